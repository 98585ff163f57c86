package org.cairn.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.cairn.CairnTest;
import org.cairn.people.FieldProblems;
import org.cairn.people.PersonId;
import org.cairn.platform.files.Sha256;
import org.cairn.platform.time.HouseClock;
import org.cairn.platform.web.UserProblem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each keeps their own words, those who lead keep order, and in the end all is archived. */
@CairnTest
class PostsTest {

    private final Community community;
    private final Posts posts;
    private final Moderation moderation;
    private final Cohorts cohorts;
    private final JdbcClient db;
    private final Talking talk;

    PostsTest(
            Community community,
            Posts posts,
            Moderation moderation,
            Cohorts cohorts,
            JdbcClient db,
            BeanFactory beans) {
        this.community = community;
        this.posts = posts;
        this.moderation = moderation;
        this.cohorts = cohorts;
        this.db = db;
        this.talk = new Talking(beans);
    }

    @Test
    void onlyTheirAuthorChangesWordsAndOnlyWhoLeadsModerates() {
        PostId thread = talk.open(talk.elena, "Mine");
        Talking.isNotThere(() -> posts.change(talk.keiko, thread, Talking.form("T", "W")));
        Talking.isNotThere(() -> posts.change(talk.sam, thread, Talking.form("T", "W")));
        Talking.isNotThere(() -> posts.remove(talk.sam, thread));
        Talking.isNotThere(() -> moderation.hide(talk.keiko, thread, "Why"));
        Talking.isNotThere(() -> moderation.pin(talk.elena, thread, true));
        Talking.isNotThere(() -> moderation.announce(talk.elena, thread));
        Talking.isNotThere(() ->
                posts.open(
                        talk.elena, talk.id, new PostForm("T", "W", true, "f"), Optional.empty()));
        change(talk.elena, thread, "Mine", "Better words");
        Post post = talk.read(talk.keiko, thread).topic().opening();
        assertThat(post.words()).isEqualTo("Better words");
        assertThat(post.editedAt()).isPresent();
    }

    @Test
    void pinnedThreadsComeFirstThenThoseInWhichWasWrittenLast() {
        PostId first = talk.open(talk.elena, "First");
        PostId second = talk.open(talk.keiko, "Second");
        PostId third = talk.open(talk.elena, "Third");
        talk.reply(talk.keiko, first, "I come late");
        assertThat(talk.topics(talk.sam))
                .extracting(one -> one.opening().id())
                .containsExactly(first, third, second);
        moderation.pin(talk.sam, second, true);
        moderation.pin(talk.designer, second, true);
        assertThat(talk.topics(talk.keiko))
                .extracting(one -> one.opening().id())
                .containsExactly(second, first, third);
        assertThat(talk.steps("cohorts.community-pin")).as("two do it once").isOne();
        moderation.pin(talk.designer, second, false);
        assertThat(talk.topics(talk.keiko).getFirst().opening().id()).isEqualTo(first);
    }

    @Test
    void aRemovedPostLeavesAPlaceOnlyWhereOthersReplied() {
        PostId alone = talk.open(talk.elena, "Alone");
        posts.remove(talk.elena, alone);
        assertThat(talk.topics(talk.elena)).isEmpty();
        Talking.isNotThere(() -> community.look(talk.elena, alone, Optional.empty()));

        PostId thread =
                posts.open(
                        talk.elena,
                        talk.id,
                        Talking.form("Secret", "Too much"),
                        Talking.file("a.txt", "Words\n"));
        PostId answer = talk.reply(talk.keiko, thread, "I answer");
        Sha256 hash = community.own(talk.elena, thread).files().getFirst().hash();
        posts.remove(talk.elena, thread);
        Community.Discussion left = talk.read(talk.keiko, thread);
        assertThat(left.topic().opening().isRemoved()).isTrue();
        assertThat(left.topic().opening().title()).isEmpty();
        assertThat(left.topic().opening().words()).isEmpty();
        assertThat(left.topic().opening().files()).isEmpty();
        assertThat(left.replies()).extracting(Post::words).containsExactly("I answer");
        Talking.isNotThere(() -> community.file(talk.elena, thread, hash));
        assertThat(
                        db.sql("select words || title from cohorts.post where id = :id")
                                .param("id", thread.value())
                                .query(String.class)
                                .single())
                .as("the words are gone, not covered")
                .isEmpty();
        posts.remove(talk.keiko, answer);
        assertThat(talk.topics(talk.keiko)).as("with the last reply the place goes, too").isEmpty();
    }

