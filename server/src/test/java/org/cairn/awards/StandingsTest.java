package org.cairn.awards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cairn.CairnTest;
import org.cairn.awards.Issuing.District;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.verify.Documents;
import org.cairn.openbadges.verify.Finding;
import org.cairn.openbadges.verify.Report;
import org.cairn.openbadges.verify.Verdict;
import org.cairn.openbadges.verify.Verifier;
import org.cairn.people.Browser;
import org.cairn.people.Grant;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.people.SignedInBrowsers;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Badges are stopped for a time or for good, and everybody who asks is told at once. */
@CairnTest
class StandingsTest {

    private static final Grounds OPEN_QUESTION =
            new Grounds(Grounds.Code.UNDER_REVIEW, "A question about the evidence is open.");

    private final Issuing issuing;
    private final Awards awards;
    private final Standings standings;
    private final Bulks bulks;
    private final Issuers issuers;
    private final People people;
    private final OwnDocuments own;
    private final SignedInBrowsers browsers;
    private final Clock clock;
    private final JdbcClient db;

    StandingsTest(
            Issuing issuing,
            Awards awards,
            Standings standings,
            Bulks bulks,
            Issuers issuers,
            People people,
            OwnDocuments own,
            SignedInBrowsers browsers,
            Clock clock,
            JdbcClient db) {
        this.issuing = issuing;
        this.awards = awards;
        this.standings = standings;
        this.bulks = bulks;
        this.issuers = issuers;
        this.people = people;
        this.own = own;
        this.browsers = browsers;
        this.clock = clock;
        this.db = db;
    }

    @Test
    void ofTwoWhoSuspendOneBadgeAtOnceOneDoes() throws Exception {
        District district = issuing.district();
        for (int round = 0; round < 5; round++) {
            Award award = issuing.issue(district, "Ana Pérez");
            assertThat(
                            atOnce(() ->
                                    standings.suspend(
                                            award.id(), OPEN_QUESTION, district.approver())))
                    .isEqualTo(1);
            assertThat(status(award)).isEqualTo("status.suspended");
            assertThat(atOnce(() -> standings.reinstate(award.id(), district.approver())))
                    .isEqualTo(1);
            assertThat(check(award).verdict()).isEqualTo(Verdict.GENUINE);
        }
    }

    /** How many of three did it; the others are told that it is done already. */
    private static int atOnce(Runnable step) throws Exception {
        int done = 0;
        try (var threads = Executors.newFixedThreadPool(3)) {
            List<Callable<Optional<UserProblem>>> three =
                    Collections.nCopies(
                            3,
                            () -> {
                                try {
                                    step.run();
                                    return Optional.empty();
                                } catch (UserProblem told) {
                                    return Optional.of(told);
                                }
                            });
            for (Future<Optional<UserProblem>> one : threads.invokeAll(three)) {
                done += one.get().isEmpty() ? 1 : 0;
            }
        }
        return done;
    }

    @Test
    void aSuspendedBadgeDoesNotCountUntilItIsReinstated() {
        District district = issuing.district();
        Award award = issuing.issue(district, "Ana Pérez");
        Award other = issuing.issue(district, "Ben Ode");

        standings.suspend(award.id(), OPEN_QUESTION, district.approver());

        assertThat(check(award).verdict()).isEqualTo(Verdict.REVOKED);
        assertThat(status(award)).isEqualTo("status.suspended");
        assertThat(check(other).verdict()).isEqualTo(Verdict.GENUINE);
        assertThat(awards.find(award.id()).orElseThrow().holdsAt(clock.instant())).isFalse();
        var assertion = awards.assertion(award.id());
        assertThat(assertion.path("revoked").asBoolean()).isTrue();
        assertThat(assertion.path("revocationReason").asString(""))
                .startsWith("Suspended, not revoked for good")
                .contains(OPEN_QUESTION.words());
        assertThatThrownBy(() -> standings.suspend(award.id(), OPEN_QUESTION, district.approver()))
                .isInstanceOf(UserProblem.class);

        standings.reinstate(award.id(), district.approver());

        assertThat(check(award).verdict()).isEqualTo(Verdict.GENUINE);
        assertThat(awards.assertion(award.id()).path("revoked").asBoolean(false)).isFalse();
        assertThatThrownBy(() -> standings.reinstate(award.id(), district.approver()))
                .isInstanceOf(UserProblem.class);
        standings.suspend(award.id(), OPEN_QUESTION, district.approver());
        assertThat(status(award)).as("a second time").isEqualTo("status.suspended");
    }

