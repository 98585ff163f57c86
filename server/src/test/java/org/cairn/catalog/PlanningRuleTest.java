package org.cairn.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairn.catalog.Definitions.bytes;
import static org.cairn.catalog.Definitions.small;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairn.CairnTest;
import org.cairn.notices.Waiting;
import org.cairn.people.Browser.Shown;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.Role;
import org.cairn.people.SignedInBrowsers;
import org.cairn.people.Towns;
import org.cairn.people.Towns.Town;
import org.cairn.platform.time.HouseClock;
import org.cairn.platform.web.UserProblem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

/** Where the organization says so, a program is published only once its planning is approved. */
@CairnTest
class PlanningRuleTest {

    private final Catalog catalog;
    private final Drafts drafts;
    private final Plans plans;
    private final Waiting waiting;
    private final Town town;
    private final Desk grace;
    private final Desk tomas;
    private final Desk ruth;
    private final String slug = "ruled-" + UUID.randomUUID();
    private final String draft;

    PlanningRuleTest(
            Catalog catalog,
            Drafts drafts,
            Plans plans,
            BeanFactory beans,
            People people,
            SignedInBrowsers browsers,
            Organizations organizations) {
        this.catalog = catalog;
        this.drafts = drafts;
        this.plans = plans;
        this.waiting = new Waiting(beans);
        this.town = Towns.build(organizations);
        this.grace = Desk.of(people, browsers, town, Optional.of(Role.DESIGNER));
        this.tomas = Desk.of(people, browsers, town, Optional.of(Role.APPROVER));
        this.ruth = Desk.of(people, browsers, town, Optional.of(Role.ADMINISTRATOR));
        this.draft = Programs.begin(grace, slug);
        Programs.course(grace, draft + "/hours", 0, "All of it", "1", "2", "3", "");
        grace.write(draft + "/plan", "plan.goals", "Every school leads STEAM");
    }

    @Test
    void nothingIsAwaitedUntilAnAdministratorSaysSo() {
        assertThat(grace.open(draft + "/publication").html()).doesNotContain("data-awaited");
        assertThat(rule(grace, "0", "true").status()).as("a designer").isEqualTo(404);
        assertThat(rule(ruth, "0", "maybe").status()).isEqualTo(404);
        assertThat(rule(ruth, "0", "true").location()).isPresent();
        String waits = "Publishing a program waits until all four planning steps are approved.";
        assertThat(ruth.open("/catalog/manage").html()).contains(waits);
        assertThat(grace.open(draft).html()).contains(waits);
        rule(ruth, "1", "");
        assertThat(ruth.open("/catalog/manage").html()).as("left as it was").contains(waits);
        rule(ruth, "0", "false");
        assertThat(ruth.open("/catalog/manage").html()).doesNotContain(waits);
        Programs.publish(grace, draft);
    }

    @Test
    void eachStepThatIsMissingOrOutdatedIsNamedAndNothingIsPublishedBeforeThat() {
        Shown before = grace.open(draft + "/publication");
        rule(ruth, "0", "true");
        Shown refused = grace.publish(draft, before);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.html())
                .contains("4 planning steps are not approved as the words are now")
                .contains("4 planning steps are not approved<", draft + "/planning/plan\"")
                .contains(draft + "/planning/content\"")
                .doesNotContain("Publish as edition");
        assertThat(catalog.current(slug)).isEmpty();
        assertThat(schedule(before).html()).contains("Nothing was published: 4 planning steps");
        assertThat(grace.open(draft + "/publication?lang=es").html())
                .contains("4 pasos de planificación no están aprobados");
        grace.open(draft + "/publication?lang=en");
        approveAll();
        assertThat(grace.open(draft + "/publication").html()).doesNotContain("data-awaited");
        grace.write(draft + "/skill", "keyMethod", "Make and show.");
        Shown outdated = grace.open(draft + "/publication");
        assertThat(outdated.html())
                .contains("One planning step is not approved", draft + "/planning/pages\"")
                .contains("changed since")
                .doesNotContain(draft + "/planning/plan\"", "data-waits");
        assertThat(Programs.step(grace, draft, "pages/end", Map.of()).status()).isEqualTo(303);
        assertThat(Programs.step(tomas, draft, "pages/approval", Map.of()).status()).isEqualTo(303);
        Programs.publish(grace, draft);
        assertThat(catalog.current(slug)).isPresent();
    }

    @Test
    void onItsDayAProgramWhoseStepIsOpenAgainStaysADraftAndItsDesignerReadsWhy() {
        rule(ruth, "0", "true");
        approveAll();
        Shown page = grace.open(draft + "/publication");
        assertThat(schedule(page).status()).isEqualTo(303);
        assertThat(Programs.step(grace, draft, "content/reopening", Map.of()).status())
                .isEqualTo(303);
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(6);
        HouseClock.at(
                day.atStartOfDay().toInstant(ZoneOffset.UTC),
                () -> {
                    plans.publishDue();
                    return day;
                });
        assertThat(catalog.current(slug)).isEmpty();
        assertThat(waiting.told(grace.person(), "notices.plan-failed.steps", 1)).hasSize(1);
        assertThat(grace.open("/notices").html()).contains("a planning step is not approved");
        assertThat(grace.open(draft + "/publication").html()).contains("data-awaited");
    }

    @Test
    void aFileGoesNoWayAroundAndWhatHasNoPlanningWaitsForNone() {
        Editor editor = new Editor(grace.person(), Set.of(town.district().id()));
        DraftId id = DraftId.of(draft.replace("/catalog/drafts/", ""));
        byte[] program = DraftStart.bytes(drafts.open(editor, id).publishable());
        rule(ruth, "0", "true");
        assertThatThrownBy(() -> catalog.publish(town.district().id(), "", program, grace.person()))
                .isInstanceOf(UserProblem.class);
        assertThat(
                        grace.browser()
                                .send(
                                        "/catalog/import",
                                        "/catalog/import",
                                        Map.of("definition", new String(program, UTF_8)))
                                .html())
                .contains("publishes a program only once all four planning steps are approved");
        String single = "single-" + UUID.randomUUID();
        assertThat(
                        catalog.publish(
                                town.district().id(),
                                "",
                                bytes(small(single, "Asking")),
                                grace.person()))
                .isInstanceOf(Publication.Published.class);
        String next = grace.next(single);
        grace.write(next + "/basics", "title", "Asking Better");
        Programs.publish(grace, next);
        assertThat(catalog.current(single).orElseThrow().number()).isEqualTo(2);
    }

    private void approveAll() {
        Map<String, String> to =
                Map.of("owner", grace.person().toString(), "approver", tomas.person().toString());
        for (PlanningStep.Kind kind : PlanningStep.Kind.values()) {
            Programs.step(grace, draft, kind.code(), to);
            Programs.step(grace, draft, kind.code() + "/end", Map.of());
            Programs.step(tomas, draft, kind.code() + "/approval", Map.of());
        }
    }

    private Shown schedule(Shown page) {
        Map<String, String> fields =
                Map.of(
                        "seen",
                        Desk.hidden(page, "seen"),
                        "over",
                        Desk.hidden(page, "over"),
                        "day",
                        LocalDate.now(ZoneOffset.UTC).plusDays(4).toString());
        return grace.browser().post(draft + "/publication/day", Desk.hidden(page, "_csrf"), fields);
    }

    private Shown rule(Desk who, String needed, String steps) {
        return who.browser()
                .send(
                        "/catalog/manage",
                        "/catalog/approval-rule",
                        Map.of(
                                "organization",
                                town.district().id().toString(),
                                "needed",
                                needed,
                                "steps",
                                steps));
    }
}
