package org.cairn.stacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairn.stacks.Masonry.fields;
import static org.cairn.stacks.Masonry.name;
import static org.cairn.stacks.Masonry.settled;
import static org.cairn.stacks.Masonry.slug;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cairn.CairnTest;
import org.cairn.Statements;
import org.cairn.awards.Award;
import org.cairn.awards.AwardId;
import org.cairn.awards.Awards;
import org.cairn.awards.Grounds;
import org.cairn.awards.Standings;
import org.cairn.catalog.Edition;
import org.cairn.catalog.Editor;
import org.cairn.catalog.StackDesigns;
import org.cairn.catalog.StackDraft;
import org.cairn.catalog.StackForm;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.verify.Verdict;
import org.cairn.people.FieldProblems;
import org.cairn.people.Organizations;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.people.Towns;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.cairn.review.Submissions;
import org.cairn.verification.Verification;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import tools.jackson.databind.node.ObjectNode;

/** The way through a stack, from the first member to its badge. */
@CairnTest
class StacksTest {

    private static final Grounds OPEN_QUESTION =
            new Grounds(Grounds.Code.UNDER_REVIEW, "A question is open.");

    private final Masonry masonry;
    private final Stacks stacks;
    private final StackDecisions decisions;
    private final StackDesigns designs;
    private final Awards awards;
    private final Standings standings;
    private final Submissions submissions;
    private final Verification verification;
    private final Edition goals;
    private final Edition feedback;
    private final Edition judgment;

    StacksTest(BeanFactory beans, Organizations organizations) {
        this.masonry = new Masonry(beans, Towns.build(organizations).district());
        this.stacks = beans.getBean(Stacks.class);
        this.decisions = beans.getBean(StackDecisions.class);
        this.designs = beans.getBean(StackDesigns.class);
        this.awards = beans.getBean(Awards.class);
        this.standings = beans.getBean(Standings.class);
        this.submissions = beans.getBean(Submissions.class);
        this.verification = beans.getBean(Verification.class);
        this.goals = masonry.stone("Clear Goals");
        this.feedback = masonry.stone("Useful Feedback");
        this.judgment = masonry.stone("Own Judgment");
    }

    @Test
    void whoStartsAMemberIsOnTheWayAndSeesHowFarAndWhatIsNext() {
        Edition stack = masonry.stack(fields(name("Three"), "all", goals, feedback, judgment));
        PersonId maya = masonry.person("Maya Begins");
        masonry.earn(maya, goals);
        settled(() -> !stacks.begun(maya).isEmpty());
        Progress one = stacks.begun(maya).getFirst();
        assertThat(one.counted()).isEqualTo(1);
        assertThat(one.needed()).isEqualTo(3);
        assertThat(one.next().map(member -> member.title())).contains("Useful Feedback");

        submissions.start(maya, slug(judgment));
        Progress going = stacks.of(maya, stack);
        assertThat(going.next().map(member -> member.title()))
                .as("what is under way comes first")
                .contains("Own Judgment");
        assertThat(going.address(going.next().orElseThrow())).startsWith("/submissions/");
        assertThat(stacks.seen(stack).counted()).as("strangers see nothing").isZero();
    }

    @Test
    void onlyValidBadgesCount() {
        Edition stack = masonry.stack(fields(name("Valid"), "all", goals, feedback));
        PersonId maya = masonry.person("Maya Stopped");
        Award first = masonry.earn(maya, goals);
        Award second = masonry.earn(maya, feedback);
        settled(() -> waiting(maya, stack) == 1);
        standings.suspend(second.id(), OPEN_QUESTION, masonry.approver());
        settled(() -> waiting(maya, stack) == 0);
        assertThat(stacks.of(maya, stack).counted()).isEqualTo(1);
        standings.reinstate(second.id(), masonry.approver());
        settled(() -> waiting(maya, stack) == 1);
        long number = line(maya, stack).due().number();
        awards.revoke(first.id(), "Somebody else’s work", masonry.approver());
        settled(() -> waiting(maya, stack) == 0);
        assertThatThrownBy(() -> decisions.award(masonry.approver(), number))
                .isInstanceOf(NotThere.class);
        assertThat(masonry.badges(maya, stack)).isEmpty();
    }

