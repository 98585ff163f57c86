package org.cairn.stacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairn.stacks.Masonry.fields;
import static org.cairn.stacks.Masonry.name;
import static org.cairn.stacks.Masonry.slug;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.cairn.CairnTest;
import org.cairn.catalog.ApprovalRule;
import org.cairn.catalog.Approvals;
import org.cairn.catalog.Begun;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.DefinitionProblem;
import org.cairn.catalog.Draft;
import org.cairn.catalog.DraftPublication;
import org.cairn.catalog.Drafts;
import org.cairn.catalog.Edition;
import org.cairn.catalog.Editor;
import org.cairn.catalog.Preview;
import org.cairn.catalog.Publication;
import org.cairn.catalog.Retirements;
import org.cairn.catalog.StackDesigns;
import org.cairn.catalog.StackDraft;
import org.cairn.people.Grant;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.people.Towns;
import org.cairn.platform.time.HouseClock;
import org.cairn.platform.web.UserProblem;
import org.cairn.review.Submissions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

/** What keeps a stack whole while the things around it change. */
@CairnTest
class StackGuardsTest {

    private final Masonry masonry;
    private final Stacks stacks;
    private final StackDesigns designs;
    private final Catalog catalog;
    private final Drafts drafts;
    private final Retirements retirements;
    private final Approvals approvals;
    private final People people;
    private final Submissions submissions;
    private final Edition goals;
    private final Edition feedback;

    StackGuardsTest(BeanFactory beans, Organizations organizations) {
        this.masonry = new Masonry(beans, Towns.build(organizations).district());
        this.stacks = beans.getBean(Stacks.class);
        this.designs = beans.getBean(StackDesigns.class);
        this.catalog = beans.getBean(Catalog.class);
        this.drafts = beans.getBean(Drafts.class);
        this.retirements = beans.getBean(Retirements.class);
        this.approvals = beans.getBean(Approvals.class);
        this.people = beans.getBean(People.class);
        this.submissions = beans.getBean(Submissions.class);
        this.goals = masonry.stone("Clear Goals");
        this.feedback = masonry.stone("Useful Feedback");
    }

    @Test
    void aFileWithTheSlugOfAStackIsRefusedAndTheStackStaysOne() {
        Edition stack = masonry.stack(fields(name("Whole"), "all", goals, feedback));
        byte[] file = Masonry.file(slug(stack), "Not a stack");
        Publication done =
                catalog.publish(masonry.district().id(), "x.yaml", file, masonry.designer());
        assertThat(done)
                .isInstanceOfSatisfying(
                        Publication.Refused.class, refused -> saysSlug(refused.problems()));
        assertThat(catalog.preview(masonry.district().id(), file))
                .isInstanceOfSatisfying(
                        Preview.Refused.class, refused -> saysSlug(refused.problems()));
        assertThat(catalog.current(slug(stack))).contains(stack);
    }

    @Test
    void aDraftWithTheSlugOfAStackIsNotPublished() {
        Edition stack = masonry.stack(fields(name("Kept"), "all", goals, feedback));
        Begun begun =
                drafts.beginWith(
                        masonry.district().id(),
                        Masonry.file(slug(stack), "Not a stack"),
                        masonry.designer());
        assertThat(begun).isInstanceOf(Begun.Ready.class);
        Draft draft = ((Begun.Ready) begun).draft();
        assertThat(drafts.preview(draft)).isInstanceOf(Preview.Refused.class);
        assertThat(drafts.publish(masonry.editor(masonry.designer()), draft.id(), draft.seen(), 1))
                .isInstanceOf(DraftPublication.Incomplete.class);
        assertThat(catalog.current(slug(stack))).contains(stack);
    }

    private static void saysSlug(List<DefinitionProblem> problems) {
        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().path()).isEqualTo("slug");
        assertThat(problems.getFirst().message().key()).isEqualTo("catalog.problem.kind.stack");
    }

    @Test
    void aRetiredMemberShutsNothingThatComesAfterIt() {
        Edition judgment = masonry.stone("Own Judgment");
        Edition stack =
                masonry.stack(fields(name("In a line"), "ordered", goals, feedback, judgment));
        PersonId maya = masonry.person("Maya Waits");
        LocalDate last = LocalDate.now(ZoneOffset.UTC).plusDays(1);
        retirements.retire(
                masonry.editor(masonry.designer()),
                slug(goals),
                new Retirements.Wish(last, last.plusDays(30), "", ""));
        assertThat(states(maya, stack)).containsExactly("open", "later", "later");
        assertThatThrownBy(() -> submissions.start(maya, slug(feedback)))
                .isInstanceOf(UserProblem.class);
        HouseClock.at(
                Instant.now().plus(Duration.ofDays(4)),
                () -> {
                    assertThat(states(maya, stack)).containsExactly("closed", "open", "later");
                    assertThatThrownBy(() -> submissions.start(maya, slug(judgment)))
                            .isInstanceOfSatisfying(
                                    UserProblem.class,
                                    problem ->
                                            assertThat(problem.text().arguments().toString())
                                                    .contains("Useful Feedback"));
                    return submissions.start(maya, slug(feedback));
                });
        assertThat(submissions.mine(maya)).hasSize(1);
    }

    private List<String> states(PersonId person, Edition stack) {
        Progress progress = stacks.of(person, stack);
        return progress.rule().members().stream()
                .map(member -> progress.state(member).code())
                .toList();
    }

    @Test
    void theApprovalOfSomebodyWhoMayNoLongerApproveDoesNotCount() {
        approvals.require(masonry.district().id(), new ApprovalRule(1, false), "system");
        Editor grace = masonry.editor(masonry.designer());
        PersonId ana = masonry.holding("Ana Leaves", Role.APPROVER);
        StackDraft draft = designs.begin(grace, masonry.district().id(), Locale.ENGLISH);
        designs.save(grace, draft.id(), 1, fields(name("Left"), "all", goals, feedback));
        designs.approve(ana, draft.id(), 2);
        assertThat(designs.approved(designs.open(grace, draft.id()))).isEqualTo(1);
        people.withdraw(ana, new Grant(Role.APPROVER, masonry.district().id()), "system");
        assertThat(designs.approved(designs.open(grace, draft.id()))).isZero();
        assertThatThrownBy(() -> designs.publish(grace, draft.id(), 2))
                .isInstanceOfSatisfying(
                        UserProblem.class,
                        problem ->
                                assertThat(problem.text().key())
                                        .isEqualTo("stacks.problem.approvals"));
    }
}
