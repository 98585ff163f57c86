package org.cairn.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cairn.CairnTest;
import org.cairn.awards.Award;
import org.cairn.awards.Awards;
import org.cairn.awards.Extent;
import org.cairn.awards.GivenBadges;
import org.cairn.awards.OwnDocuments;
import org.cairn.openbadges.verify.Finding;
import org.cairn.openbadges.verify.Message;
import org.cairn.openbadges.verify.Outcome;
import org.cairn.openbadges.verify.Report;
import org.cairn.openbadges.verify.Verdict;
import org.cairn.openbadges.verify.Verifier;
import org.cairn.platform.time.HouseClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What can still be said of badges when the web beyond this site is cut off. */
@CairnTest
class OfflineTest {

    private final OwnDocuments own;
    private final Awards awards;
    private final GivenBadges given;
    private final Clock clock;
    private final JdbcClient db;
    private final Elsewhere elsewhere = new Elsewhere();

    OfflineTest(OwnDocuments own, Awards awards, GivenBadges given, Clock clock, JdbcClient db) {
        this.db = db;
        this.own = own;
        this.awards = awards;
        this.given = given;
        this.clock = clock;
    }

    @BeforeEach
    void nothingWasSeenBefore() {
        db.sql("delete from verification.kept_document").update();
    }

    @Test
    void anOwnBadgeIsGenuineAndItsStatusIsKnown() {
        elsewhere.fallSilent();
        Award sound = given.valid("Marcus Bell");
        Award revoked = given.revoked("Rosa Delgado", "A mistake.");

        assertThat(check(verifier(), awards.png(sound.id(), Extent.WHOLE)).verdict())
                .isEqualTo(Verdict.GENUINE);
        assertThat(check(verifier(), awards.png(revoked.id(), Extent.WHOLE)).verdict())
                .isEqualTo(Verdict.REVOKED);
    }