    @Test
    void revokingASuspendedBadgeIsForGood() {
        District district = issuing.district();
        Award award = issuing.issue(district, "Ana Pérez");
        standings.suspend(award.id(), OPEN_QUESTION, district.approver());

        standings.revoke(
                award.id(),
                new Grounds(Grounds.Code.INTEGRITY, "The plan was bought."),
                district.approver());

        assertThat(status(award)).isEqualTo("status.revoked");
        assertThat(
                        awards.find(award.id())
                                .orElseThrow()
                                .revocation()
                                .orElseThrow()
                                .grounds()
                                .code())
                .isEqualTo(Grounds.Code.INTEGRITY);
        assertThatThrownBy(() -> standings.reinstate(award.id(), district.approver()))
                .isInstanceOf(UserProblem.class);
        assertThat(status(award)).isEqualTo("status.revoked");
    }

    @Test
    void aBadgeFromBeforeThereWereSuspensionsCanOnlyBeRevoked() {
        District district = issuing.district();
        AwardId old = asIssuedBefore(issuing.issue(district, "Ana Pérez"));
        Browser browser = browsers.of(district.approver());

        assertThatThrownBy(() -> standings.suspend(old, OPEN_QUESTION, district.approver()))
                .isInstanceOf(UserProblem.class)
                .hasMessage("awards.problem.cannot-suspend");
        assertThat(browser.open("/awards/" + old).html())
                .contains("It can only be revoked")
                .doesNotContain("/awards/" + old + "/suspension");
        standings.revoke(old, OPEN_QUESTION, district.approver());
        assertThat(awards.find(old).orElseThrow().revocation()).isPresent();
    }

