package org.cairn.notices;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.cairn.catalog.Card;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.catalog.Trials;
import org.cairn.notices.Wording.Day;
import org.cairn.notices.Wording.Moment;
import org.cairn.notices.Wording.Number;
import org.cairn.notices.Wording.Words;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.review.Accesses;
import org.cairn.review.DecisionPostponed;
import org.cairn.review.LeaseEndsSoon;
import org.cairn.review.PromiseBroken;
import org.cairn.review.RecommendationMade;
import org.cairn.review.SentBackToAssessor;
import org.cairn.review.SubmissionAwarded;
import org.cairn.review.SubmissionHandedIn;
import org.cairn.review.SubmissionId;
import org.cairn.review.SubmissionIncomplete;
import org.cairn.review.SubmissionPiloted;
import org.cairn.review.SubmissionReturned;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Turns what happens to submissions into news for those it concerns. What assessors are told names
 * no educator, and no words of others that might.
 */
@Component
class ReviewNews {

    private final Telling telling;
    private final Catalog catalog;
    private final People people;
    private final Accesses accesses;
    private final Trials trials;

    ReviewNews(Telling telling, Catalog catalog, People people, Accesses accesses, Trials trials) {
        this.telling = telling;
        this.catalog = catalog;
        this.people = people;
        this.accesses = accesses;
        this.trials = trials;
    }

    /** The receipt; assessors see what waits in their queue. */
    @ApplicationModuleListener
    void on(SubmissionHandedIn event) {
        boolean pilot = trials.title(event.microCredential()).isPresent();
        Wording wording =
                Wording.of(
                        pilot ? "notices.pilot-handed-in" : "notices.handed-in",
                        title(event.microCredential()),
                        number(event.submission()),
                        new Day(event.dueAt()),
                        new Number(event.attempt()));
        toEducator(
                Kind.HANDED_IN,
                event.educator(),
                occasion(event.submission(), event.at()),
                wording);
    }

    @ApplicationModuleListener
    void on(SubmissionIncomplete event) {
        Wording wording =
                Wording.of(
                        "notices.incomplete",
                        title(event.microCredential()),
                        number(event.submission()),
                        new Number(event.conditions().size()));
        toEducator(
                Kind.INCOMPLETE,
                event.educator(),
                occasion(event.submission(), event.at()),
                wording);
    }

    @ApplicationModuleListener
    void on(SubmissionReturned event) {
        Wording wording =
                Wording.of(
                        "notices.returned",
                        title(event.microCredential()),
                        number(event.submission()),
                        new Number(event.attempt() + 1));
        toEducator(
                Kind.RETURNED, event.educator(), occasion(event.submission(), event.at()), wording);
    }

    @ApplicationModuleListener
    void on(SubmissionAwarded event) {
        telling.tell(
                new News(
                        event.educator(),
                        Kind.AWARDED,
                        event.award().value(),
                        Wording.of("notices.awarded", title(event.microCredential())),
                        "/badges/" + event.award().value(),
                        event.at()));
    }

    /** The page of the result leads on to the form. */
    @ApplicationModuleListener
    void on(SubmissionPiloted event) {
        toEducator(
                Kind.PILOT,
                event.educator(),
                occasion(event.submission(), event.at()),
                Wording.of("notices.pilot-result", title(event.microCredential())));
    }

    @ApplicationModuleListener
    void on(DecisionPostponed event) {
        Wording wording =
                Wording.of(
                        "notices.postponed",
                        title(event.microCredential()),
                        new Day(event.dueAt()),
                        new Words(event.reason()));
        toEducator(
                Kind.POSTPONED,
                event.educator(),
                occasion(event.submission(), event.at()),
                wording);
    }

    @ApplicationModuleListener
    void on(SentBackToAssessor event) {
        telling.tell(
                new News(
                        event.assessor(),
                        Kind.CAME_BACK,
                        occasion(event.submission(), event.at()).text(),
                        Wording.of(
                                "notices.came-back",
                                number(event.submission()),
                                title(event.microCredential()),
                                new Day(event.until())),
                        "/assessments/" + event.submission().value(),
                        event.at()));
    }

    @ApplicationModuleListener
    void on(LeaseEndsSoon event) {
        telling.tell(
                new News(
                        event.assessor(),
                        Kind.LEASE_ENDS,
                        occasion(event.submission(), event.until()).text(),
                        Wording.of(
                                "notices.lease-ends",
                                number(event.submission()),
                                title(event.microCredential()),
                                new Moment(event.until())),
                        "/assessments/" + event.submission().value(),
                        event.at()));
    }

    /**
     * To those who manage the issuer; it names no educator, because managing is no reason to know.
     */
    @ApplicationModuleListener
    void on(PromiseBroken event) {
        people.holders(Role.ADMINISTRATOR, event.issuer()).stream()
                .filter(person -> !person.equals(event.educator()))
                .forEach(manager -> telling.tell(broken(manager, event)));
    }

    private News broken(PersonId manager, PromiseBroken event) {
        return new News(
                manager,
                Kind.PROMISE_BROKEN,
                occasion(event.submission(), event.dueAt()).text(),
                Wording.of(
                        "notices.promise-broken." + event.waitingFor().code(),
                        number(event.submission()),
                        title(event.microCredential()),
                        new Day(event.dueAt())),
                "/promises",
                event.at());
    }

    /** To everybody who may decide: not the educator, the assessor, or who was let in to help. */
    @ApplicationModuleListener
    void on(RecommendationMade event) {
        Set<PersonId> readers = accesses.readers(event.submission());
        people.holders(Role.APPROVER, event.issuer()).stream()
                .filter(person -> !person.equals(event.educator()))
                .filter(person -> !person.equals(event.assessor()))
                .filter(person -> !readers.contains(person))
                .forEach(approver -> telling.tell(toDecide(approver, event)));
    }

    private News toDecide(PersonId approver, RecommendationMade event) {
        return new News(
                approver,
                Kind.TO_DECIDE,
                occasion(event.submission(), event.at()).text(),
                Wording.of(
                        "notices.to-decide",
                        number(event.submission()),
                        title(event.microCredential()),
                        new Day(event.dueAt())),
                "/decisions/" + event.submission().value(),
                event.at());
    }

    /** A step of one submission: number and time, the same however often it is told. */
    private record Occasion(SubmissionId submission, Instant at) {

        String text() {
            return submission + "@" + at;
        }
    }

    private static Occasion occasion(SubmissionId submission, Instant at) {
        return new Occasion(submission, at);
    }

    private void toEducator(Kind kind, PersonId educator, Occasion occasion, Wording wording) {
        String path = "/submissions/" + occasion.submission().value();
        telling.tell(new News(educator, kind, occasion.text(), wording, path, occasion.at()));
    }

    private Words title(MicroCredentialId id) {
        return new Words(
                Optional.ofNullable(catalog.cards(Set.of(id)).get(id))
                        .map(Card::title)
                        .or(() -> trials.title(id))
                        .orElse(""));
    }

    private static Words number(SubmissionId id) {
        return new Words(id.toString());
    }
}
