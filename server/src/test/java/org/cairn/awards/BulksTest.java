package org.cairn.awards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.CairnTest;
import org.cairn.awards.Issuing.District;
import org.cairn.people.Browser;
import org.cairn.people.Grant;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.people.SignedInBrowsers;
import org.cairn.platform.web.NotThere;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many badges are stopped in one step, each by itself, and nobody loses sight of the step. */
@CairnTest
class BulksTest {

    private static final Grounds OPEN_QUESTION =
            new Grounds(Grounds.Code.UNDER_REVIEW, "A question about the evidence is open.");

    private final Issuing issuing;
    private final Awards awards;
    private final Bulks bulks;
    private final People people;
    private final SignedInBrowsers browsers;
    private final JdbcClient db;

    BulksTest(
            Issuing issuing,
            Awards awards,
            Bulks bulks,
            People people,
            SignedInBrowsers browsers,
            JdbcClient db) {
        this.issuing = issuing;
        this.awards = awards;
        this.bulks = bulks;
        this.people = people;
        this.browsers = browsers;
        this.db = db;
    }

    @Test
    void manyAreRevokedOneByOneAndEachRowSaysWhatCameOfIt() {
        District district = issuing.district();
        Award first = issuing.issue(district, "Ana Pérez");
        Award gone = issuing.issue(district, "Ben Ode");
        Award last = issuing.issue(district, "Mei Tanaka");
        awards.revoke(gone.id(), "Issued twice.", district.approver());
        Grounds grounds = new Grounds(Grounds.Code.MISTAKE, "The whole list was wrong.");

        BulkId id =
                bulks.start(
                        district.approver(),
                        Bulk.Action.REVOKE,
                        Optional.of(grounds),
                        List.of(first.id(), gone.id(), last.id()));

        Bulk bulk = bulks.open(district.approver(), id);
        assertThat(bulk.isFinished()).isTrue();
        assertThat(bulk.rows())
                .filteredOn(Bulk.Row::isDone)
                .extracting(Bulk.Row::award)
                .containsExactlyInAnyOrder(first.id(), last.id());
        assertThat(bulk.rows())
                .filteredOn(Bulk.Row::isRefused)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.award()).isEqualTo(gone.id());
                    assertThat(row.outcome()).contains("awards.problem.revoked");
                });
        assertThat(awards.find(gone.id()).orElseThrow().revocation().orElseThrow().reason())
                .isEqualTo("Issued twice.");
        assertThat(audited("awards.revoke", first.id())).contains("mistake");
        assertThatThrownBy(() -> bulks.open(issuing.person("Somebody"), id))
                .isInstanceOf(NotThere.class);
    }

    @Test
    void aLongStepGoesOnByItself() throws InterruptedException {
        District district = issuing.district();
        List<AwardId> many = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            many.add(issuing.issue(district, "Earner " + i).id());
        }

        BulkId id =
                bulks.start(
                        district.approver(), Bulk.Action.SUSPEND, Optional.of(OPEN_QUESTION), many);

        assertThat(bulks.open(district.approver(), id).done()).isGreaterThanOrEqualTo(25);
        assertThat(browsers.of(district.approver()).open("/awards").html())
                .as("the way back to it")
                .contains("/awards/bulk/" + id);
        Instant end = Instant.now().plusSeconds(30);
        while (!bulks.open(district.approver(), id).isFinished() && Instant.now().isBefore(end)) {
            Thread.sleep(100);
        }
        assertThat(bulks.open(district.approver(), id).done()).isEqualTo(30);
        assertThat(browsers.of(district.approver()).open("/awards/bulk/" + id).html())
                .contains("30 of 30 suspended", "data-finished=\"true\"");
    }

    @Test
    void theRegisterListsTheLatestStepsOfWhoeverOrderedThem() {
        District district = issuing.district();
        AwardId good = issuing.issue(district, "Ana Pérez").id();
        AwardId gone = issuing.issue(district, "Ben Ode").id();
        awards.revoke(gone, "Issued twice.", district.approver());
        PersonId colleague = issuing.person("Mei Tanaka");
        people.grant(colleague, new Grant(Role.APPROVER, district.organization().id()), "system");
        Browser browser = browsers.of(district.approver());
        assertThat(browser.open("/awards").html()).doesNotContain("/awards/bulk/");

        BulkId first =
                bulks.start(
                        district.approver(),
                        Bulk.Action.SUSPEND,
                        Optional.of(OPEN_QUESTION),
                        List.of(good, gone));
        for (int i = 0; i < 5; i++) {
            bulks.start(
                    district.approver(), Bulk.Action.REINSTATE, Optional.empty(), List.of(good));
        }

        assertThat(bulks.latest(district.approver()))
                .hasSize(5)
                .extracting(BulkLine::id)
                .as("the newest five")
                .doesNotContain(first);
        assertThat(bulks.latest(district.approver()).getFirst())
                .extracting(BulkLine::badges, BulkLine::done, BulkLine::refused)
                .containsExactly(1, 0, 1);
        BulkId last =
                bulks.start(
                        district.approver(),
                        Bulk.Action.SUSPEND,
                        Optional.of(OPEN_QUESTION),
                        List.of(good, gone));
        assertThat(browser.open("/awards").html())
                .contains("/awards/bulk/" + last, "1 of 2 suspended", "One not done")
                .doesNotContain("/awards/bulk/" + first);
        assertThat(browser.open("/awards?lang=es").html())
                .contains("Sus últimos 5 pasos con varias insignias", "1 de 2 suspendidas");
        assertThat(browsers.of(colleague).open("/awards").html()).doesNotContain("/awards/bulk/");
    }

    @Test
    void manyAreChosenInTheRegister() {
        District district = issuing.district();
        Award one = issuing.issue(district, "José Ñandú");
        issuing.issue(district, "Mei Tanaka");
        Browser browser = browsers.of(district.approver());
        String ask = "/awards/bulk?award=" + one.id();

        assertThat(browser.open("/awards").html())
                .contains("value=\"" + one.id() + "\"", "All on this page");
        assertThat(browser.open("/awards/bulk?all=true&q=tanaka").html())
                .contains("Mei Tanaka")
                .doesNotContain("José Ñandú");
        assertThat(browser.open(ask).html()).contains("José Ñandú", "with this badge?");
        Map<String, String> form =
                Map.of(
                        "award", one.id().value(),
                        "action", "revoke",
                        "code", "mistake",
                        "reason", "Wrong list.");
        assertThat(browser.send(ask, "/awards/bulk", form).html())
                .contains("cannot be undone", "Wrong list.");
        assertThat(awards.find(one.id()).orElseThrow().revocation()).isEmpty();
        Map<String, String> sure = new HashMap<>(form);
        sure.put("understood", "true");
        String result = browser.send(ask, "/awards/bulk", sure).location().orElseThrow();
        assertThat(browser.open(result).html()).contains("1 of 1 revoked", "José Ñandú");
        assertThat(browsers.of(issuing.district().approver()).open(result).status()).isEqualTo(404);
        assertThat(browser.open("/awards/bulk").location()).hasValue("/awards");
    }

    @Test
    void aBadgeOfOthersAmongTheChosenOnesIsNotThere() {
        District district = issuing.district();
        AwardId own = issuing.issue(district, "Ana Pérez").id();
        AwardId foreign = issuing.issue(issuing.district(), "Ben Ode").id();
        Browser browser = browsers.of(district.approver());
        String ask = "/awards/bulk?award=" + own;
        Map<String, String> form = Map.of("award", own + " " + foreign, "action", "suspend");
        Map<String, String> whole = new HashMap<>(form);
        whole.putAll(Map.of("code", "mistake", "reason", "Wrong list."));

        assertThat(browser.open(ask).status()).isEqualTo(200);
        assertThat(browser.open("/awards/bulk?award=" + foreign).status()).isEqualTo(404);
        assertThat(browser.open(ask + "&award=" + foreign).status()).isEqualTo(404);
        assertThat(browser.send(ask, "/awards/bulk", form).status()).isEqualTo(404);
        assertThat(browser.send(ask, "/awards/bulk", whole).status()).isEqualTo(404);
        assertThat(bulks.latest(district.approver())).isEmpty();
        assertThat(awards.find(own).orElseThrow().isSuspended()).isFalse();
    }

    @Test
    void asManyAsOneStepTakesComeThroughTheFormAndWhatWasTypedStays() {
        District district = issuing.district();
        List<String> many = manyLike(issuing.issue(district, "Ana Pérez"), Bulks.MOST);
        Browser browser = browsers.of(district.approver());
        Map<String, String> form = new HashMap<>();
        form.put("award", String.join(" ", many));
        form.put("action", "suspend");
        form.put("reason", "The list of <July> is looked into.");

        String again = browser.send("/awards", "/awards/bulk", form).html();

        assertThat(again)
                .contains("what kind of reason", "The list of &lt;July&gt; is looked into.")
                .contains("these 1,000 badges", many.getFirst(), many.getLast());
        form.put("code", "under-review");
        String result = browser.send("/awards", "/awards/bulk", form).location().orElseThrow();
        BulkId id = new BulkId(result.substring("/awards/bulk/".length()));
        assertThat(bulks.open(district.approver(), id).rows()).hasSize(Bulks.MOST);
        // the tests that follow need not wait until all have had their turn
        db.sql("delete from awards.bulk_row where bulk = :id and outcome is null")
                .param("id", id.value())
                .update();
    }

    /** So many rows of the register, as if all of them had been issued like this one. */
    private List<String> manyLike(Award award, int count) {
        return db.sql(
                        """
                        with theirs as (
                            insert into awards.status_list (name, issuer, sequence)
                            select 'many-like-' || id, issuer, 1000 from awards.award where id = :id returning number)
                        insert into awards.award (id, earner, micro_credential, edition, issuer, submission, attempt, issued_at,
                            can_suspend, status_list, status_index, earner_name, title, sought, decided_by, details, credential)
                        select 'many' || lpad(n::text, 8, '0') || right(id, 14), earner, micro_credential, edition, issuer,
                            -1000000000000000 - submission * 10000 - n, 1, issued_at, true, theirs.number, n, earner_name,
                            title, sought, decided_by, details, credential
                        from awards.award, theirs, generate_series(1, :count) n where id = :id
                        returning id
                        """)
                .param("id", award.id().value())
                .param("count", count)
                .query((rs, index) -> rs.getString("id"))
                .list();
    }

    private String audited(String action, AwardId id) {
        return db.sql(
                        """
                        select details from platform.audit where action = :action and subject = :subject
                        """)
                .param("action", action)
                .param("subject", "award/" + id)
                .query(String.class)
                .single();
    }
}
