package org.cairn.cohorts.web;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.cohorts.Community;
import org.cairn.cohorts.Post;
import org.cairn.people.People;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.springframework.stereotype.Component;

/** Finds the names of those who wrote, by one question for all. */
@Component
class Faces {

    private final People people;

    Faces(People people) {
        this.people = people;
    }

    Map<PersonId, Person> of(Community.Listed listed) {
        Set<PersonId> who = new HashSet<>();
        listed.topics().forEach(topic -> who.add(topic.opening().author()));
        return who.isEmpty() ? Map.of() : people.all(who);
    }

    Map<PersonId, Person> of(Community.Discussion discussion) {
        Set<PersonId> who = new HashSet<>();
        who.add(discussion.topic().opening().author());
        discussion.topic().opening().hiding().map(Post.Hiding::by).ifPresent(who::add);
        discussion
                .replies()
                .forEach(reply -> {
                    who.add(reply.author());
                    reply.hiding().map(Post.Hiding::by).ifPresent(who::add);
                });
        return people.all(who);
    }

    static String name(Map<PersonId, Person> people, PersonId person) {
        return Optional.ofNullable(people.get(person)).map(Person::name).orElse("");
    }
}
