package org.cairn.stacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.stacks.Masonry.fields;
import static org.cairn.stacks.Masonry.name;
import static org.cairn.stacks.Masonry.settled;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.cairn.CairnTest;
import org.cairn.Statements;
import org.cairn.awards.AwardId;
import org.cairn.awards.Awards;
import org.cairn.awards.BadgesIssued;
import org.cairn.catalog.Edition;
import org.cairn.people.Organizations;
import org.cairn.people.PersonId;
import org.cairn.people.Towns;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.test.util.AopTestUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** What stacks ask about badges that were issued in one step. */
@CairnTest
class IssuedTogetherTest {

    private final Masonry masonry;
    private final Stacks stacks;
    private final Awards awards;
    private final StackEvents events;
    private final TransactionTemplate transaction;

    IssuedTogetherTest(BeanFactory beans, Organizations organizations) {
        this.masonry = new Masonry(beans, Towns.build(organizations).district());
        this.stacks = beans.getBean(Stacks.class);
        this.awards = beans.getBean(Awards.class);
        this.events = AopTestUtils.getTargetObject(beans.getBean(StackEvents.class));
        this.transaction = beans.getBean(TransactionTemplate.class);
    }

    @Test
    void manyThatNoStackNamesAreAsManyQuestionsAsOne() {
        Edition apart = masonry.stone("In No Stack");
        List<AwardId> many =
                IntStream.range(0, 5)
                        .mapToObj(i -> masonry.earn(masonry.person("Apart " + i), apart).id())
                        .toList();
        hear(many);

        assertThat(questions(many)).isEqualTo(questions(many.subList(0, 1))).isBetween(2, 6);
    }

    @Test
    void oneThatAStackNamesIsFoundAmongOthers() {
        Edition apart = masonry.stone("Beside");
        Edition goals = masonry.stone("Goals");
        Edition stack =
                masonry.stack(fields(name("Named"), "all", goals, masonry.stone("Feedback")));
        PersonId maya = masonry.person("Maya Both");

        transaction.executeWithoutResult(status ->
                awards.issueAll(List.of(masonry.order(maya, apart), masonry.order(maya, goals))));

        settled(() -> !stacks.begun(maya).isEmpty());
        assertThat(stacks.of(maya, stack).counted()).isEqualTo(1);
    }

    private int questions(List<AwardId> badges) {
        return Statements.during(Thread.currentThread().getName()::equals, () -> hear(badges));
    }

    private void hear(List<AwardId> badges) {
        events.on(new BadgesIssued(badges, Instant.now()));
    }
}