    @Test
    void aHiddenPostIsSeenByItsAuthorWithTheReasonAndByThoseWhoLead() {
        PostId thread = talk.open(talk.elena, "Fine");
        PostId bad =
                posts.reply(
                        talk.keiko,
                        thread,
                        Talking.form("", "A student's name"),
                        Talking.file("b.txt", "Words\n"));
        Sha256 hash = community.own(talk.keiko, bad).files().getFirst().hash();
        assertThat(moderation.hide(talk.sam, bad, "It names a student.")).isTrue();
        assertThat(moderation.hide(talk.designer, bad, "Another reason")).isFalse();
        assertThat(talk.read(talk.elena, thread).replies()).isEmpty();
        assertThat(talk.topics(talk.elena).getFirst().replies()).isZero();
        Talking.isNotThere(() -> community.file(talk.elena, bad, hash));
        Talking.isNotThere(() -> community.address(talk.elena, bad));
        for (PersonId who : List.of(talk.keiko, talk.sam, talk.designer)) {
            assertThat(talk.read(who, thread).replies().getFirst())
                    .satisfies(post -> assertThat(post.words()).isEqualTo("A student's name"))
                    .satisfies(post ->
                            assertThat(post.hiding().orElseThrow().why())
                                    .isEqualTo("It names a student."));
            assertThat(community.file(who, bad, hash).name()).isEqualTo("b.txt");
        }
        assertThat(talk.steps("cohorts.community-hide")).isOne();
        change(talk.keiko, bad, "", "No name any more");
        moderation.show(talk.sam, bad);
        moderation.show(talk.designer, bad);
        assertThat(talk.read(talk.elena, thread).replies())
                .extracting(Post::words)
                .containsExactly("No name any more");
        assertThat(talk.steps("cohorts.community-show")).isOne();
    }

    @Test
    void aThreadWhoseFirstPostIsHiddenShowsNothingOfIt() {
        PostId thread = talk.open(talk.elena, "Who did it");
        moderation.hide(talk.sam, thread, "Not here");
        assertThat(talk.topics(talk.keiko)).isEmpty();
        assertThat(community.news(talk.keiko, List.of(cohorts.joined(talk.keiko, talk.id))))
                .isEmpty();
        Talking.isNotThere(() -> community.look(talk.keiko, thread, Optional.empty()));
        Talking.isNotThere(() -> talk.reply(talk.keiko, thread, "What was it?"));
        assertThat(talk.topics(talk.elena)).hasSize(1);
        talk.reply(talk.elena, thread, "I see");
        assertThat(talk.topics(talk.keiko).getFirst().opening().title()).isEmpty();
        assertThat(talk.read(talk.keiko, thread).topic().opening().words()).isEmpty();
        assertThat(moderation.announce(talk.sam, thread)).as("nobody is told of it").isFalse();
    }

