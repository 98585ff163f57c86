package org.cairn.awards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.cairn.AtOnce;
import org.cairn.CairnTest;
import org.cairn.awards.Issuing.District;
import org.cairn.openbadges.bake.BakeForm;
import org.cairn.openbadges.bake.PngBake;
import org.cairn.openbadges.bake.SvgBake;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.jsonld.Canonicalizer;
import org.cairn.openbadges.verify.Documents;
import org.cairn.openbadges.verify.Outcome;
import org.cairn.openbadges.verify.Report;
import org.cairn.openbadges.verify.Verdict;
import org.cairn.openbadges.verify.Verifier;
import org.cairn.people.Grant;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/** What the register issues can be checked by anybody, and what it did cannot be undone. */
@CairnTest
class AwardsTest {

    private final Issuing issuing;
    private final Awards awards;
    private final Issuers issuers;
    private final People people;
    private final OwnDocuments own;
    private final Settings settings;
    private final Clock clock;
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    AwardsTest(
            Issuing issuing,
            Awards awards,
            Issuers issuers,
            People people,
            OwnDocuments own,
            Settings settings,
            Clock clock,
            JdbcClient db,
            TransactionTemplate transaction) {
        this.issuing = issuing;
        this.awards = awards;
        this.issuers = issuers;
        this.people = people;
        this.own = own;
        this.settings = settings;
        this.clock = clock;
        this.db = db;
        this.transaction = transaction;
    }

    @Test
    void aStrangerVerifiesTheCredentialOverTheWeb() {
        District district = issuing.district();
        PersonId earner = issuing.person("Mei Tanaka");
        Award award = issuing.issue(Issuing.order(district, earner));
        String email = people.find(earner).orElseThrow().email();

        Report report =
                new Verifier(this::overTheWeb)
                        .verify(awards.credential(award.id()), clock.instant(), email);

        assertThat(report.findings())
                .allSatisfy(finding ->
                        assertThat(finding.outcome())
                                .as(finding.toString())
                                .isEqualTo(Outcome.PASSED));
        assertThat(report.verdict()).isEqualTo(Verdict.GENUINE);
    }

    @Test
    void theNetworkCanBeCutForOwnBadges() {
        District district = issuing.district();
        Award award = issuing.issue(district, "Ana Pérez");
        Verifier offline = new Verifier(this::fromTheDatabase);

        assertThat(offline.verify(awards.png(award.id(), Extent.WHOLE), clock.instant()).verdict())
                .isEqualTo(Verdict.GENUINE);
        assertThat(own.find(URI.create("https://elsewhere.example/issuers/x/did.json"))).isEmpty();
    }

    @Test
    void whatIsIssuedIsOfTheKindThatIsSignedFast() {
        Award award = issuing.issue(issuing.district(), "Ana Pérez");

        ObjectNode credential = StrictJson.read(awards.credential(award.id()));

        assertThat(Canonicalizer.standard().compiles(credential)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Zoë Ångström-Łęcka, Évaluer — ça bouge déjà",
        "王小明 さくら, 让学习前进的反馈",
        "Ana 🌱👩🏽‍🏫, Feedback 🚀 works",
        "שרה כהן, משוב שמקדם למידה",
        "فاطمة الزهراء, تغذية راجعة",
        "Ιωάννα O’Brien, Ñandú y «pingüino»"
    })
    void everyScriptVerifiesAndComesOutOfThePicturesAsItWentIn(String name, String title) {
        Award award = issuing.issue(issuing.district(title), name);
        byte[] signed = awards.credential(award.id());
        String text = new String(signed, StandardCharsets.UTF_8);

        assertThat(text).contains(name).contains(title);
        assertThat(new Verifier(this::fromTheDatabase).verify(signed, clock.instant()).verdict())
                .isEqualTo(Verdict.GENUINE);
        assertThat(PngBake.unbake(awards.png(award.id(), Extent.WHOLE)).found())
                .singleElement()
                .satisfies(baked -> {
                    assertThat(baked.form()).isEqualTo(BakeForm.OPEN_BADGE_3);
                    assertThat(baked.text()).isEqualTo(text);
                });
        assertThat(
                        SvgBake.unbake(
                                        awards.svg(award.id(), Extent.WHOLE)
                                                .getBytes(StandardCharsets.UTF_8))
                                .found())
                .singleElement()
                .satisfies(baked -> assertThat(baked.text()).isEqualTo(text));
    }

