package org.cairn.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.cairn.CairnTest;
import org.cairn.cohorts.CohortId;
import org.cairn.cohorts.Cohorts;
import org.cairn.cohorts.Community;
import org.cairn.cohorts.Gathering;
import org.cairn.cohorts.Moderation;
import org.cairn.cohorts.PostForm;
import org.cairn.cohorts.PostId;
import org.cairn.cohorts.Posts;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.people.Towns;
import org.cairn.platform.mail.MailBox;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

/** What the people of a cohort are told of their community, and how seldom. */
@CairnTest
class CommunityNewsTest {

    private final Posts posts;
    private final Community community;
    private final Moderation moderation;
    private final Cohorts cohorts;
    private final Notices notices;
    private final MailWishes wishes;
    private final People people;
    private final MailBox mail;
    private final Gathering gathering;
    private final PersonId sam;
    private final CohortId id;
    private final PersonId elena;
    private final PersonId keiko;

    CommunityNewsTest(
            Posts posts,
            Community community,
            Moderation moderation,
            Cohorts cohorts,
            Notices notices,
            MailWishes wishes,
            People people,
            MailBox mail,
            BeanFactory beans,
            Organizations organizations) {
        this.posts = posts;
        this.community = community;
        this.moderation = moderation;
        this.cohorts = cohorts;
        this.notices = notices;
        this.wishes = wishes;
        this.people = people;
        this.mail = mail;
        Towns.Town town = Towns.build(organizations);
        this.gathering = new Gathering(beans, town.district(), town.school());
        this.sam = gathering.facilitator();
        LocalDate today = LocalDate.now(ZoneId.of("America/Los_Angeles"));
        this.id = gathering.cohort(today.minusDays(100), today.plusDays(100), 60);
        this.elena = gathering.put(id, "Elena Told");
        this.keiko = gathering.put(id, "Keiko Told");
    }

    private PostId open(PersonId by, String title, boolean announcement) {
        return posts.open(
                by,
                id,
                new PostForm(title, "Words of **" + title + "**", announcement, ""),
                Optional.empty());
    }

    private PostId reply(PersonId by, PostId thread, String words) {
        return posts.reply(by, thread, new PostForm("", words, false, ""), Optional.empty());
    }

    private List<Notice> told(PersonId person, Kind kind) {
        return notices.of(person, 1).notices().stream().filter(one -> one.kind() == kind).toList();
    }

    private List<String> letters(PersonId person) {
        String to = people.find(person).orElseThrow().email();
        return mail.newest(500).stream()
                .filter(letter -> letter.mail().to().equals(to))
                .map(letter -> letter.mail().subject() + "\n" + letter.mail().text())
                .toList();
    }

    private static void settled(BooleanSupplier done) {
        Instant end = Instant.now().plusSeconds(30);
        while (!done.getAsBoolean() && Instant.now().isBefore(end)) {
            pause(50);
        }
        assertThat(done.getAsBoolean()).as("told within half a minute").isTrue();
    }

    private static void pause(int millis) {
        LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
    }

    @Test
    void anAnnouncementGoesToEverybodyByMailUnlessTheyTurnedThatOff() {
        wishes.keep(people.me(keiko, Optional.empty()).orElseThrow(), Set.of());
        PersonId outside = gathering.educator("Bao Outside");
        PersonId gone = gathering.put(id, "Gone Before");
        cohorts.takeOut(sam, id, gone);
        PostId thread = open(sam, "Bring your drafts", true);
        settled(() ->
                told(elena, Kind.ANNOUNCEMENT).size() == 1
                        && told(keiko, Kind.ANNOUNCEMENT).size() == 1);
        assertThat(moderation.announce(sam, thread)).as("once").isFalse();
        assertThat(told(elena, Kind.ANNOUNCEMENT).getFirst().path())
                .isEqualTo("/cohorts/posts/" + thread);
        assertThat(letters(elena))
                .singleElement()
                .asString()
                .startsWith("Bring your drafts")
                .contains("Holder of facilitator", "Words of Bring your drafts");
        assertThat(letters(keiko)).isEmpty();
        pause(500);
        assertThat(told(sam, Kind.ANNOUNCEMENT)).isEmpty();
        assertThat(told(outside, Kind.ANNOUNCEMENT)).isEmpty();
        assertThat(told(gone, Kind.ANNOUNCEMENT)).isEmpty();
    }

    @Test
    void aThreadOfSomebodyElseCanBeAnnouncedLater() {
        PostId thread = open(elena, "Worth reading", false);
        PersonId designer = gathering.holding(Role.DESIGNER);
        assertThat(moderation.announce(designer, thread)).isTrue();
        assertThat(moderation.announce(sam, thread)).as("two who lead tell once").isFalse();
        settled(() ->
                told(keiko, Kind.ANNOUNCEMENT).size() == 1
                        && told(sam, Kind.ANNOUNCEMENT).size() == 1);
    }

    @Test
    void ofAThreadOneHearsOnceUntilOneHasLookedAndNeverByMailUnlessOneWishes() {
        PostId thread = open(elena, "Kettles", false);
        community.read(elena, thread, Optional.empty());
        reply(keiko, thread, "One");
        settled(() -> told(elena, Kind.COMMUNITY_REPLY).size() == 1);
        reply(keiko, thread, "Two");
        reply(sam, thread, "Three");
        settled(() -> told(keiko, Kind.COMMUNITY_REPLY).size() == 1);
        pause(500);
        assertThat(told(elena, Kind.COMMUNITY_REPLY)).hasSize(1);
        assertThat(told(sam, Kind.COMMUNITY_REPLY)).as("nobody wrote after him").isEmpty();
        assertThat(letters(elena)).isEmpty();

        community.read(elena, thread, Optional.empty());
        wishes.keep(people.me(elena, Optional.empty()).orElseThrow(), Set.of(Kind.COMMUNITY_REPLY));
        reply(keiko, thread, "Four");
        settled(() -> told(elena, Kind.COMMUNITY_REPLY).size() == 2);
        assertThat(told(elena, Kind.COMMUNITY_REPLY).getFirst().path())
                .isEqualTo("/cohorts/posts/" + thread);
        assertThat(letters(elena))
                .singleElement()
                .asString()
                .contains("Keiko Told replied in “Kettles”");
        reply(keiko, thread, "Five");
        pause(500);
        assertThat(letters(elena)).hasSize(1);
    }

    @Test
    void whoLeftIsToldNothingOfRepliesAndWhoNeverWroteThereNeither() {
        PostId thread = open(elena, "Left behind", false);
        PersonId silent = gathering.put(id, "Silent Reader");
        reply(keiko, thread, "I wrote here");
        settled(() -> told(elena, Kind.COMMUNITY_REPLY).size() == 1);
        community.read(elena, thread, Optional.empty());
        cohorts.takeOut(sam, id, elena);
        reply(sam, thread, "Where is she?");
        settled(() -> told(keiko, Kind.COMMUNITY_REPLY).size() == 1);
        pause(500);
        assertThat(told(elena, Kind.COMMUNITY_REPLY)).hasSize(1);
        assertThat(told(silent, Kind.COMMUNITY_REPLY)).isEmpty();
    }

    @Test
    void whoHasAPostHiddenIsToldWhy() {
        PostId thread = open(elena, "Too open", false);
        moderation.hide(sam, thread, "It names a student.");
        settled(() -> told(elena, Kind.POST_HIDDEN).size() == 1);
        assertThat(letters(elena)).singleElement().asString().contains("It names a student.");
        assertThat(told(keiko, Kind.POST_HIDDEN)).isEmpty();
    }
}