    @Test
    void afterTheLastDayEverybodyReadsAndNobodyWrites() {
        PostId thread = talk.open(talk.elena, "Before");
        PostId answer = talk.reply(talk.keiko, thread, "Also before");
        LocalDate last = talk.today.plusDays(100);
        Instant lastMinute = last.atTime(LocalTime.of(23, 59)).atZone(Talking.ZONE).toInstant();
        HouseClock.at(lastMinute, () -> talk.reply(talk.keiko, thread, "On the last day"));
        Instant after = last.plusDays(1).atStartOfDay(Talking.ZONE).toInstant();
        isArchived(after, () -> talk.open(talk.elena, "Late"));
        isArchived(after, () -> talk.reply(talk.keiko, thread, "Late"));
        isArchived(
                after, () -> run(() -> posts.change(talk.elena, thread, Talking.form("T", "W"))));
        isArchived(
                after,
                () ->
                        run(() ->
                                posts.attach(
                                        talk.elena,
                                        thread,
                                        Talking.file("a.txt", "W\n").orElseThrow())));
        isArchived(after, () -> run(() -> moderation.pin(talk.sam, thread, true)));
        isArchived(after, () -> moderation.announce(talk.sam, thread));
        Instant years = after.plus(Duration.ofDays(1_000));
        Community.Discussion shown = HouseClock.at(years, () -> talk.read(talk.keiko, thread));
        assertThat(shown.archived()).isTrue();
        assertThat(shown.replies()).hasSize(2);
        HouseClock.at(years, () -> run(() -> posts.remove(talk.keiko, answer)));
        HouseClock.at(years, () -> moderation.hide(talk.sam, thread, "A face of a student"));
        assertThat(HouseClock.at(years, () -> talk.read(talk.keiko, thread)).replies())
                .as("what must not stay can still go")
                .hasSize(1);
    }

    private static void isArchived(Instant at, Supplier<Object> work) {
        assertThatThrownBy(() -> HouseClock.at(at, work))
                .isInstanceOfSatisfying(
                        UserProblem.class,
                        problem ->
                                assertThat(problem.text().key())
                                        .isEqualTo("cohorts.community.problem.archived"));
    }

    private static Object run(Runnable work) {
        work.run();
        return true;
    }

    @Test
    void filesAreCheckedAndFiveHangOnAPostAtMost() {
        assertThatThrownBy(() ->
                        posts.open(
                                talk.elena,
                                talk.id,
                                Talking.form("T", "W"),
                                Talking.file("run.exe", "MZ")))
                .isInstanceOf(UserProblem.class);
        assertThat(talk.topics(talk.elena)).as("nothing is written without its file").isEmpty();
        PostId thread = talk.open(talk.elena, "Files");
        for (int i = 0; i < Posts.MOST_FILES; i++) {
            posts.attach(
                    talk.elena,
                    thread,
                    Talking.file(i + ".txt", "Words " + i + "\n").orElseThrow());
        }
        posts.attach(talk.elena, thread, Talking.file("same.txt", "Words 0\n").orElseThrow());
        assertThatThrownBy(() ->
                        posts.attach(
                                talk.elena,
                                thread,
                                Talking.file("6.txt", "Words 6\n").orElseThrow()))
                .isInstanceOf(FieldProblems.class);
        Talking.isNotThere(
                () -> posts.attach(talk.keiko, thread, Talking.file("k.txt", "K\n").orElseThrow()));
        List<SharedFile> files = talk.read(talk.keiko, thread).topic().opening().files();
        assertThat(files)
                .extracting(SharedFile::name)
                .containsExactly("0.txt", "1.txt", "2.txt", "3.txt", "4.txt");
        posts.detach(talk.elena, thread, files.getFirst().hash());
        assertThat(talk.read(talk.keiko, thread).topic().opening().files()).hasSize(4);
        PostId other = talk.open(talk.keiko, "No files");
        Talking.isNotThere(() -> community.file(talk.keiko, other, files.getLast().hash()));
        assertThat(community.file(talk.keiko, thread, files.getLast().hash()).name())
                .isEqualTo("4.txt");
    }

    /** As from a form that was made from the words that stand there. */
    private void change(PersonId author, PostId post, String title, String words) {
        String mark = community.own(author, post).mark();
        posts.change(author, post, new PostForm(title, words, false, mark));
    }
}
