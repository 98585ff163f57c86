package org.cairn.openbadges.credential;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cairn.openbadges.jsonld.Contexts;

/** Collects what is said of a badge beyond what the standard requires. */
public final class OpenBadgeCredentialBuilder
        extends CredentialBuilder<OpenBadgeCredentialBuilder> {

    private final String id;
    private final AchievementSubject subject;
    private Optional<Image> image = Optional.empty();
    private Endorsements endorsements = Endorsements.NONE;

    OpenBadgeCredentialBuilder(
            String id, IssuerProfile issuer, AchievementSubject subject, Instant validFrom) {
        super(List.of(Contexts.CREDENTIALS_V2, Contexts.OPEN_BADGES_V3), id, issuer, validFrom);
        this.id = id;
        this.subject = subject;
        name(subject.achievement().name());
        description(subject.achievement().description());
    }

    @Override
    protected OpenBadgeCredentialBuilder self() {
        return this;
    }

    /** The picture of this badge, where it is another one than the achievement’s. */
    public OpenBadgeCredentialBuilder image(Image value) {
        image = Optional.of(value);
        return this;
    }

    /** What others say of this very badge. */
    public OpenBadgeCredentialBuilder endorsements(Endorsements value) {
        endorsements = value;
        return this;
    }

    /**
     * Holds everything against the standard.
     *
     * @throws CredentialProblem when something breaks the standard
     */
    public OpenBadgeCredential build() {
        endorsements.requireAbout(id, "the badge");
        return proven(new OpenBadgeCredential(envelope(), subject, image, endorsements));
    }
}
