package org.cairn.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.CairnTest;
import org.cairn.awards.Award;
import org.cairn.awards.Awards;
import org.cairn.awards.Extent;
import org.cairn.awards.GivenBadges;
import org.cairn.awards.OwnDocuments;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.key.ControllerDocument;
import org.cairn.openbadges.key.DidWeb;
import org.cairn.openbadges.key.Ed25519Key;
import org.cairn.openbadges.proof.EddsaRdfc2022;
import org.cairn.openbadges.proof.ProofOptions;
import org.cairn.openbadges.status.StatusList;
import org.cairn.openbadges.status.StatusListCredential;
import org.cairn.openbadges.status.StatusPurpose;
import org.cairn.openbadges.verify.Finding;
import org.cairn.openbadges.verify.Message;
import org.cairn.openbadges.verify.Outcome;
import org.cairn.openbadges.verify.Report;
import org.cairn.openbadges.verify.Verdict;
import org.cairn.openbadges.verify.Verifier;
import org.cairn.platform.outside.Fetched;
import org.cairn.platform.time.HouseClock;
import org.junit.jupiter.api.Test;

/** What can still be said of badges when the web beyond this site is cut off. */
@CairnTest
class OfflineTest {

    private static final String ISSUER = "did:web:elsewhere.example:issuers:north";
    private static final String KEYS = "https://elsewhere.example/issuers/north/did.json";
    private static final String LIST = "https://elsewhere.example/status/1";

    private static final String BADGE_CLASS = "https://elsewhere.example/badge-classes/1";
    private static final String PROFILE = "https://elsewhere.example/profile";

    private final OwnDocuments own;
    private final Awards awards;
    private final GivenBadges given;
    private final Clock clock;
    private final Map<String, byte[]> web = new HashMap<>();
    private boolean cut;

    OfflineTest(OwnDocuments own, Awards awards, GivenBadges given, Clock clock) {
        this.own = own;
        this.awards = awards;
        this.given = given;
        this.clock = clock;
    }

    @Test
    void anOwnBadgeIsGenuineAndItsStatusIsKnown() {
        cut = true;
        Award sound = given.valid("Marcus Bell");
        Award revoked = given.revoked("Rosa Delgado", "A mistake.");

        assertThat(check(verifier(), awards.png(sound.id(), Extent.WHOLE)).verdict())
                .isEqualTo(Verdict.GENUINE);
        assertThat(check(verifier(), awards.png(revoked.id(), Extent.WHOLE)).verdict())
                .isEqualTo(Verdict.REVOKED);
    }