    @Test
    void onlyWhoDecidesForTheIssuerCanStopABadge() {
        District district = issuing.district();
        Award award = issuing.issue(district, "Ana Pérez");
        PersonId stranger = issuing.district().approver();

        assertThatThrownBy(() -> standings.suspend(award.id(), OPEN_QUESTION, stranger))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() ->
                        bulks.start(
                                stranger,
                                Bulk.Action.SUSPEND,
                                Optional.of(OPEN_QUESTION),
                                List.of(award.id())))
                .isInstanceOf(NotThere.class);
        standings.suspend(award.id(), OPEN_QUESTION, district.approver());
        assertThatThrownBy(() -> standings.reinstate(award.id(), stranger))
                .isInstanceOf(NotThere.class);
        assertThat(browsers.of(stranger).open("/awards/" + award.id()).status()).isEqualTo(404);
        assertThat(awards.find(award.id()).orElseThrow().isSuspended()).isTrue();
    }

    @Test
    void nobodyLetsTheirOwnBadgeCountAgain() {
        District district = issuing.district();
        PersonId earner = issuing.person("Ana Pérez");
        AwardId own = issuing.issue(Issuing.order(district, earner)).id();
        people.grant(earner, new Grant(Role.APPROVER, district.organization().id()), "system");
        standings.suspend(own, OPEN_QUESTION, district.approver());
        String page = "/awards/" + own;

        assertThatThrownBy(() -> standings.reinstate(own, earner))
                .isInstanceOf(UserProblem.class)
                .hasMessage("awards.problem.own-reinstatement");
        BulkId bulk = bulks.start(earner, Bulk.Action.REINSTATE, Optional.empty(), List.of(own));
        assertThat(bulks.open(earner, bulk).rows().getFirst().outcome())
                .hasValue("awards.problem.own-reinstatement");
        assertThat(browsers.of(earner).open(page).html())
                .contains("Nobody can let their own badge count again")
                .doesNotContain(page + "/reinstatement");
        assertThat(browsers.of(earner).send(page, page + "/reinstatement", Map.of()).html())
                .contains("Nobody can let their own badge count again");
        assertThat(awards.find(own).orElseThrow().isSuspended()).isTrue();

        standings.reinstate(own, district.approver());
        assertThat(awards.find(own).orElseThrow().isSuspended()).isFalse();
    }

    @Test
    void anApproverSuspendsAndReinstatesOnThePage() {
        District district = issuing.district();
        Award award = issuing.issue(district, "José Ñandú");
        Browser browser = browsers.of(district.approver());
        String page = "/awards/" + award.id();

        var refused = browser.send(page, page + "/suspension", Map.of("reason", "Wait <a> while"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("Wait &lt;a&gt; while", "what kind of reason");
        browser.send(
                page,
                page + "/suspension",
                Map.of("reason", "Wait a while.", "code", "under-review"));
        assertThat(browser.open("/awards?state=suspended").html()).contains("José Ñandú");
        assertThat(browser.open("/awards?state=valid").html()).doesNotContain("José Ñandú");
        assertThat(browser.open(page).html()).contains("This badge is suspended", "Wait a while.");
        assertThat(browser.open("/awards.csv").html()).contains("suspended", "under-review");
        browser.send(page, page + "/reinstatement", Map.of("x", "1"));
        assertThat(browser.open("/awards?state=valid").html()).contains("José Ñandú");
    }

    @Test
    void anAdministratorMakesANewKeyAndBothAreInTheDidDocument() {
        District district = issuing.district();
        people.grant(
                district.approver(),
                new Grant(Role.ADMINISTRATOR, district.organization().id()),
                "system");
        Award before = issuing.issue(district, "Ana Pérez");
        Issuer issuer = issuers.find(district.organization().id()).orElseThrow();
        String old = issuer.keys().getFirst().key().text();
        String page = "/organizations/" + district.organization().id() + "/keys";
        Browser browser = browsers.of(district.approver());

        assertThat(browser.open(page).html()).contains(old, "Signs new badges");
        assertThat(browser.send(page, page, Map.of("x", "1")).status()).isEqualTo(422);
        assertThat(issuers.find(issuer.organization()).orElseThrow().keys()).hasSize(1);
        assertThat(browser.send(page, page, Map.of("understood", "true")).status()).isEqualTo(303);

        String fresh =
                issuers.find(issuer.organization()).orElseThrow().keys().getFirst().key().text();
        assertThat(fresh).isNotEqualTo(old);
        assertThat(browser.open(page).html()).contains(old, fresh);
        assertThat(browser.open("/issuers/" + issuer.slug() + "/did.json").html())
                .contains(old, fresh);
        assertThat(check(before).verdict()).isEqualTo(Verdict.GENUINE);
        assertThat(
                        db.sql(
                                        """
                                        select details from platform.audit where action = 'awards.rotate-key' and subject = :subject
                                        """)
                                .param("subject", "organization/" + issuer.organization())
                                .query(String.class)
                                .single())
                .contains(fresh);
        assertThat(browsers.of(issuing.district().approver()).open(page).status()).isEqualTo(404);
    }

    @Test
    void theCopyWithoutResultsIsSignedAndStopsWithTheBadge() {
        District district = issuing.district();
        Award award = issuing.issue(district, "Ana Pérez");
        byte[] quiet = awards.credential(award.id(), Extent.WITHOUT_RESULTS);
        Verifier verifier = new Verifier(this::fromTheDatabase);

        assertThat(StrictJson.read(quiet).path("credentialSubject").has("result")).isFalse();
        assertThat(verifier.verify(quiet, clock.instant()).verdict()).isEqualTo(Verdict.GENUINE);
        assertThat(awards.credential(award.id(), Extent.WITHOUT_RESULTS))
                .as("made once")
                .isEqualTo(quiet);
        standings.suspend(award.id(), OPEN_QUESTION, district.approver());
        assertThat(verifier.verify(quiet, clock.instant()).verdict()).isEqualTo(Verdict.REVOKED);
    }

    private Report check(Award award) {
        return new Verifier(this::fromTheDatabase)
                .verify(awards.credential(award.id()), clock.instant());
    }

    private String status(Award award) {
        return check(award).finding("status").map(Finding::summary).orElseThrow().key();
    }

    /** A row as the first version of the register wrote it. */
    private AwardId asIssuedBefore(Award award) {
        String id = "old" + award.id().value().substring(3);
        db.sql(
                        """
                        insert into awards.award (id, earner, micro_credential, edition, issuer, submission, attempt, issued_at,
                            status_list, status_index, earner_name, title, sought, decided_by, details, credential)
                        select :old, earner, micro_credential, edition, issuer, -1000000000000000 - submission, 1, issued_at, status_list,
                            (status_index + 1) % 131072, earner_name, title, sought, decided_by, details - 'examination', credential
                        from awards.award where id = :id
                        """)
                .param("old", id)
                .param("id", award.id().value())
                .update();
        return new AwardId(id);
    }

    private Documents.Answer fromTheDatabase(URI address) {
        return own.find(address)
                .<Documents.Answer>map(document ->
                        document.withdrawn()
                                ? new Documents.Answer.Gone(document.bytes())
                                : new Documents.Answer.Found(
                                        document.bytes(), document.contentType()))
                .orElseGet(Documents.Answer.NotFound::new);
    }
}
