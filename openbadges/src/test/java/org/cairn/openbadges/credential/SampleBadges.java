package org.cairn.openbadges.credential;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cairn.openbadges.key.Ed25519Key;
import org.cairn.openbadges.proof.EddsaRdfc2022;
import org.cairn.openbadges.proof.ProofOptions;
import org.cairn.openbadges.status.StatusEntry;
import org.cairn.openbadges.status.StatusPurpose;

/**
 * Badges that several tests issue: the smallest one, and one that says everything that can be said.
 */
public final class SampleBadges {

    public static final String ISSUER = "did:web:badges.harbormesa.example";
    public static final Instant AWARDED = Instant.parse("2026-05-14T16:30:00Z");

    private static final String BASE = "https://badges.harbormesa.example/";

    private static final String ENDORSER = "did:web:teachers.example";

    private SampleBadges() {}

    /** Only what the standard requires. */
    public static OpenBadgeCredential smallest() {
        return OpenBadgeCredential.builder(
                        BASE + "badges/1",
                        IssuerProfile.builder(ISSUER, "Harbor Mesa Unified").build(),
                        AchievementSubject.builder(
                                        Achievement.builder(
                                                        BASE + "achievements/1",
                                                        "Feedback That Moves Learning",
                                                        "Gives feedback that students use.",
                                                        new Criteria("", "Show it twice."))
                                                .build())
                                .identifier(
                                        List.of(
                                                IdentityObject.hashed(
                                                        "emailAddress",
                                                        "ada@harbormesa.example",
                                                        "salt")))
                                .build(),
                        AWARDED)
                .build();
    }

    /** Everything at once, with the text in all the places that take a text. */
    public static OpenBadgeCredential fullest(String text) {
        return OpenBadgeCredential.builder(BASE + "badges/2", issuer(text), subject(text), AWARDED)
                .name(text)
                .description(text)
                .image(new Image(BASE + "badges/2.png", text))
                .validUntil(AWARDED.plusSeconds(86_400))
                .awardedDate(AWARDED.minusSeconds(86_400))
                .evidence(
                        List.of(
                                new Evidence(BASE + "evidence/1", text, text, text, text, text),
                                new Evidence("", text, "")))
                .status(StatusEntry.InList.of(StatusPurpose.REVOCATION, 94_567, BASE + "status/1"))
                .schema(Service.OPEN_BADGES_SCHEMA)
                .refreshService(new Service(BASE + "badges/2.json", "1EdTechCredentialRefresh"))
                .termsOfUse(List.of(new TermsOfUse(BASE + "terms", "https://terms.example/Policy")))
                .endorsements(endorsement(BASE + "badges/2", text))
                .build();
    }

    private static IssuerProfile issuer(String text) {
        return IssuerProfile.builder(ISSUER, text)
                .url(BASE)
                .email("badges@harbormesa.example")
                .phone("+1 555 0100")
                .description(text)
                .image(new Image(BASE + "logo.png", text))
                .official(text)
                .address(
                        new Address(
                                text,
                                "PO 7",
                                text,
                                text,
                                "90000",
                                "United States",
                                "US",
                                Optional.of(
                                        new GeoCoordinates(
                                                new BigDecimal("33.2"), new BigDecimal("-117.35"))),
                                Additional.NONE))
                .endorsements(endorsement(ISSUER, text))
                .otherIdentifier(List.of(new IdentifierEntry("0600001", "ext:ncesLeaId")))
                .parentOrg(IssuerProfile.builder("https://state.example/", text).build())
                .build();
    }

    private static AchievementSubject subject(String text) {
        return AchievementSubject.builder(achievement(text))
                .id("mailto:ada@harbormesa.example")
                .identifier(
                        List.of(
                                IdentityObject.hashed(
                                        "emailAddress", "ada@harbormesa.example", "s1"),
                                IdentityObject.plain("name", text)))
                .result(
                        List.of(
                                Result.ofLevel("urn:uuid:c1", "urn:uuid:c1-2"),
                                new Result("urn:uuid:c2", "", "87", "Completed", List.of())))
                .narrative(text)
                .role(text)
                .term(text)
                .licenseNumber("L-1")
                .creditsEarned(new BigDecimal("1.5"))
                .activity(AWARDED.minusSeconds(2_000_000), AWARDED.minusSeconds(1_000_000))
                .image(new Image(BASE + "ada.png", text))
                .source(IssuerProfile.builder("https://assessors.example/", text).build())
                .build();
    }

    private static Achievement achievement(String text) {
        return Achievement.builder(
                        BASE + "achievements/2",
                        text,
                        text,
                        new Criteria(BASE + "catalog/feedback", text))
                .achievementType("MicroCredential")
                .image(new Image(BASE + "achievements/2.png", text))
                .creator(
                        IssuerProfile.builder("https://university.example/", text)
                                .personName(new PersonName("Ada", text, text, text, "Dr.", "", ""))
                                .dateOfBirth(LocalDate.of(1975, 12, 10))
                                .build())
                .endorsements(endorsement(BASE + "achievements/2", text))
                .alignment(
                        List.of(
                                new Alignment(
                                        text,
                                        "https://frameworks.example/items/7",
                                        "P3.b",
                                        text,
                                        text,
                                        "CFItem")))
                .resultDescription(
                        List.of(
                                ResultDescription.ofRubric(
                                        "urn:uuid:c1",
                                        text,
                                        List.of(
                                                level("urn:uuid:c1-1", text),
                                                level("urn:uuid:c1-2", text)),
                                        "urn:uuid:c1-2"),
                                ResultDescription.ofValue("urn:uuid:c2", text, "Percent")))
                .tag(List.of(text, "assessment"))
                .humanCode("FML-1")
                .fieldOfStudy(text)
                .specialization(text)
                .version("2")
                .inLanguage("en")
                .creditsAvailable(new BigDecimal("30"))
                .otherIdentifier(List.of(new IdentifierEntry("FML", "identifier")))
                .related(List.of(new Related(BASE + "achievements/1", "es-MX", "1")))
                .build();
    }

    private static Endorsements endorsement(String endorsed, String comment) {
        EndorsementCredential draft =
                EndorsementCredential.builder(
                                "urn:uuid:endorsement",
                                IssuerProfile.builder(ENDORSER, "Teachers of the State").build(),
                                new EndorsementSubject(endorsed, comment),
                                AWARDED)
                        .name(comment)
                        .build();
        Ed25519Key key = Ed25519Key.fromSeed(new byte[32]);
        return Endorsements.signed(
                new SignedCredential(
                        new EddsaRdfc2022()
                                .sign(
                                        draft.toJson(),
                                        key,
                                        ProofOptions.assertion(
                                                ENDORSER + "#" + key.publicKey(), AWARDED))));
    }

    private static RubricCriterionLevel level(String id, String text) {
        return new RubricCriterionLevel(
                id, text, "1", "1", text, List.of(new Alignment(text, "https://a.example/")));
    }
}
