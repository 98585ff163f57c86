package org.cairn.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cairn.CairnTest;
import org.cairn.people.Browser.Shown;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.people.SignedInBrowsers;
import org.cairn.people.Towns;
import org.cairn.people.Towns.Town;
import org.junit.jupiter.api.Test;

/** A program is planned in four steps, and its plan is typed once for all later pages. */
@CairnTest
class PlanningTest {

    private final Catalog catalog;
    private final People people;
    private final SignedInBrowsers browsers;
    private final Organizations organizations;
    private final String slug = "planned-" + UUID.randomUUID();
    private final Town town;
    private final Desk desk;

    PlanningTest(
            Catalog catalog,
            People people,
            SignedInBrowsers browsers,
            Organizations organizations) {
        this.catalog = catalog;
        this.people = people;
        this.browsers = browsers;
        this.organizations = organizations;
        this.town = Towns.build(organizations);
        this.desk = Desk.of(people, browsers, town, Optional.of(Role.DESIGNER));
    }

    @Test
    void thePlanIsTypedOnceShownBesideLaterPagesAndReadByEverybody() {
        String draft = Programs.begin(desk, slug);
        Programs.course(desk, draft + "/hours", 0, "All of it", "1", "2", "3", "");
        String plan = draft + "/plan";
        desk.write(
                plan, "plan.goals", "Every school leads STEAM", "plan.knowledge", "What art adds");
        desk.write(
                plan, "plan.skills", "Plan a unit\nAudit a lesson", "plan.dispositions", "Trust");
        desk.write(plan, "plan.outline", "- Access\n- **Units**", "plan.basis", "It takes time.");
        desk.write(plan, "step", "add alignment");
        assertThat(desk.open(draft + "/publication").html())
                .contains("href=\"" + plan + "#f-alignment-0-framework\"");
        desk.write(
                plan,
                "alignment[0].framework",
                "Next Generation Science Standards",
                "alignment[0].code",
                "MS-ETS1-1",
                "alignment[0].name",
                "Define the criteria of a problem",
                "alignment[0].url",
                "https://example.org/ms-ets1-1",
                "alignment[0].type",
                "ceasn:Competency");
        for (String later :
                new String[] {"/hours", "/rubric", "/rubric/criterion-1", "/parts/part-1"}) {
            assertThat(desk.open(draft + later).html())
                    .as(later)
                    .contains("From the Professional Learning Plan", "Audit a lesson", "MS-ETS1-1");
        }
        Programs.publish(desk, draft);
        assertThat(catalog.current(slug).orElseThrow().definition().alignment().getFirst().type())
                .isEqualTo("ceasn:Competency");
        String page = "/catalog/" + slug + "/learning-plan";
        assertThat(desk.open(page).html())
                .contains("What you will know", "What art adds", "<li>Audit a lesson</li>")
                .contains("<strong>Units</strong>", "It takes time.", "MS-ETS1-1");
        assertThat(desk.open(page + "?lang=es").html()).contains("Qué sabrá hacer");
        String next = desk.next(slug);
        assertThat(desk.open(next + "/publication?lang=en").html()).contains("nothing to publish");
        desk.write(next + "/plan", "plan.skills", "Plan a unit");
        assertThat(desk.open(next + "/publication").html())
                .contains("Professional Learning Plan", "Skills", "Audit a lesson");
        desk.write(
                next + "/plan",
                "plan.goals",
                "",
                "plan.knowledge",
                "",
                "plan.skills",
                "",
                "plan.dispositions",
                "",
                "plan.outline",
                "",
                "plan.basis",
                "");
        Programs.publish(desk, next);
        assertThat(catalog.current(slug).orElseThrow().definition().plan())
                .as("a plan that says nothing is none")
                .isEmpty();
    }

    @Test
    void theFourStepsAreDoneInTheirOrderEachWithSomebodyAndADay() {
        String draft = Programs.begin(desk, slug);
        String me = desk.person().toString();
        send(draft, "plan", Map.of("owner", me, "due", "2020-02-03"));
        assertThat(desk.open(draft).html())
                .contains("Dee Signer. Was due Monday, February 3, 2020", "late");
        assertThat(send(draft, "schedule/end", Map.of()).status())
                .as("nobody owns it")
                .isEqualTo(422);
        assertThat(send(draft, "plan/end", Map.of()).status()).isEqualTo(303);
        assertThat(desk.open(draft).html())
                .contains("Finished by Dee Signer on", "Nobody is named to approve it.", "in work");
        send(draft, "schedule", Map.of("owner", me));
        assertThat(send(draft, "schedule/end", Map.of()).status()).isEqualTo(303);
        assertThat(send(draft, "plan/reopening", Map.of()).status()).isEqualTo(303);
        assertThat(desk.open(draft).html()).contains("Was due Monday, February 3, 2020");
        assertThat(send(draft, "plan/end", Map.of()).status()).isEqualTo(303);
        assertThat(send(draft, "pages", Map.of("owner", PersonId.next().toString())).status())
                .isEqualTo(422);
        assertThat(send(draft, "pages", Map.of("due", "soon")).status()).isEqualTo(422);
        assertThat(desk.browser().send(draft, draft + "/planning/party", Map.of()).status())
                .isEqualTo(404);
        assertThat(desk.open(draft + "?lang=es").html()).contains("Terminado por Dee Signer el");
    }

    @Test
    void theStepsAreNobodyElsesBusiness() {
        String draft = Programs.begin(desk, slug);
        Desk neighbor =
                Desk.of(people, browsers, Towns.build(organizations), Optional.of(Role.DESIGNER));
        Shown refused =
                neighbor.browser().send("/catalog/manage", draft + "/planning/plan/end", Map.of());
        assertThat(refused.status()).isEqualTo(404);
        Programs.course(desk, draft + "/hours", 0, "All of it", "1", "2", "3", "");
        Programs.publish(desk, draft);
        assertThat(desk.open("/catalog/" + slug + "/learning-plan").html())
                .doesNotContain("four steps");
        assertThat(send("/catalog/manage", draft + "/planning/plan/end").status()).isEqualTo(404);
        String single = desk.begin();
        assertThat(desk.open(single).html()).doesNotContain("The four steps of planning");
    }

    private Shown send(String draft, String step, Map<String, String> fields) {
        return Programs.step(desk, draft, step, fields);
    }

    private Shown send(String from, String to) {
        return desk.browser().send(from, to, Map.of());
    }
}
