package org.cairn.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.cairn.CairnTest;
import org.cairn.people.FieldProblems;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.files.Sha256;
import org.cairn.platform.time.HouseClock;
import org.cairn.platform.web.UserProblem;
import org.cairn.portfolio.Portfolio;
import org.cairn.portfolio.Shelf;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

/** The people of a cohort read one another, and nobody else does. */
@CairnTest
class CommunityTest {

    private final Community community;
    private final Posts posts;
    private final Moderation moderation;
    private final Cohorts cohorts;
    private final Departures departures;
    private final Portfolio portfolio;
    private final Talking talk;

    CommunityTest(
            Community community,
            Posts posts,
            Moderation moderation,
            Cohorts cohorts,
            Departures departures,
            Portfolio portfolio,
            BeanFactory beans) {
        this.community = community;
        this.posts = posts;
        this.moderation = moderation;
        this.cohorts = cohorts;
        this.departures = departures;
        this.portfolio = portfolio;
        this.talk = new Talking(beans);
    }

    @Test
    void membersAndThoseWhoLeadReadIt() {
        PostId thread = talk.open(talk.elena, "Kettles");
        talk.reply(talk.keiko, thread, "Two of them");
        for (PersonId member : List.of(talk.elena, talk.keiko, talk.sam, talk.designer)) {
            assertThat(talk.topics(member))
                    .extracting(one -> one.opening().title())
                    .contains("Kettles");
            assertThat(talk.read(member, thread).replies()).extracting(Post::words).hasSize(1);
        }
    }

    @Test
    void forEverybodyElseItIsNotThereWhateverTheyDoElsewhere() {
        PostId thread =
                posts.open(
                        talk.elena,
                        talk.id,
                        Talking.form("Kettles", "W"),
                        Talking.file("notes.txt", "My notes\n"));
        Sha256 hash = community.own(talk.elena, thread).files().getFirst().hash();
        for (PersonId other :
                List.of(
                        talk.gathering.holding(Role.ASSESSOR),
                        talk.gathering.holding(Role.APPROVER),
                        talk.gathering.holding(Role.ADMINISTRATOR),
                        talk.gathering.holding(Role.PRINCIPAL),
                        talk.gathering.holding(Role.FACILITATOR),
                        talk.gathering.educator("Bao Outside"))) {
            Talking.isNotThere(() -> community.list(other, talk.id, 1));
            Talking.isNotThere(() -> community.look(other, thread, Optional.empty()));
            Talking.isNotThere(() -> community.address(other, thread));
            Talking.isNotThere(() -> community.file(other, thread, hash));
            Talking.isNotThere(
                    () -> posts.open(other, talk.id, Talking.form("T", "W"), Optional.empty()));
            Talking.isNotThere(() -> talk.reply(other, thread, "W"));
            Talking.isNotThere(() -> posts.change(other, thread, Talking.form("T", "W")));
            Talking.isNotThere(() -> posts.remove(other, thread));
            Talking.isNotThere(() -> posts.detach(other, thread, hash));
            Talking.isNotThere(() -> moderation.hide(other, thread, "Why"));
            Talking.isNotThere(() -> moderation.pin(other, thread, true));
            Talking.isNotThere(() -> moderation.announce(other, thread));
        }
        assertThat(portfolio.of(talk.elena, Shelf.whole()))
                .as("what hangs on a post is no evidence")
                .isEmpty();
    }

    @Test
    void whatIsNewIsNewUntilItWasRead() {
        PostId thread = talk.open(talk.elena, "News");
        Cohort cohort = cohorts.joined(talk.keiko, talk.id);
        assertThat(news(talk.elena, cohort)).as("one's own words are no news").isZero();
        assertThat(news(talk.keiko, cohort)).isOne();
        assertThat(talk.topics(talk.keiko).getFirst().news()).isOne();
        talk.read(talk.keiko, thread);
        assertThat(news(talk.keiko, cohort)).isZero();
        talk.reply(talk.elena, thread, "And another thing");
        assertThat(talk.topics(talk.keiko).getFirst())
                .satisfies(one -> assertThat(one.news()).isOne())
                .satisfies(one -> assertThat(one.replies()).isOne());
        talk.read(talk.keiko, thread);
        assertThat(talk.topics(talk.keiko).getFirst().news()).isZero();
    }

    private int news(PersonId person, Cohort cohort) {
        return community.news(person, List.of(cohort)).getOrDefault(talk.id, 0);
    }

