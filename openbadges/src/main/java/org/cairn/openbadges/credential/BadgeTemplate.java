package org.cairn.openbadges.credential;

import java.time.Instant;
import org.cairn.openbadges.jsonld.KeptPart;

/**
 * What all badges of one achievement by one issuer have in common, written and gone through once. A
 * badge that is begun here and handed over by {@link OpenBadgeCredentialBuilder#document} is signed
 * many times faster than others, with the same bytes. Keep it, but make a new one when issuer or
 * achievement say something new. Safe for use by many threads.
 */
public final class BadgeTemplate {

    private final IssuerProfile issuer;
    private final Achievement achievement;
    private final KeptPart keptIssuer;
    private final KeptPart keptAchievement;

    /**
     * What all badges will say that this issuer gives for this achievement.
     *
     * @throws CredentialProblem when an endorsement in them is about something else
     */
    public BadgeTemplate(IssuerProfile issuer, Achievement achievement) {
        issuer.requireOwnEndorsements();
        achievement.requireOwnEndorsements();
        this.issuer = issuer;
        this.achievement = achievement;
        this.keptIssuer = KeptPart.of(issuer.toJson());
        this.keptAchievement = KeptPart.of(achievement.toJson());
    }

    /** Begins with what was earned; who earned it is to follow. */
    public AchievementSubject.Builder subject() {
        return AchievementSubject.builder(achievement);
    }

    /**
     * Begins with what the standard requires; name and description are the achievement's.
     *
     * @param subject begun by {@link #subject}; of another achievement nothing is known here, so
     *     that its badge is an ordinary one
     */
    @SuppressWarnings("ReferenceEquality") // only the template's own was written ahead
    public OpenBadgeCredentialBuilder badge(
            String id, AchievementSubject subject, Instant validFrom) {
        OpenBadgeCredentialBuilder badge =
                new OpenBadgeCredentialBuilder(id, issuer, subject, validFrom);
        return subject.achievement() == achievement
                ? badge.keeping(() -> keptIssuer, () -> keptAchievement)
                : badge;
    }
}
