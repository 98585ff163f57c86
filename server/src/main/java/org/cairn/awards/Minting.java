package org.cairn.awards;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cairn.catalog.Edition;
import org.cairn.catalog.EvidenceKind;
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
import org.cairn.people.Organization;
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
     * What all badges of one edition by one issuer share. It was looked up before, so that many can
     * be minted at once without asking the database.
     */
    record Press(
            BadgeTemplates.Key key, BadgeTemplates.Held held, Pen pen, Map<Told, String> told) {}

    /** What the sentences on the evidence are made of: often the same for many. */
    private record Told(List<EvidenceKind> kinds, Optional<Examination> examination) {}

    /** For badges that are signed now. */
    Press press(Issuer issuer, Organization organization, Edition edition) {
        BadgeTemplates.Key key = key(issuer, organization, edition);
        BadgeTemplates.Held held = templates.of(key, () -> achievement(edition, key.creator()));
        return new Press(key, held, issuers.pen(issuer), new ConcurrentHashMap<>());
    }

    /**
     * The signed bytes, to be kept as they are. They are made by a template of edition and issuer;
     * where that does not give what the general way gives, it is the general way that counts.
     */
    byte[] mint(Press press, Facts facts) {
        BadgeTemplates.Held held = press.held();
        Pen pen = press.pen();
        List<IdentityObject> recipient = recipient(facts.earner());
        if (held.isBroken()) {
            ObjectNode document = ordinary(press, facts, recipient);
            return pen.writeByTheBook(document).orElseGet(() -> pen.write(document));
        }
        byte[] credential = pen.write(templated(press, facts, recipient));
        return held.isDue()
                ? compared(
                        credential,
                        pen.writeByTheBook(ordinary(press, facts, recipient)),
                        held,
                        facts)
                : credential;
    }

    /** What decides which template makes a badge. */
    BadgeTemplates.Key key(Issuer issuer, Organization organization, Edition edition) {
        Optional<IssuerProfile> creator =
                edition.issuer().equals(issuer.organization())
                        ? Optional.empty()
                        : Optional.of(profiles.of(issuers.opened(edition.issuer())));
        return new BadgeTemplates.Key(edition.id(), profiles.of(issuer, organization), creator);
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

    private ObjectNode templated(Press press, Facts facts, List<IdentityObject> recipient) {
        BadgeTemplate template = press.held().template();
        AchievementSubject subject = subject(template.subject(), facts, recipient);
        String badge = addresses.badge(facts.id());
        return rest(template.badge(badge, subject, facts.issuedAt()), press, facts).document();
    }

    /** The same without a template. */
    private ObjectNode ordinary(Press press, Facts facts, List<IdentityObject> recipient) {
        BadgeTemplates.Key key = press.key();
        Achievement achievement = achievement(facts.edition(), key.creator());
        AchievementSubject subject =
                subject(AchievementSubject.builder(achievement), facts, recipient);
        String badge = addresses.badge(facts.id());
        return rest(
                        OpenBadgeCredential.builder(badge, key.issuer(), subject, facts.issuedAt()),
                        press,
                        facts)
                .document();
    }

    private AchievementSubject subject(
            AchievementSubject.Builder subject, Facts facts, List<IdentityObject> recipient) {
        return subject.identifier(recipient)
                .result(achievements.results(facts.edition(), facts.order().results()))
                .build();
    }

    private OpenBadgeCredentialBuilder rest(
            OpenBadgeCredentialBuilder credential, Press press, Facts facts) {
        StatusLists.Place place = facts.place();
        facts.validUntil().ifPresent(credential::validUntil);
        return credential
                .image(
                        new Image(
                                addresses.badge(facts.id()) + ".png",
                                Achievements.caption(facts.edition().definition())))
                .evidence(evidence(press, facts))
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

    private List<Evidence> evidence(Press press, Facts facts) {
        if (!facts.order().parts().isEmpty()) {
            return List.of(parts(facts));
        }
        List<AwardOrder.EvidenceLine> lines = facts.order().evidence();
        if (lines.isEmpty() && facts.order().examination().isEmpty()) {
            return List.of();
        }
        Locale language = facts.edition().definition().language();
        Told told =
                new Told(
                        lines.stream().map(AwardOrder.EvidenceLine::kind).toList(),
                        facts.order().examination());
        return List.of(
                new Evidence(
                        addresses.badge(facts.id()) + "/evidence",
                        text.evidenceName(language),
                        "",
                        press.told().computeIfAbsent(told, _ -> told(facts)),
                        "",
                        ""));
    }

    /**
     * By title only: an address would lead to badges that the earner may not want to show (Open
     * Badges 3.0, Evidence).
     */
    private Evidence parts(Facts facts) {
        Locale language = facts.edition().definition().language();
        return new Evidence(
                addresses.badge(facts.id()) + "/evidence",
                text.partsName(language),
                "",
                text.parts(language, facts.order().parts()),
                "",
                "");
    }

    private String told(Facts facts) {
        AwardOrder order = facts.order();
        return text.evidence(facts.edition(), order.evidence(), order.examination());
    }
}