    @Test
    void theIssuerDecidesWithOnePressAndTheBadgeIsGenuineAndNamesItsParts() {
        Map<String, String> fields = fields(name("Pressed"), "some", goals, feedback, judgment);
        fields.put(StackForm.COUNT, "2");
        Edition stack = masonry.stack(fields);
        PersonId maya = masonry.person("Maya Complete");
        masonry.earn(maya, goals);
        masonry.earn(maya, judgment);
        settled(() -> waiting(maya, stack) == 1);
        assertThat(masonry.badges(maya, stack)).isEmpty();
        long number = line(maya, stack).due().number();
        AwardId badge = decisions.award(masonry.approver(), number).orElseThrow();
        assertThat(decisions.award(masonry.approver(), number)).as("pressed twice").contains(badge);
        assertThat(masonry.badges(maya, stack)).hasSize(1);
        assertThat(verification.ofAward(badge).verdict()).isEqualTo(Verdict.GENUINE);
        ObjectNode credential =
                StrictJson.read(new String(awards.credential(badge), StandardCharsets.UTF_8));
        var achievement = credential.path("credentialSubject").path("achievement");
        assertThat(achievement.path("alignment").findValuesAsString("targetName"))
                .containsExactly("Clear Goals", "Useful Feedback", "Own Judgment");
        assertThat(achievement.path("alignment").findValuesAsString("targetType"))
                .containsOnly("ceterms:Credential");
        assertThat(achievement.path("criteria").path("narrative").asString())
                .contains("2 of these 3 must be earned", "- Useful Feedback");
        assertThat(credential.path("evidence").path(0).path("narrative").asString())
                .contains("Clear Goals", "Own Judgment")
                .doesNotContain("Useful Feedback", "/badges/");
        assertThat(awards.png(badge, org.cairn.awards.Extent.WHOLE)).isNotEmpty();
        assertThat(awards.assertion(badge).path("type").asString()).isEqualTo("Assertion");
    }