    @Test
    void aForeignBadgeVerifiesByTheKeysThatWereSeenBeforeAndOnlyItsStatusIsOpen() {
        byte[] badge = elsewhere.badge(Elsewhere.ISSUER);
        Verifier verifier = verifier();
        Instant seen = clock.instant();
        assertThat(check(verifier, badge).verdict()).isEqualTo(Verdict.GENUINE);

        elsewhere.fallSilent();
        Report report = HouseClock.at(seen.plus(Duration.ofDays(3)), () -> check(verifier, badge));

        assertThat(report.findings())
                .filteredOn(finding -> finding.outcome() != Outcome.PASSED)
                .singleElement()
                .satisfies(open -> {
                    assertThat(open.rule()).isEqualTo("status");
                    assertThat(open.outcome()).isEqualTo(Outcome.UNCHECKED);
                    assertThat(open.summary())
                            .extracting(Message::key)
                            .isEqualTo("status.kept-passed");
                    assertThat(open.summary().arguments().get("date"))
                            .startsWith(seen.toString().substring(0, 10));
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
        byte[] badge = elsewhere.badge(Elsewhere.ISSUER);
        Verifier verifier = verifier();
        Instant seen = clock.instant();
        check(verifier, badge);
        elsewhere.fallSilent();

        Report late = HouseClock.at(seen.plus(Duration.ofDays(8)), () -> check(verifier, badge));
        nothingWasSeenBefore();
        Report never = check(verifier(), badge);

        for (Report report : List.of(late, never)) {
            assertThat(report.finding("issuer").orElseThrow().outcome())
                    .isEqualTo(Outcome.UNCHECKED);
            assertThat(report.verdict()).isEqualTo(Verdict.INCOMPLETE);
        }
    }

    @Test
    void anotherNodeAndTheProgramAfterARestartKnowWhatOneHasSeen() {
        byte[] badge = elsewhere.badge(Elsewhere.ISSUER);
        Instant seen = clock.instant();
        check(verifier(), badge);

        elsewhere.fallSilent();
        Report report =
                HouseClock.at(seen.plus(Duration.ofDays(3)), () -> check(verifier(), badge));

        assertThat(report.finding("signature").orElseThrow().outcome()).isEqualTo(Outcome.PASSED);
        assertThat(notices(report, "issuer")).containsExactly("issuer.kept");
    }

    @Test
    void aRevocationThatWasSeenStaysKnownWhenTheListFallsSilent() {
        byte[] badge = elsewhere.badge(Elsewhere.ISSUER);
        Instant seen = clock.instant();
        elsewhere.revoke();
        assertThat(check(verifier(), badge).verdict()).isEqualTo(Verdict.REVOKED);

        elsewhere.fallSilent();
        Report report =
                HouseClock.at(seen.plus(Duration.ofDays(3)), () -> check(verifier(), badge));

        assertThat(report.verdict()).isEqualTo(Verdict.REVOKED);
        assertThat(notices(report, "status")).containsExactly("status.kept");
    }

    @Test
    void aListIsAskedForEachTimeAndForgottenWhenItIsTakenDown() {
        byte[] badge = elsewhere.badge(Elsewhere.ISSUER);
        Verifier verifier = verifier();
        assertThat(check(verifier, badge).verdict()).isEqualTo(Verdict.GENUINE);
        elsewhere.revoke();
        assertThat(check(verifier, badge).verdict())
                .as("a second later")
                .isEqualTo(Verdict.REVOKED);

        elsewhere.takeDown(Elsewhere.LIST);
        check(verifier, badge);
        elsewhere.fallSilent();

        assertThat(check(verifier, badge).finding("status").orElseThrow().summary().key())
                .isEqualTo("status.unreachable");
    }

    @Test
    void aSignedBadgeOfTheFirstVersionVerifiesByWhatItsIssuerPublishedBefore() {
        byte[] badge = elsewhere.signedFirstVersion();
        Instant seen = clock.instant();
        assertThat(check(verifier(), badge).verdict()).isEqualTo(Verdict.GENUINE);

        elsewhere.fallSilent();
        Report report =
                HouseClock.at(seen.plus(Duration.ofDays(3)), () -> check(verifier(), badge));
        assertThat(report.finding("signature").orElseThrow().outcome()).isEqualTo(Outcome.PASSED);
        assertThat(notices(report, "badge")).containsExactly("badge.kept");
        assertThat(report.finding("status").orElseThrow().summary().key())
                .isEqualTo("status.kept-passed");
        assertThat(report.verdict()).isEqualTo(Verdict.INCOMPLETE);

        elsewhere.answerAgain();
        elsewhere.publish("https://elsewhere.example/revoked", "{\"f2c20\": \"Issued in error\"}");
        check(verifier(), badge);
        elsewhere.fallSilent();
        Report revoked =
                HouseClock.at(seen.plus(Duration.ofDays(3)), () -> check(verifier(), badge));
        assertThat(revoked.verdict()).isEqualTo(Verdict.REVOKED);
        assertThat(revoked.finding("status").orElseThrow().summary().english())
                .endsWith("The reason given: Issued in error");
    }

    @Test
    void aSiteThatAnswersAgainDecidesAtOnce() {
        byte[] badge = elsewhere.badge(Elsewhere.ISSUER);
        Verifier verifier = verifier();
        Instant seen = clock.instant();
        check(verifier, badge);
        String keys = elsewhere.takeDown(Elsewhere.KEYS);

        Report gone = HouseClock.at(seen.plus(Duration.ofHours(1)), () -> check(verifier, badge));
        assertThat(gone.verdict()).as("its document is taken down").isEqualTo(Verdict.NOT_GENUINE);

        elsewhere.publish(Elsewhere.KEYS, keys);
        Report back = HouseClock.at(seen.plus(Duration.ofHours(2)), () -> check(verifier, badge));
        assertThat(back.verdict()).isEqualTo(Verdict.GENUINE);
        assertThat(notices(back, "issuer")).isEmpty();
    }

    @Test
    void keysThatTheirSiteTookDownAreForgottenAlsoWhenItFallsSilent() {
        byte[] badge = elsewhere.badge(Elsewhere.ISSUER);
        Verifier verifier = verifier();
        Instant seen = clock.instant();
        check(verifier, badge);
        elsewhere.takeDown(Elsewhere.KEYS);
        HouseClock.at(seen.plus(Duration.ofHours(1)), () -> check(verifier, badge));

        elsewhere.fallSilent();
        Report silent = HouseClock.at(seen.plus(Duration.ofHours(2)), () -> check(verifier, badge));

        assertThat(silent.finding("issuer").orElseThrow().outcome()).isEqualTo(Outcome.UNCHECKED);
        assertThat(silent.verdict()).isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void anIssuerNamedByAWebAddressIsRememberedLikeOneNamedByADid() {
        byte[] badge = elsewhere.badge("https://elsewhere.example/issuers/south");
        Verifier verifier = verifier();
        Instant seen = clock.instant();
        assertThat(check(verifier, badge).verdict()).isEqualTo(Verdict.GENUINE);

        elsewhere.fallSilent();
        Report report = HouseClock.at(seen.plus(Duration.ofDays(3)), () -> check(verifier, badge));

        assertThat(report.finding("signature").orElseThrow().outcome()).isEqualTo(Outcome.PASSED);
        assertThat(notices(report, "issuer")).containsExactly("issuer.kept");
        assertThat(report.verdict()).as("its status is open").isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void aSignedBadgeOfTheSecondVersionVerifiesByWhatItsIssuerPublishedBefore() {
        byte[] badge = elsewhere.signedAssertion();
        Verifier verifier = verifier();
        Instant seen = clock.instant();
        assertThat(check(verifier, badge).verdict()).isEqualTo(Verdict.GENUINE);

        elsewhere.fallSilent();
        Report report = HouseClock.at(seen.plus(Duration.ofDays(3)), () -> check(verifier, badge));

        assertThat(report.verdict()).as("it names no list").isEqualTo(Verdict.GENUINE);
        assertThat(notices(report, "badge")).containsExactly("badge.kept");
        Report late = HouseClock.at(seen.plus(Duration.ofDays(8)), () -> check(verifier, badge));
        assertThat(late.verdict()).isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void forABadgeThatIsHostedOnlyItsSiteCanSpeak() {
        byte[] badge = elsewhere.hostedAssertion();
        Verifier verifier = verifier();
        Instant seen = clock.instant();
        assertThat(check(verifier, badge).verdict()).isEqualTo(Verdict.GENUINE);

        elsewhere.fallSilent();
        Report report = HouseClock.at(seen.plus(Duration.ofDays(3)), () -> check(verifier, badge));

        assertThat(report.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(report.finding("hosted").orElseThrow().outcome()).isEqualTo(Outcome.UNCHECKED);
        assertThat(report.finding("badge").orElseThrow().outcome()).isEqualTo(Outcome.PASSED);
        assertThat(report.badge().orElseThrow().issuer().name()).isEqualTo("Elsewhere University");
    }

    /** As another node, or the program after a restart, would have it. */
    private Verifier verifier() {
        KeptDocuments kept = new KeptDocuments(new KeptDocumentStore(db));
        return new Verifier(new KnownDocuments(own, elsewhere::fetch, kept, clock));
    }

    private Report check(Verifier verifier, byte[] badge) {
        return verifier.verify(badge, clock.instant());
    }

    private static List<String> notices(Report report, String rule) {
        return report.finding(rule).map(Finding::notices).orElseThrow().stream()
                .map(Message::key)
                .toList();
    }
}
