package org.cairn.awards;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cairn.catalog.Edition;
import org.cairn.openbadges.credential.Achievement;
import org.cairn.openbadges.credential.AchievementBuilder;
import org.cairn.openbadges.credential.AchievementSubject;
import org.cairn.openbadges.credential.BadgeTemplate;
import org.cairn.openbadges.credential.Evidence;
import org.cairn.openbadges.credential.IdentityObject;
import org.cairn.openbadges.credential.Image;
import org.cairn.openbadges.credential.IssuerProfile;
import org.cairn.openbadges.credential.OpenBadgeCredential;
import org.cairn.openbadges.credential.OpenBadgeCredentialBuilder;
import org.cairn.openbadges.credential.Service;
import org.cairn.openbadges.status.StatusEntry;
import org.cairn.openbadges.status.StatusPurpose;
import org.cairn.people.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Fills and signs the credential of one award (Open Badges 3.0, AchievementCredential). */
@Component
class Minting {

    private static final Logger LOG = LoggerFactory.getLogger(Minting.class);
    private static final int SALT_BYTES = 16;

    private final BadgeTemplates templates;
    private final Achievements achievements;
    private final Profiles profiles;
    private final Issuers issuers;
    private final Addresses addresses;
    private final CriteriaText text;
    private final SecureRandom random = new SecureRandom();

    Minting(
            BadgeTemplates templates,
            Achievements achievements,
            Profiles profiles,
            Issuers issuers,
            Addresses addresses,
            CriteriaText text) {
        this.templates = templates;
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

    /**
     * The signed bytes, to be kept as they are. They are made by a template of edition and issuer;
     * where that does not give what the general way gives, it is the general way that counts.
     */
    byte[] mint(Facts facts) {
        BadgeTemplates.Key key = key(facts.issuer(), facts.edition());
        BadgeTemplates.Held held =
                templates.of(
                        key,
                        () ->
                                new BadgeTemplate(
                                        key.issuer(), achievement(facts.edition(), key.creator())));
        Pen pen = issuers.pen(facts.issuer());
        List<IdentityObject> recipient = recipient(facts.earner());
        if (held.isBroken()) {
            ObjectNode document = ordinary(key, facts, recipient);
            return pen.writeByTheBook(document).orElseGet(() -> pen.write(document));
        }
        byte[] credential = pen.write(templated(held.template(), facts, recipient));
        return held.isDue()
                ? compared(
                        credential,
                        pen.writeByTheBook(ordinary(key, facts, recipient)),
                        held,
                        facts)
                : credential;
    }

    /** What decides which template makes a badge. */
    BadgeTemplates.Key key(Issuer issuer, Edition edition) {
        Optional<IssuerProfile> creator =
                edition.issuer().equals(issuer.organization())
                        ? Optional.empty()
                        : Optional.of(profiles.of(issuers.opened(edition.issuer())));
        return new BadgeTemplates.Key(edition.id(), profiles.of(issuer), creator);
    }

    private Achievement achievement(Edition edition, Optional<IssuerProfile> creator) {
        AchievementBuilder achievement = achievements.of(edition);
        creator.ifPresent(achievement::creator);
        return achievement.build();
    }

    private static byte[] compared(
            byte[] credential, Optional<byte[]> expected, BadgeTemplates.Held held, Facts facts) {
        if (expected.isEmpty()) {
            return credential;
        }
        if (Arrays.equals(credential, expected.get())) {
            held.passed();
            return credential;
        }
        held.failed();
        LOG.error(
                "The template of edition {} by issuer {} does not give the badge that the general"
                        + " way gives. Badge {} was made the general way and is sound; the template"
                        + " is used no more. Have the badges that it made since the last start"
                        + " checked (/verify), and report this.",
                facts.edition().id(),
                facts.issuer().slug(),
                facts.id());
        return expected.get();
    }

    private ObjectNode templated(
            BadgeTemplate template, Facts facts, List<IdentityObject> recipient) {
        AchievementSubject subject = subject(template.subject(), facts, recipient);
        String badge = addresses.badge(facts.id());
        return rest(template.badge(badge, subject, facts.issuedAt()), facts).document();
    }

    /** The same without a template. */
    private ObjectNode ordinary(
            BadgeTemplates.Key key, Facts facts, List<IdentityObject> recipient) {
        Achievement achievement = achievement(facts.edition(), key.creator());
        AchievementSubject subject =
                subject(AchievementSubject.builder(achievement), facts, recipient);
        String badge = addresses.badge(facts.id());
        return rest(
                        OpenBadgeCredential.builder(badge, key.issuer(), subject, facts.issuedAt()),
                        facts)
                .document();
    }

    private AchievementSubject subject(
            AchievementSubject.Builder subject, Facts facts, List<IdentityObject> recipient) {
        return subject.identifier(recipient)
                .result(achievements.results(facts.edition(), facts.order().results()))
                .build();
    }

    private OpenBadgeCredentialBuilder rest(OpenBadgeCredentialBuilder credential, Facts facts) {
        StatusLists.Place place = facts.place();
        facts.validUntil().ifPresent(credential::validUntil);
        return credential
                .image(
                        new Image(
                                addresses.badge(facts.id()) + ".png",
                                facts.edition().definition().title()))
                .evidence(evidence(facts))
                .status(
                        StatusEntry.InList.of(
                                        StatusPurpose.REVOCATION,
                                        place.index(),
                                        addresses.statusList(place.name()))
                                .referringTo(addresses.suspensionList(place.name())))
                .schema(Service.OPEN_BADGES_SCHEMA);
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