    @Test
    void twoMembersAtTheSameMomentGiveOneBadge() throws Exception {
        Edition stack = masonry.ruling(fields(name("Together"), "all", goals, feedback));
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 5; round++) {
                PersonId maya = masonry.person("Maya Twice " + round);
                List<Callable<Award>> at =
                        List.of(
                                () -> masonry.earn(maya, goals),
                                () -> masonry.earn(maya, feedback));
                for (Future<Award> done : both.invokeAll(at)) {
                    done.get();
                }
                settled(() -> !masonry.badges(maya, stack).isEmpty());
                stacks.begin(maya, slug(stack));
                assertThat(masonry.badges(maya, stack)).hasSize(1);
                assertThat(waiting(maya, stack)).isZero();
            }
        }
    }

    @Test
    void whoBeganKeepsTheVersionAndALaterOneCountsToo() {
        Edition first = masonry.stack(fields(name("Growing"), "all", goals, feedback));
        PersonId early = masonry.person("Early Bird");
        masonry.earn(early, goals);
        settled(() -> !stacks.begun(early).isEmpty());
        Edition second =
                masonry.next(
                        first,
                        fields(first.definition().title(), "all", goals, feedback, judgment));
        assertThat(second.number()).isEqualTo(2);
        PersonId late = masonry.person("Late Bird");
        masonry.earn(late, goals);
        masonry.earn(late, feedback);
        masonry.earn(early, feedback);
        settled(() -> waiting(early, second) == 1);
        assertThat(line(early, second).edition().number()).isEqualTo(1);
        settled(() -> stacks.begun(late).size() == 1);
        assertThat(stacks.of(late, second).isMet()).isFalse();

        masonry.next(
                second, Map.copyOf(fields(first.definition().title(), "all", feedback, goals)));
        settled(() -> waiting(late, second) == 1);
        assertThat(line(late, second).edition().number()).as("asks for less").isEqualTo(3);
    }

    @Test
    void inAnOrderTheNextIsOpenForStartingOnlyAfterTheOneBefore() {
        masonry.stack(fields(name("Ordered"), "ordered", goals, feedback, judgment));
        PersonId maya = masonry.person("Maya Impatient");
        assertThatThrownBy(() -> submissions.start(maya, slug(feedback)))
                .isInstanceOfSatisfying(
                        UserProblem.class,
                        problem ->
                                assertThat(problem.text().arguments().toString())
                                        .contains("Clear Goals"));
        assertThat(submissions.mine(maya)).isEmpty();
        submissions.start(maya, slug(goals));
        masonry.earn(maya, goals);
        submissions.start(maya, slug(feedback));
        assertThat(submissions.mine(maya)).hasSize(2);

        Edition free = masonry.stack(fields(name("Free"), "all", feedback, judgment));
        submissions.start(masonry.person("Bao Elsewhere"), slug(judgment));
        assertThatThrownBy(() -> submissions.start(maya, slug(free)))
                .as("a stack has no work of its own")
                .isInstanceOf(NotThere.class);
    }

    @Test
    void theLastTaskOpensAtTheEndAndCompletesTheStack() {
        Map<String, String> fields = fields(name("Capstone"), "all", goals, feedback);
        fields.put(StackForm.LAST, slug(judgment));
        Edition stack = masonry.ruling(fields);
        PersonId maya = masonry.person("Maya Capstone");
        masonry.earn(maya, goals);
        assertThatThrownBy(() -> submissions.start(maya, slug(judgment)))
                .isInstanceOf(UserProblem.class);
        masonry.earn(maya, feedback);
        submissions.start(maya, slug(judgment));
        assertThat(masonry.badges(maya, stack)).isEmpty();
        masonry.earn(maya, judgment);
        settled(() -> masonry.badges(maya, stack).size() == 1);
        assertThat(waiting(maya, stack)).isZero();
    }

    @Test
    void aStackOfStacksIsEarnedByTheirBadges() {
        Edition inner = masonry.ruling(fields(name("Inner"), "all", goals, feedback));
        Edition outer = masonry.ruling(fields(name("Outer"), "all", inner, judgment));
        PersonId maya = masonry.person("Maya Bundles");
        masonry.earn(maya, judgment);
        masonry.earn(maya, goals);
        masonry.earn(maya, feedback);
        settled(() -> masonry.badges(maya, outer).size() == 1);
        assertThat(masonry.badges(maya, inner)).hasSize(1);
    }

    @Test
    void noStackContainsItselfAndTheCircleIsNamed() {
        Edition inner = masonry.stack(fields(name("Inmost"), "all", goals, feedback));
        Edition middle = masonry.stack(fields(name("Middle"), "all", inner, judgment));
        Edition outer = masonry.stack(fields(name("Outmost"), "all", middle, judgment));
        assertThatThrownBy(() ->
                        masonry.next(
                                inner, fields(inner.definition().title(), "all", goals, middle)))
                .isInstanceOfSatisfying(
                        FieldProblems.class,
                        problems ->
                                assertThat(problems.byField().get(StackForm.MEMBERS))
                                        .hasToString(
                                                org.cairn.platform.web.Text.of(
                                                                "stacks.problem.circle",
                                                                String.join(
                                                                        " → ",
                                                                        inner.definition().title(),
                                                                        middle.definition().title(),
                                                                        inner.definition().title()))
                                                        .toString()));
        assertThatThrownBy(() -> masonry.stack(fields(name("Too deep"), "all", outer, judgment)))
                .isInstanceOfSatisfying(
                        FieldProblems.class,
                        problems ->
                                assertThat(problems.byField().toString())
                                        .contains("stacks.problem.deep"));
    }

    @Test
    void aStoppedPartLeavesTheBadgeAsItIsAndIsNotAwardedAgain() {
        Edition stack = masonry.ruling(fields(name("Stopped"), "all", goals, feedback));
        PersonId maya = masonry.person("Maya Revoked");
        Award part = masonry.earn(maya, goals);
        masonry.earn(maya, feedback);
        settled(() -> masonry.badges(maya, stack).size() == 1);
        Award badge = masonry.badges(maya, stack).getFirst();
        awards.revoke(part.id(), "Somebody else’s work", masonry.approver());
        assertThat(awards.find(badge.id()).orElseThrow().revocation()).isEmpty();
        awards.revoke(badge.id(), "It rested on that", masonry.approver());
        masonry.earn(maya, goals);
        settled(() -> waiting(maya, stack) == 1);
        assertThat(masonry.badges(maya, stack)).as("now a person decides").hasSize(1);
    }

    @Test
    void theRuleDecidesOnlyWhereAnApproverSaidSoAndNobodyDecidesOnTheOwn() {
        Map<String, String> fields = fields(name("Promised"), "all", goals, feedback);
        fields.put(StackForm.DECIDES, "rule");
        assertThatThrownBy(() -> masonry.stack(fields))
                .isInstanceOfSatisfying(
                        FieldProblems.class,
                        problems -> assertThat(problems.byField()).containsKey(StackForm.DECIDES));
        Edition stack = masonry.stack(fields(name("Own"), "all", goals, feedback));
        PersonId second = masonry.holding("Yolanda Decides", Role.APPROVER);
        masonryEarnAs(second, masonry.approver());
        settled(() -> waiting(second, stack) == 1);
        long number = line(second, stack).due().number();
        assertThatThrownBy(() -> decisions.award(second, number)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> decisions.award(masonry.designer(), number))
                .isInstanceOf(NotThere.class);
        decisions.decline(masonry.approver(), number, "One part is too old.");
        Progress told = stacks.of(second, stack);
        assertThat(told.due().orElseThrow().isDeclined()).isTrue();
        stacks.begin(second, slug(stack));
        assertThat(waiting(second, stack)).as("not asked again for the same").isZero();
    }

    private void masonryEarnAs(PersonId earner, PersonId approver) {
        assertThat(earner).isNotEqualTo(approver);
        masonry.earn(earner, goals);
        masonry.earn(earner, feedback);
    }

    @Test
    void whatIsWrittenForOthersIsNotThereAndNobodyOverwritesUnseen() {
        Editor grace = masonry.editor(masonry.designer());
        StackDraft draft = designs.begin(grace, masonry.district().id(), Locale.ENGLISH);
        Editor stranger = new Editor(masonry.person("A Stranger"), Set.of());
        assertThatThrownBy(() -> designs.open(stranger, draft.id())).isInstanceOf(NotThere.class);
        designs.save(grace, draft.id(), 1, Map.of(StackForm.TITLE, "First"));
        assertThatThrownBy(
                        () -> designs.save(grace, draft.id(), 1, Map.of(StackForm.TITLE, "Second")))
                .isInstanceOf(UserProblem.class);
        assertThat(designs.open(grace, draft.id()).title()).isEqualTo("First");
        Edition foreign = masonry.stone("Not in reach");
        assertThatThrownBy(() -> designs.begin(stranger, masonry.district().id(), Locale.ENGLISH))
                .isInstanceOf(NotThere.class);
        assertThat(foreign.number()).isEqualTo(1);
    }

    @Test
    void howManyStacksOneHasBegunCostsNoMoreQuestions() {
        PersonId one = masonry.person("With One");
        PersonId many = masonry.person("With Many");
        stacks.begin(one, slug(masonry.stack(fields(name("S"), "all", goals, feedback))));
        for (int i = 0; i < 5; i++) {
            stacks.begin(many, slug(masonry.stack(fields(name("M"), "all", goals, judgment))));
        }
        String here = Thread.currentThread().getName();
        stacks.begun(one);
        stacks.begun(many);
        int few = Statements.during(here::equals, () -> stacks.begun(one));
        int more = Statements.during(here::equals, () -> stacks.begun(many));
        assertThat(more).isEqualTo(few);
    }

    private long waiting(PersonId person, Edition stack) {
        return decisions.waiting(masonry.approver()).stream()
                .filter(line -> line.due().person().equals(person))
                .filter(line -> line.due().stack().equals(stack.microCredential()))
                .count();
    }

    private StackDecisions.Line line(PersonId person, Edition stack) {
        return decisions.waiting(masonry.approver()).stream()
                .filter(line -> line.due().person().equals(person))
                .filter(line -> line.due().stack().equals(stack.microCredential()))
                .findFirst()
                .orElseThrow();
    }
}