    @Test
    void theCredentialSaysWhatWasReachedAndNothingPrivate() {
        District district = issuing.district();
        PersonId earner = issuing.person("Mei Tanaka");
        Award award = issuing.issue(Issuing.order(district, earner));
        ObjectNode json = StrictJson.read(awards.credential(award.id()));
        String achievement =
                settings.url("/catalog/" + district.edition().definition().slug() + "/editions/1");

        assertThat(json.path("id").asString("")).isEqualTo(settings.url("/badges/" + award.id()));
        var subject = json.path("credentialSubject");
        assertThat(subject.path("achievement").path("id").asString("")).isEqualTo(achievement);
        assertThat(subject.path("achievement").path("achievementType").asString(""))
                .isEqualTo("MicroCredential");
        assertThat(subject.path("achievement").path("resultDescription")).hasSize(2);
        assertThat(subject.path("result")).hasSize(1);
        assertThat(subject.path("result").get(0).path("achievedLevel").asString(""))
                .isEqualTo(achievement + "#criterion/goal/demonstrated");
        assertThat(json.path("evidence").get(0).path("narrative").asString(""))
                .isEqualTo(
                        "Two trained assessors who did not know whose work it was scored a document and a video against"
                                + " the 2 criteria of a public rubric (edition 1). Two of them scored the same work and chose"
                                + " the same level in 1 of 2 criteria. It was revised after feedback and handed in 3 times."
                                + " It was earned on demand, at the educator’s own pace."
                                + " The earner decides which pieces of evidence are shown.");
        assertThat(json.toString()).doesNotContain("Lesson", "Plan", "private");
        assertThat(json.toString()).doesNotContain(people.find(earner).orElseThrow().email());
        assertThat(awards.details(award.id()).comments())
                .containsEntry("goal", "The goal is in the students’ own words.");
        assertThat(awards.details(award.id()).earnerName()).isEqualTo("Mei Tanaka");
    }

    @Test
    void aRevocationShowsInTheListAtOnceAndCannotBeUndone() {
        District district = issuing.district();
        Award award = issuing.issue(district, "Ana Pérez");
        Award other = issuing.issue(district, "Ben Ode");
        Verifier verifier = new Verifier(this::overTheWeb);
        assertThat(verifier.verify(awards.credential(award.id()), clock.instant()).verdict())
                .isEqualTo(Verdict.GENUINE);

        awards.revoke(award.id(), "Issued for the wrong person.", district.approver());

        assertThat(verifier.verify(awards.credential(award.id()), clock.instant()).verdict())
                .isEqualTo(Verdict.REVOKED);
        assertThat(verifier.verify(awards.credential(other.id()), clock.instant()).verdict())
                .isEqualTo(Verdict.GENUINE);
        assertThat(awards.find(award.id()).orElseThrow().revocation())
                .hasValueSatisfying(revocation ->
                        assertThat(revocation.reason()).isEqualTo("Issued for the wrong person."));
        assertThatThrownBy(() -> awards.revoke(award.id(), "Again", district.approver()))
                .isInstanceOf(UserProblem.class);
        assertThatThrownBy(() -> db.sql("delete from awards.revocation").update())
                .hasMessageContaining("append-only");
    }