    @Test
    void theSameFormSentTwiceWritesOnce() throws Exception {
        PostForm form = new PostForm("Pressed", "Pressed twice", false, "one form");
        try (ExecutorService hands = Executors.newFixedThreadPool(4)) {
            Callable<PostId> press =
                    () -> posts.open(talk.elena, talk.id, form, Talking.file("a.txt", "Words\n"));
            List<Future<PostId>> all = hands.invokeAll(List.of(press, press, press, press));
            PostId one = all.getFirst().get();
            for (Future<PostId> each : all) {
                assertThat(each.get()).isEqualTo(one);
            }
            PostForm answer = new PostForm("", "Yes", false, "other form");
            Callable<PostId> replies = () -> posts.reply(talk.keiko, one, answer, Optional.empty());
            for (Future<PostId> each : hands.invokeAll(List.of(replies, replies, replies))) {
                each.get();
            }
            assertThat(talk.read(talk.sam, one).replies()).hasSize(1);
        }
        assertThat(talk.topics(talk.sam)).hasSize(1);
        posts.open(
                talk.elena,
                talk.id,
                new PostForm("Pressed", "Other words", false, "one form"),
                Optional.empty());
        assertThat(talk.topics(talk.sam))
                .as("going back and writing something else is a post")
                .hasSize(2);
    }

    @Test
    void whoLeavesReadsNothingMoreAndWhatTheyWroteStays() {
        PostId thread = talk.open(talk.elena, "Staying");
        cohorts.takeOut(talk.sam, talk.id, talk.elena);
        Talking.isNotThere(() -> community.list(talk.elena, talk.id, 1));
        Talking.isNotThere(() -> community.look(talk.elena, thread, Optional.empty()));
        Talking.isNotThere(() -> posts.remove(talk.elena, thread));
        assertThat(talk.read(talk.keiko, thread).topic().opening().author()).isEqualTo(talk.elena);

        CohortId other =
                talk.gathering.cohort(talk.today.minusDays(50), talk.today.plusDays(300), 10);
        PostId there =
                posts.open(talk.sam, other, Talking.form("Over there", "W"), Optional.empty());
        Talking.isNotThere(() -> community.look(talk.keiko, there, Optional.empty()));
        departures.move(talk.sam, talk.id, talk.keiko, Optional.of(other), "Goes on there");
        Talking.isNotThere(() -> community.list(talk.keiko, talk.id, 1));
        assertThat(community.list(talk.keiko, other, 1).topics()).hasSize(1);
    }

    @Test
    void longListsComeInPagesAndAThreadOpensWhereOneHasNotRead() {
        PostId thread = talk.open(talk.elena, "Long");
        for (int i = 0; i < 60; i++) {
            talk.reply(i % 2 == 0 ? talk.elena : talk.keiko, thread, "Reply " + i);
        }
        Community.Discussion first = community.read(talk.sam, thread, Optional.empty());
        assertThat(first.page()).isOne();
        assertThat(first.pages()).isEqualTo(2);
        assertThat(first.replies()).hasSize(Community.REPLIES);
        assertThat(talk.topics(talk.sam).getFirst().news())
                .as("only what was shown is read")
                .isEqualTo(10);
        Community.Discussion next = community.read(talk.sam, thread, Optional.empty());
        assertThat(next.page()).isEqualTo(2);
        assertThat(next.replies()).hasSize(10);
        assertThat(talk.topics(talk.sam).getFirst().news()).isZero();
        assertThat(community.address(talk.sam, next.replies().getLast().id()))
                .isEqualTo(
                        "/cohorts/posts/" + thread + "?page=2#p-" + next.replies().getLast().id());
        IntStream.range(0, 21).forEach(i -> talk.open(talk.sam, "Thread " + i));
        assertThat(community.list(talk.elena, talk.id, 1).topics()).hasSize(Community.THREADS);
        assertThat(community.list(talk.elena, talk.id, 2).topics()).hasSize(2);
        assertThat(community.list(talk.elena, talk.id, 99).page()).isEqualTo(2);
        assertThat(community.list(talk.elena, talk.id, -1).page()).isOne();
    }

    @Test
    void whoWritesWithoutEndIsStoppedForADay() {
        for (int i = 0; i < 100; i++) {
            talk.open(talk.elena, "Flood " + i);
        }
        assertThatThrownBy(() -> talk.open(talk.elena, "One more")).isInstanceOf(UserProblem.class);
        talk.open(talk.keiko, "Others go on");
        HouseClock.at(
                Instant.now().plus(Duration.ofDays(2)), () -> talk.open(talk.elena, "Next day"));
    }

    @Test
    void aFormSaysWhatIsMissing() {
        assertThatThrownBy(() -> PostForm.opening(Map.of("title", " ", "words", "")))
                .isInstanceOfSatisfying(
                        FieldProblems.class,
                        problems ->
                                assertThat(problems.byField()).containsOnlyKeys("title", "words"));
        assertThatThrownBy(() -> PostForm.reply(Map.of("words", "x".repeat(10_001))))
                .isInstanceOf(FieldProblems.class);
        assertThatThrownBy(() -> PostForm.why(Map.of())).isInstanceOf(FieldProblems.class);
    }
}