    @Test
    void aForeignBadgeVerifiesByTheKeysThatWereSeenBeforeAndOnlyItsStatusIsOpen() {
        byte[] badge = foreign(ISSUER);
        Verifier verifier = verifier();
        Instant seen = clock.instant();
        assertThat(check(verifier, badge).verdict()).isEqualTo(Verdict.GENUINE);

        cut = true;
        Report report = HouseClock.at(seen.plus(Duration.ofDays(3)), () -> check(verifier, badge));

        assertThat(report.findings())
                .filteredOn(finding -> finding.outcome() != Outcome.PASSED)
                .singleElement()
                .satisfies(open -> {
                    assertThat(open.rule()).isEqualTo("status");
                    assertThat(open.outcome()).isEqualTo(Outcome.UNCHECKED);
                });
        assertThat(report.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(notices(report, "issuer")).containsExactly("issuer.kept");
        assertThat(
                        report.finding("issuer")
                                .orElseThrow()
                                .notices()
                                .getFirst()
                                .arguments()
                                .get("date"))
                .startsWith(seen.toString().substring(0, 10));
    }

    @Test
    void keysThatAreTooOldOrWereNeverSeenAreNotUsed() {
        byte[] badge = foreign(ISSUER);
        Verifier verifier = verifier();
        Instant seen = clock.instant();
        check(verifier, badge);
        cut = true;

        Report late = HouseClock.at(seen.plus(Duration.ofDays(8)), () -> check(verifier, badge));
        Report never = check(verifier(), badge);

        for (Report report : List.of(late, never)) {
            assertThat(report.finding("issuer").orElseThrow().outcome())
                    .isEqualTo(Outcome.UNCHECKED);
            assertThat(report.verdict()).isEqualTo(Verdict.INCOMPLETE);
        }
    }

    @Test
    void aSiteThatAnswersAgainDecidesAtOnce() {
        byte[] badge = foreign(ISSUER);
        Verifier verifier = verifier();
        Instant seen = clock.instant();
        check(verifier, badge);
        byte[] keys = web.remove(KEYS);

        Report gone = HouseClock.at(seen.plus(Duration.ofHours(1)), () -> check(verifier, badge));
        assertThat(gone.verdict()).as("its document is taken down").isEqualTo(Verdict.NOT_GENUINE);

        web.put(KEYS, keys);
        Report back = HouseClock.at(seen.plus(Duration.ofHours(2)), () -> check(verifier, badge));
        assertThat(back.verdict()).isEqualTo(Verdict.GENUINE);
        assertThat(notices(back, "issuer")).isEmpty();
    }

    @Test
    void keysThatTheirSiteTookDownAreForgottenAlsoWhenItFallsSilent() {
        byte[] badge = foreign(ISSUER);
        Verifier verifier = verifier();
        Instant seen = clock.instant();
        check(verifier, badge);
        web.remove(KEYS);
        HouseClock.at(seen.plus(Duration.ofHours(1)), () -> check(verifier, badge));

        cut = true;
        Report silent = HouseClock.at(seen.plus(Duration.ofHours(2)), () -> check(verifier, badge));

        assertThat(silent.finding("issuer").orElseThrow().outcome()).isEqualTo(Outcome.UNCHECKED);
        assertThat(silent.verdict()).isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void anIssuerNamedByAWebAddressIsRememberedLikeOneNamedByADid() {
        byte[] badge = foreign("https://elsewhere.example/issuers/south");
        Verifier verifier = verifier();
        Instant seen = clock.instant();
        assertThat(check(verifier, badge).verdict()).isEqualTo(Verdict.GENUINE);

        cut = true;
        Report report = HouseClock.at(seen.plus(Duration.ofDays(3)), () -> check(verifier, badge));

        assertThat(report.finding("signature").orElseThrow().outcome()).isEqualTo(Outcome.PASSED);
        assertThat(notices(report, "issuer")).containsExactly("issuer.kept");
        assertThat(report.verdict()).as("its status is open").isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void aSignedBadgeOfTheSecondVersionVerifiesByWhatItsIssuerPublishedBefore() {
        byte[] badge = signedAssertion();
        Verifier verifier = verifier();
        Instant seen = clock.instant();
        assertThat(check(verifier, badge).verdict()).isEqualTo(Verdict.GENUINE);

        cut = true;
        Report report = HouseClock.at(seen.plus(Duration.ofDays(3)), () -> check(verifier, badge));

        assertThat(report.verdict()).as("it names no list").isEqualTo(Verdict.GENUINE);
        assertThat(notices(report, "badge")).containsExactly("badge.kept");
        Report late = HouseClock.at(seen.plus(Duration.ofDays(8)), () -> check(verifier, badge));
        assertThat(late.verdict()).isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void forABadgeThatIsHostedOnlyItsSiteCanSpeak() {
        byte[] badge = hostedAssertion();
        Verifier verifier = verifier();
        Instant seen = clock.instant();
        assertThat(check(verifier, badge).verdict()).isEqualTo(Verdict.GENUINE);

        cut = true;
        Report report = HouseClock.at(seen.plus(Duration.ofDays(3)), () -> check(verifier, badge));

        assertThat(report.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(report.finding("hosted").orElseThrow().outcome()).isEqualTo(Outcome.UNCHECKED);
        assertThat(report.finding("badge").orElseThrow().outcome()).isEqualTo(Outcome.PASSED);
        assertThat(report.badge().orElseThrow().issuer().name()).isEqualTo("Elsewhere University");
    }

    private Verifier verifier() {
        return new Verifier(new KnownDocuments(own, this::fetch, clock));
    }

    private Fetched fetch(URI address, String accept) {
        if (cut) {
            return new Fetched.Unreachable("the network is cut");
        }
        byte[] found = web.get(address.toString());
        return found == null
                ? new Fetched.Missing(404)
                : new Fetched.Found(address, "application/json", found);
    }

    private Report check(Verifier verifier, byte[] badge) {
        return verifier.verify(badge, clock.instant());
    }

    private static List<String> notices(Report report, String rule) {
        return report.finding(rule).map(Finding::notices).orElseThrow().stream()
                .map(Message::key)
                .toList();
    }

    /** A badge by an issuer elsewhere, whose documents lie on the web of this test. */
    private byte[] foreign(String issuer) {
        Ed25519Key key = Ed25519Key.generate(new SecureRandom());
        web.put(
                DidWeb.is(issuer) ? KEYS : issuer,
                StrictJson.write(ControllerDocument.of(issuer, List.of(key.publicKey())).toJson()));
        ProofOptions options =
                ProofOptions.assertion(
                        issuer + "#" + key.publicKey().text(),
                        Instant.parse("2026-01-30T08:00:00Z"));
        web.put(
                LIST,
                StrictJson.write(
                        new EddsaRdfc2022()
                                .sign(
                                        StatusListCredential.of(
                                                        LIST,
                                                        issuer,
                                                        StatusPurpose.REVOCATION,
                                                        StatusList.empty())
                                                .toJson(Instant.parse("2026-01-30T08:00:00Z")),
                                        key,
                                        options)));
        String draft =
                """
                {"@context": ["https://www.w3.org/ns/credentials/v2",
                    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
                 "id": "https://elsewhere.example/badges/1",
                 "type": ["VerifiableCredential", "OpenBadgeCredential"],
                 "name": "Other",
                 "issuer": {"id": "%s", "type": ["Profile"], "name": "Elsewhere University"},
                 "validFrom": "2026-01-30T08:00:00Z",
                 "credentialStatus": {"id": "%s#7", "type": "BitstringStatusListEntry", "statusPurpose": "revocation",
                    "statusListIndex": "7", "statusListCredential": "%s"},
                 "credentialSubject": {"type": ["AchievementSubject"],
                   "identifier": [{"type": "IdentityObject", "hashed": false, "identityType": "name", "identityHash": "Zoë"}],
                   "achievement": {"id": "https://elsewhere.example/a", "type": ["Achievement"], "name": "Other",
                     "description": "Other.", "criteria": {"narrative": "Do it."}}}}
                """
                        .formatted(issuer, LIST, LIST);
        return StrictJson.write(new EddsaRdfc2022().sign(StrictJson.read(draft), key, options));
    }

    /** The description of a badge and its issuer in the second version, at their addresses. */
    private void publish(String moreOfTheIssuer) {
        web.put(
                BADGE_CLASS,
                utf8(
                        """
                        {"@context": "https://w3id.org/openbadges/v2", "type": "BadgeClass", "id": "%s", "name": "Other",
                         "description": "Other.", "image": "https://elsewhere.example/a.png", "criteria": {"narrative": "Do it."},
                         "issuer": "%s"}
                        """
                                .formatted(BADGE_CLASS, PROFILE)));
        web.put(
                PROFILE,
                utf8(
                        """
                        {"@context": "https://w3id.org/openbadges/v2", "type": "Issuer", "id": "%s", "name": "Elsewhere University",
                         "url": "https://elsewhere.example/", "email": "badges@elsewhere.example"%s}
                        """
                                .formatted(PROFILE, moreOfTheIssuer)));
    }

    private static String assertion(String id, String verification) {
        return """
        {"@context": "https://w3id.org/openbadges/v2", "type": "Assertion", "id": "%s",
         "recipient": {"type": "email", "hashed": false, "identity": "zoe@elsewhere.example"},
         "badge": "%s", "issuedOn": "2026-01-30T08:00:00Z", "verification": %s}
        """
                .formatted(id, BADGE_CLASS, verification);
    }

    private byte[] hostedAssertion() {
        publish("");
        String id = "https://elsewhere.example/assertions/1";
        byte[] json = utf8(assertion(id, "{\"type\": \"hosted\"}"));
        web.put(id, json);
        return json;
    }

    private byte[] signedAssertion() {
        String key = "https://elsewhere.example/key/1";
        publish(", \"publicKey\": \"" + key + "\"");
        String verification = "{\"type\": \"signed\", \"creator\": \"" + key + "\"}";
        try {
            KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
            rsa.initialize(2048);
            KeyPair pair = rsa.generateKeyPair();
            String pem =
                    "-----BEGIN PUBLIC KEY-----\\n"
                            + Base64.getEncoder().encodeToString(pair.getPublic().getEncoded())
                            + "\\n-----END PUBLIC KEY-----";
            web.put(
                    key,
                    utf8(
                            """
                            {"@context": "https://w3id.org/openbadges/v2", "type": "CryptographicKey", "id": "%s",
                             "owner": "%s", "publicKeyPem": "%s"}
                            """
                                    .formatted(key, PROFILE, pem)));
            String signed =
                    url(utf8("{\"alg\": \"RS256\"}"))
                            + '.'
                            + url(utf8(assertion("urn:uuid:" + UUID.randomUUID(), verification)));
            Signature pen = Signature.getInstance("SHA256withRSA");
            pen.initSign(pair.getPrivate());
            pen.update(utf8(signed));
            return utf8(signed + '.' + url(pen.sign()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
