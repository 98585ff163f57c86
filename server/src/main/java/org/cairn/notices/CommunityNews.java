package org.cairn.notices;

import org.cairn.cohorts.Announced;
import org.cairn.cohorts.PostHidden;
import org.cairn.cohorts.PostId;
import org.cairn.cohorts.PostsCame;
import org.cairn.notices.Wording.Words;
import org.cairn.people.People;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells the people of a cohort what is written in their community. Of one thread nobody is told
 * again before they have looked, so that nobody gets a notice, or a letter, for every reply.
 */
@Component
class CommunityNews {

    private final Telling telling;
    private final People people;

    CommunityNews(Telling telling, People people) {
        this.telling = telling;
        this.people = people;
    }

    private String name(PersonId person) {
        return people.find(person).map(Person::name).orElse("");
    }

    private static String address(PostId post) {
        return "/cohorts/posts/" + post;
    }

    @ApplicationModuleListener
    void on(Announced event) {
        Wording wording =
                Wording.of(
                        "notices.announcement",
                        new Words(event.title()),
                        new Words(name(event.by())),
                        new Words(event.name()),
                        new Words(event.words()));
        event.people()
                .forEach(person ->
                        telling.tell(
                                new News(
                                        person,
                                        Kind.ANNOUNCEMENT,
                                        event.thread().toString(),
                                        wording,
                                        address(event.thread()),
                                        event.at())));
    }

    @ApplicationModuleListener
    void on(PostsCame event) {
        String key = event.title().isEmpty() ? "notices.reply.untitled" : "notices.reply";
        Wording wording =
                Wording.of(
                        key,
                        new Words(name(event.by())),
                        new Words(event.title()),
                        new Words(event.name()));
        event.told()
                .forEach(reader ->
                        telling.tell(
                                new News(
                                        reader.person(),
                                        Kind.COMMUNITY_REPLY,
                                        event.thread() + "@" + reader.upTo(),
                                        wording,
                                        address(event.thread()),
                                        event.at())));
    }

    @ApplicationModuleListener
    void on(PostHidden event) {
        telling.tell(
                new News(
                        event.author(),
                        Kind.POST_HIDDEN,
                        event.post() + "@" + event.at(),
                        Wording.of(
                                "notices.post-hidden",
                                new Words(event.cohort()),
                                new Words(event.why())),
                        address(event.post()),
                        event.at()));
    }
}
