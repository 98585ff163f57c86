package org.cairn.stacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairn.stacks.Masonry.fields;
import static org.cairn.stacks.Masonry.name;
import static org.cairn.stacks.Masonry.settled;
import static org.cairn.stacks.Masonry.slug;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.cairn.CairnTest;
import org.cairn.awards.Award;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Edition;
import org.cairn.catalog.Retirements;
import org.cairn.catalog.StackForm;
import org.cairn.people.Browser;
import org.cairn.people.Browser.Shown;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.people.SignedInBrowsers;
import org.cairn.platform.mail.MailBox;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.time.HouseClock;
import org.cairn.platform.web.UserProblem;
import org.cairn.review.Decisions;
import org.cairn.review.Ruling;
import org.cairn.review.Submissions;
import org.cairn.review.Village;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

/** A stack ends on days that everybody could read before, and nobody on the way is left behind. */
@CairnTest
class StackRetirementTest {

    private final BeanFactory beans;
    private final Village village;
    private final Masonry masonry;
    private final Stacks stacks;
    private final StackDecisions decisions;
    private final Retirements retirements;
    private final Submissions submissions;
    private final SignedInBrowsers browsers;
    private final Browser stranger;
    private final Edition goals;
    private final Edition feedback;
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    StackRetirementTest(BeanFactory beans, SignedInBrowsers browsers, Settings settings) {
        this.beans = beans;
        this.village = HouseClock.at(daysAgo(12), () -> Village.build(beans));
        this.masonry = new Masonry(beans, village.district());
        this.stacks = beans.getBean(Stacks.class);
        this.decisions = beans.getBean(StackDecisions.class);
        this.retirements = beans.getBean(Retirements.class);
        this.submissions = beans.getBean(Submissions.class);
        this.browsers = browsers;
        this.stranger = new Browser(settings.baseUrl().toString());
        this.goals = HouseClock.at(daysAgo(11), () -> masonry.stone("Clear Goals"));
        this.feedback = HouseClock.at(daysAgo(11), () -> masonry.stone("Useful Feedback"));
    }

    private static Instant daysAgo(int days) {
        return Instant.now().minus(Duration.ofDays(days));
    }

    private void retire(Edition stack, LocalDate start, LocalDate end) {
        retirements.retire(
                masonry.editor(masonry.designer()),
                slug(stack),
                new Retirements.Wish(start, end, "We begin anew.", ""));
    }

    /** A stack that was public, begun, retired and over before today. */
    private Edition over(PersonId walker, Map<String, String> fields, int lastDay) {
        Edition stack = HouseClock.at(daysAgo(11), () -> masonry.stack(fields));
        HouseClock.at(
                daysAgo(10),
                () -> {
                    stacks.begin(walker, slug(stack));
                    retire(stack, today.minusDays(9), today.minusDays(lastDay));
                    return stack;
                });
        return stack;
    }