    @Test
    void onlyWhoDecidesForTheIssuerCanRevokeAndOnlyWithAReason() {
        District district = issuing.district();
        Award award = issuing.issue(district, "Ana Pérez");

        assertThatThrownBy(
                        () -> awards.revoke(award.id(), "Because", issuing.district().approver()))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> awards.revoke(award.id(), "  ", district.approver()))
                .isInstanceOf(UserProblem.class);
        assertThat(awards.find(award.id()).orElseThrow().revocation()).isEmpty();
    }

    @Test
    void aNewKeySignsAndWhatTheOldOneSignedStillVerifies() {
        District district = issuing.district();
        people.grant(
                district.approver(),
                new Grant(Role.ADMINISTRATOR, district.organization().id()),
                "system");
        Award before = issuing.issue(district, "Ana Pérez");

        Issuer rotated = issuers.rotate(district.organization().id(), district.approver());
        Award after = issuing.issue(district, "Ben Ode");

        assertThat(rotated.keys()).hasSize(2);
        assertThat(new String(awards.credential(after.id()), StandardCharsets.UTF_8))
                .contains(rotated.signingMethod());
        assertThat(new String(awards.credential(before.id()), StandardCharsets.UTF_8))
                .doesNotContain(rotated.signingMethod());
        for (Award award : List.of(before, after)) {
            assertThat(
                            new Verifier(this::overTheWeb)
                                    .verify(awards.credential(award.id()), clock.instant())
                                    .verdict())
                    .isEqualTo(Verdict.GENUINE);
        }
    }

    @Test
    void aDecisionThatIsRolledBackLeavesNoAwardAndNoPlaceInTheList() {
        District district = issuing.district();
        AwardOrder order = Issuing.order(district, issuing.person("Ana Pérez"));
        transaction.executeWithoutResult(status -> {
            awards.issue(order);
            status.setRollbackOnly();
        });

        assertThat(awards.ofSubmission(order.submission())).isEmpty();
        assertThat(issuers.find(district.organization().id())).isEmpty();
        assertThat(awards.issuedBy(district.organization().id())).isZero();
    }

    @Test
    void nothingIsIssuedOutsideTheTransactionOfADecisionOrToOneself() {
        District district = issuing.district();
        assertThatThrownBy(() -> awards.issue(Issuing.order(district, issuing.person("Ana Pérez"))))
                .isInstanceOf(
                        org.springframework.transaction.IllegalTransactionStateException.class);
        assertThatThrownBy(() -> issuing.issue(Issuing.order(district, district.approver())))
                .isInstanceOf(UserProblem.class);
    }

    @Test
    void aSecondOrderForTheSameSubmissionGivesTheFirstBadge() throws Exception {
        District district = issuing.district();
        AwardOrder order = Issuing.order(district, issuing.person("Ana Pérez"));
        Set<String> ids = new ConcurrentSkipListSet<>();
        AtOnce.times(12, 6, i -> ids.add(issuing.issue(order).id().value()));
        assertThat(ids).hasSize(1);
        assertThat(awards.issuedBy(district.organization().id())).isEqualTo(1);
    }

    @Test
    void fiftyBadgesIssuedAtOnceGetFiftyPlaces() throws Exception {
        District district = issuing.district();
        AtOnce.times(50, 8, i -> issuing.issue(district, "Earner " + i));
        assertThat(
                        db.sql(
                                        """
                                        select count(distinct status_index) from awards.award where issuer = :issuer
                                        """)
                                .param("issuer", district.organization().id().value())
                                .query(Integer.class)
                                .single())
                .isEqualTo(50);
        assertThat(awards.countBy(Set.of(district.edition().microCredential())))
                .containsEntry(district.edition().microCredential(), 50L);
    }

    @Test
    void aNewEditionLeavesTheIssuedCredentialAsItWas() {
        District district = issuing.district();
        Award award = issuing.issue(district, "Ana Pérez");
        byte[] before = awards.credential(award.id());
        issuing.publish(
                district.organization(),
                district.approver(),
                district.edition().definition().slug(),
                "Another title");

        assertThat(awards.credential(award.id())).isEqualTo(before);
        assertThat(awards.svg(award.id(), Extent.WHOLE)).contains("Feedback That Moves Learning");
        assertThatThrownBy(() -> db.sql("update awards.award set title = 'x'").update())
                .hasMessageContaining("append-only");
    }

    @Test
    void theSameAwardVerifiesAsOpenBadges2UntilItIsRevoked() {
        District district = issuing.district();
        Award award = issuing.issue(district, "Ana Pérez");
        Verifier verifier = new Verifier(this::fromTheDatabase);
        byte[] png = awards.assertionPng(award.id());

        assertThat(PngBake.unbake(png).found().getFirst().form()).isEqualTo(BakeForm.OPEN_BADGE_2);
        assertThat(verifier.verify(png, clock.instant()).verdict()).isEqualTo(Verdict.GENUINE);

        awards.revoke(award.id(), "A mistake.", district.approver());
        assertThat(verifier.verify(png, clock.instant()).verdict()).isEqualTo(Verdict.REVOKED);
    }

    @Test
    void aFullListIsFollowedByTheNext() {
        District district = issuing.district();
        AwardOrder first = Issuing.order(district, issuing.person("Ana Pérez"));
        AwardOrder last = Issuing.order(district, issuing.person("Ben Ode"));
        AwardOrder next = Issuing.order(district, issuing.person("Cy Ode"));
        transaction.executeWithoutResult(status -> {
            Award award = awards.issue(first);
            fillListOf(award, 131_071);
            assertThat(listOf(awards.issue(last))).isEqualTo(listOf(award));
            assertThat(listOf(awards.issue(next)))
                    .startsWith(settings.url("/status/" + district.organization().slug() + "-2-"));
            status.setRollbackOnly();
        });
    }

    private void fillListOf(Award award, int places) {
        db.sql(
                        """
                        update awards.places set given = :places
                        where list = (select status_list from awards.award where id = :id)
                        """)
                .param("id", award.id().value())
                .param("places", places)
                .update();
    }

    private String listOf(Award award) {
        return StrictJson.read(awards.credential(award.id()))
                .path("credentialStatus")
                .path("statusListCredential")
                .asString("");
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

    /** As a stranger would fetch it; only that this server speaks plain HTTP. */
    private Documents.Answer overTheWeb(URI address) {
        URI plain = URI.create(address.toString().replaceFirst("^https", "http"));
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer =
                    client.send(
                            HttpRequest.newBuilder(plain).build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            return answer.statusCode() == 200
                    ? new Documents.Answer.Found(
                            answer.body(), answer.headers().firstValue("Content-Type").orElse(""))
                    : new Documents.Answer.NotFound();
        } catch (java.io.IOException | InterruptedException broken) {
            return new Documents.Answer.Unreachable(broken.toString());
        }
    }
}
