package org.cairn.awards;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cairn.catalog.Edition;
import org.cairn.openbadges.credential.AchievementBuilder;
import org.cairn.openbadges.credential.AchievementSubject;
import org.cairn.openbadges.credential.Evidence;
import org.cairn.openbadges.credential.IdentityObject;
import org.cairn.openbadges.credential.Image;
import org.cairn.openbadges.credential.OpenBadgeCredential;
import org.cairn.openbadges.credential.OpenBadgeCredentialBuilder;
import org.cairn.openbadges.credential.Service;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.status.StatusEntry;
import org.cairn.openbadges.status.StatusPurpose;
import org.cairn.people.Person;
import org.springframework.stereotype.Component;

/** Fills and signs the credential of one award (Open Badges 3.0, AchievementCredential). */
@Component
class Minting {

    private static final int SALT_BYTES = 16;

    private final Achievements achievements;
    private final Profiles profiles;
    private final Issuers issuers;
    private final Addresses addresses;
    private final CriteriaText text;
    private final SecureRandom random = new SecureRandom();

    Minting(
            Achievements achievements,
            Profiles profiles,
            Issuers issuers,
            Addresses addresses,
            CriteriaText text) {
        this.achievements = achievements;
        this.profiles = profiles;
        this.issuers = issuers;
        this.addresses = addresses;
        this.text = text;
    }

    /** All that one credential is made of. */
    record Facts(
            AwardId id,
            Issuer issuer,
            Edition edition,
            Person earner,
            AwardOrder order,
            StatusLists.Place place,
            Instant issuedAt,
            Optional<Instant> validUntil) {}

    /** The signed bytes, to be kept as they are. */
    byte[] mint(Facts facts) {
        String badge = addresses.badge(facts.id());
        Edition edition = facts.edition();
        OpenBadgeCredentialBuilder credential =
                OpenBadgeCredential.builder(
                                badge,
                                profiles.of(facts.issuer()),
                                subject(facts),
                                facts.issuedAt())
                        .image(new Image(badge + ".png", edition.definition().title()))
                        .evidence(evidence(facts))
                        .status(
                                StatusEntry.InList.of(
                                                StatusPurpose.REVOCATION,
                                                facts.place().index(),
                                                addresses.statusList(facts.place().name()))
                                        .referringTo(
                                                addresses.suspensionList(facts.place().name())))
                        .schema(Service.OPEN_BADGES_SCHEMA);
        facts.validUntil().ifPresent(credential::validUntil);
        return StrictJson.write(issuers.sign(facts.issuer(), credential.build().toJson()));
    }

    private AchievementSubject subject(Facts facts) {
        AchievementBuilder achievement = achievements.of(facts.edition());
        if (!facts.edition().issuer().equals(facts.issuer().organization())) {
            achievement.creator(profiles.of(issuers.opened(facts.edition().issuer())));
        }
        return AchievementSubject.builder(achievement.build())
                .identifier(recipient(facts.earner()))
                .result(achievements.results(facts.edition(), facts.order().results()))
                .build();
    }

    /** The address only for those who know it already, the name for all. */
    private List<IdentityObject> recipient(Person earner) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return List.of(
                IdentityObject.hashed(
                        "emailAddress",
                        earner.email().toLowerCase(Locale.ROOT),
                        HexFormat.of().formatHex(salt)),
                IdentityObject.plain("name", earner.name()));
    }

    private List<Evidence> evidence(Facts facts) {
        List<AwardOrder.EvidenceLine> lines = facts.order().evidence();
        if (lines.isEmpty() && facts.order().examination().isEmpty()) {
            return List.of();
        }
        Locale language = facts.edition().definition().language();
        return List.of(
                new Evidence(
                        addresses.badge(facts.id()) + "/evidence",
                        text.evidenceName(language),
                        "",
                        text.evidence(facts.edition(), lines, facts.order().examination()),
                        "",
                        ""));
    }
}