    @Test
    void aDesignerSaysItInTheBrowserAndEverybodyOnTheWayIsTold() {
        Edition stack = masonry.stack(fields(name("Ending"), "all", goals, feedback));
        String page = "/stacks/" + slug(stack);
        PersonId maya = masonry.person("Maya Walks");
        stacks.begin(maya, slug(stack));
        Browser grace = browsers.of(masonry.designer());
        String form = "/catalog/" + slug(stack) + "/retirement";
        assertThat(grace.open("/stacks/manage").html()).contains(form);
        assertThat(grace.open(form).html())
                .contains("Last day to begin", "One person is on the way now, and is told.");
        Shown refused =
                grace.send(
                        form,
                        form,
                        Map.of("start", "soon", "handIn", "later", "reason", "<b>Why</b>"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html())
                .contains("Write the last day to begin as", "&lt;b&gt;Why&lt;/b&gt;");
        Map<String, String> wish =
                Map.of(
                        "start",
                        today.plusDays(5).toString(),
                        "handIn",
                        today.plusDays(60).toString(),
                        "reason",
                        "We begin anew.",
                        "successor",
                        slug(goals));
        assertThat(grace.send(form, form, wish).location()).hasValue(page);
        assertThat(stranger.open(page).html())
                .contains(
                        "This will be retired",
                        "Whoever has begun can complete it until",
                        "We begin anew.",
                        "/catalog/" + slug(goals),
                        "Begin this stack");
        assertThat(stranger.open(page + "?lang=es").html()).contains("puede completarla hasta el");
        Browser hers = browsers.of(maya);
        assertThat(hers.open(page).html()).contains("What you hand in for it until the end of");
        assertThat(hers.open("/stacks/mine").html())
                .contains("What you hand in for it until the end of");
        settled(() -> letters(maya).size() == 1);
        assertThat(letters(maya).getFirst())
                .contains("is being retired", "We begin anew.", "so you can still complete it");
        assertThat(hers.open("/notices").html()).contains("is being retired");
        assertThat(grace.send(form, form, wish).status()).as("the same again").isEqualTo(303);
        assertThat(grace.send(form, form + "/removal", Map.of()).location()).hasValue(page);
        settled(() -> letters(maya).size() == 2);
        assertThat(letters(maya).getFirst() + letters(maya).getLast())
                .contains("is not retired after all");
        assertThat(stranger.open(page).html()).doesNotContain("This will be retired");
        assertThat(browsers.of(masonry.holding("Ana Approves", Role.APPROVER)).open(form).status())
                .isEqualTo(404);
    }

    private List<String> letters(PersonId person) {
        String to = beans.getBean(People.class).find(person).orElseThrow().email();
        return beans.getBean(MailBox.class).newest(500).stream()
                .filter(letter -> letter.mail().to().equals(to))
                .map(letter -> letter.mail().subject() + "\n" + letter.mail().text())
                .toList();
    }

    @Test
    void nobodyBeginsItAfterItsLastDayNotEvenByAPartOfIt() {
        PersonId maya = masonry.person("Maya Early");
        PersonId lena = masonry.person("Lena Late");
        Edition stack = over(maya, fields(name("Closed"), "ordered", goals, feedback), -30);
        assertThatThrownBy(() -> stacks.begin(lena, slug(stack)))
                .isInstanceOfSatisfying(
                        UserProblem.class,
                        problem ->
                                assertThat(problem.text().key()).isEqualTo("stacks.retired.begin"));
        assertThat(stranger.open("/stacks/" + slug(stack)).html())
                .contains("This is being retired")
                .doesNotContain("Begin this stack");
        assertThat(stranger.open("/catalog?path=stack&q=closed").html())
                .doesNotContain(stack.definition().title());
        assertThat(submissions.start(lena, slug(feedback)))
                .as("its order shuts nothing for those who are not in it")
                .isNotNull();
        assertThatThrownBy(() -> submissions.start(maya, slug(feedback)))
                .as("but it still holds for those who are")
                .isInstanceOf(UserProblem.class);
        masonry.earn(lena, goals);
        masonry.earn(maya, goals);
        settled(() -> stacks.of(maya, stack).counted() == 1);
        assertThat(stacks.begun(lena)).isEmpty();
        assertThat(stacks.begun(maya)).hasSize(1);
    }

    @Test
    void whatWasHandedInByTheLastDayCountsHoweverLongItsDecisionTakes() {
        Edition walked = beans.getBean(Catalog.class).current(village.slug()).orElseThrow();
        PersonId kit =
                beans.getBean(Decisions.class)
                        .open(village.approver(), village.recommended())
                        .submission()
                        .facts()
                        .educator();
        Edition stack = over(kit, fields(name("In time"), "all", walked, goals), 2);
        HouseClock.at(daysAgo(5), () -> masonry.earn(kit, goals));
        assertThat(browsers.of(kit).open("/stacks/" + slug(stack)).html())
                .contains("This is retired", "What you handed in by then still counts")
                .doesNotContain("Your next step");
        Award badge =
                beans.getBean(Decisions.class)
                        .award(village.approver(), village.recommended(), Ruling.PLAIN);
        assertThat(badge.earner()).isEqualTo(kit);
        settled(() -> waitsFor(kit));
        long number = waiting(kit).getFirst().due().number();
        assertThat(decisions.award(masonry.approver(), number)).isPresent();
        assertThat(masonry.badges(kit, stack)).hasSize(1);
    }

    @Test
    void aLaterBadgeThatWasNotNeededTakesNothingAway() {
        Edition walked = beans.getBean(Catalog.class).current(village.slug()).orElseThrow();
        PersonId kit =
                beans.getBean(Decisions.class)
                        .open(village.approver(), village.recommended())
                        .submission()
                        .facts()
                        .educator();
        Map<String, String> either = fields(name("Either"), "some", walked, feedback);
        either.put(StackForm.COUNT, "1");
        Edition inner = HouseClock.at(daysAgo(11), () -> masonry.stack(either));
        Edition stack = over(kit, fields(name("Around"), "all", inner, goals), 2);
        HouseClock.at(daysAgo(5), () -> masonry.earn(kit, goals));
        masonry.earn(kit, feedback);
        settled(() -> stacks.of(kit, inner).isMet());
        beans.getBean(Decisions.class)
                .award(village.approver(), village.recommended(), Ruling.PLAIN);
        settled(() -> waiting(kit).stream().anyMatch(line -> line.due().parts().size() == 2));
        decisions.award(masonry.approver(), waiting(kit).getFirst().due().number());
        settled(() -> stacks.of(kit, stack).counted() == 2);
        settled(() -> waitsFor(kit));
        assertThat(waiting(kit)).allMatch(line -> line.edition().equals(stack));
    }

    @Test
    void whatHeldAtTheEndCountsThoughItHasRunOutSince() {
        Edition walked = beans.getBean(Catalog.class).current(village.slug()).orElseThrow();
        PersonId kit =
                beans.getBean(Decisions.class)
                        .open(village.approver(), village.recommended())
                        .submission()
                        .facts()
                        .educator();
        Edition yearly = HouseClock.at(daysAgo(11), () -> masonry.stone("Kept Current", 1));
        Edition stack = over(kit, fields(name("Run out"), "all", walked, yearly), 3);
        Instant almostAYearAgo =
                today.minusYears(1).minusDays(1).atTime(12, 0).toInstant(ZoneOffset.UTC);
        Award badge = HouseClock.at(almostAYearAgo, () -> masonry.earn(kit, yearly));
        assertThat(badge.isOverAt(Instant.now())).isTrue();
        assertThat(stacks.of(kit, stack).counted()).isEqualTo(1);
        beans.getBean(Decisions.class)
                .award(village.approver(), village.recommended(), Ruling.PLAIN);
        settled(() -> waitsFor(kit));
        assertThat(waiting(kit)).allMatch(line -> line.edition().equals(stack));
    }

    @Test
    void whatCameLaterIsABadgeOfItsOwnAndDoesNotCompleteIt() {
        PersonId lena = masonry.person("Lena Late");
        Edition inner = HouseClock.at(daysAgo(11), () -> masonry.stack(innerFields()));
        Edition stack = over(lena, fields(name("Too late"), "all", goals, inner), 2);
        HouseClock.at(daysAgo(5), () -> masonry.earn(lena, goals));
        masonry.earn(lena, feedback);
        masonry.earn(lena, stoneOf(inner));
        settled(() -> stacks.of(lena, inner).isMet());
        settled(() -> waitsFor(lena));
        assertThat(waiting(lena)).allMatch(line -> line.edition().equals(inner));
        decisions.award(masonry.approver(), waiting(lena).getFirst().due().number());
        assertThat(masonry.badges(lena, inner)).hasSize(1);
        assertThat(stacks.of(lena, stack).counted())
                .as("a stack inside was completed too late as well")
                .isEqualTo(1);
        assertThat(waiting(lena)).isEmpty();
        assertThat(browsers.of(lena).open("/stacks/" + slug(stack)).html())
                .contains("1 of 2 earned");
    }

    private Map<String, String> innerFields() {
        return fields(name("Inner"), "all", feedback, masonry.stone("Own Judgment"));
    }

    private Edition stoneOf(Edition stack) {
        return beans.getBean(Catalog.class)
                .current(stack.definition().stackRule().members().getLast().slug())
                .orElseThrow();
    }

    private boolean waitsFor(PersonId person) {
        return !waiting(person).isEmpty();
    }

    private List<StackDecisions.Line> waiting(PersonId person) {
        return decisions.waiting(masonry.approver()).stream()
                .filter(line -> line.due().person().equals(person))
                .toList();
    }
}
