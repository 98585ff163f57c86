package org.cairn.notices;

import java.util.Optional;
import java.util.Set;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.notices.Wording.Date;
import org.cairn.notices.Wording.Words;
import org.cairn.people.People;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.cairn.review.NoteLeft;
import org.cairn.review.WorkOpened;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells people that work was opened to them, and educators that somebody left a note. */
@Component
class AccessNews {

    private final Telling telling;
    private final Catalog catalog;
    private final People people;

    AccessNews(Telling telling, Catalog catalog, People people) {
        this.telling = telling;
        this.catalog = catalog;
        this.people = people;
    }

    @ApplicationModuleListener
    void on(WorkOpened event) {
        Wording wording =
                Wording.of(
                        "notices.work-opened",
                        name(event.educator()),
                        title(event.microCredential()),
                        new Date(event.lastDay()),
                        new Words(event.question()));
        event.readers()
                .forEach(to ->
                        telling.tell(
                                new News(
                                        to.reader(),
                                        Kind.WORK_OPENED,
                                        to.access().toString(),
                                        wording,
                                        "/opened/" + to.access(),
                                        event.at())));
    }

    /** The words of the note stay beside the work. */
    @ApplicationModuleListener
    void on(NoteLeft event) {
        telling.tell(
                new News(
                        event.educator(),
                        Kind.NOTE_LEFT,
                        event.access() + "@" + event.at(),
                        Wording.of(
                                "notices.note-left",
                                name(event.reader()),
                                title(event.microCredential())),
                        "/submissions/" + event.submission().value() + "/access#notes",
                        event.at()));
    }

    private Words name(PersonId person) {
        return new Words(people.find(person).map(Person::name).orElse(""));
    }

    private Words title(MicroCredentialId id) {
        return new Words(
                Optional.ofNullable(catalog.cards(Set.of(id)).get(id))
                        .map(card -> card.title())
                        .orElse(""));
    }
}
