package org.cairn.review;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.cairn.people.PersonId;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Makes states from rows and writes states back, one step at a time. */
@Component
class Dossiers {

    private final SubmissionStore store;
    private final RulingStore rulings;
    private final Clock clock;

    Dossiers(SubmissionStore store, RulingStore rulings, Clock clock) {
        this.store = store;
        this.rulings = rulings;
        this.clock = clock;
    }

    Submission find(SubmissionId id) {
        return store.find(id).map(this::state).orElseThrow(NotThere::new);
    }

    /** For a step that also changes the register, whose lock comes after that of the submission. */
    Submission lock(SubmissionId id) {
        return store.lock(id).map(this::state).orElseThrow(NotThere::new);
    }

    Submission ofEducator(PersonId educator, SubmissionId id) {
        return store.ofEducator(educator, id).map(this::state).orElseThrow(NotThere::new);
    }

    Submission lockOfEducator(PersonId educator, SubmissionId id) {
        return store.lockOfEducator(educator, id).map(this::state).orElseThrow(NotThere::new);
    }

    Submission holdOfEducator(PersonId educator, SubmissionId id) {
        return store.holdOfEducator(educator, id).map(this::state).orElseThrow(NotThere::new);
    }

    /** Writes the next state; refuses when somebody else has made a step since it was read. */
    void save(Submission next) {
        if (!store.save(next, columns(next), clock.instant())) {
            throw new UserProblem(HttpStatus.CONFLICT, "review.refused.somebody-was-quicker");
        }
    }

    /** An expired lease is read as being back in the pool. */
    Submission state(SubmissionStore.Row row) {
        Facts facts = row.facts();
        return switch (row.stage()) {
            case DRAFT -> new Draft(facts);
            case HANDED_IN -> new HandedIn(facts, row.promised(), row.begunAt());
            case UNDER_ASSESSMENT -> assessed(row, row.lease().orElseThrow());
            case RECOMMENDED ->
                    new Recommended(
                            facts,
                            row.promised(),
                            row.begunAt().orElseThrow(),
                            rulings.lastRecommendation(facts.id(), facts.round()).orElseThrow());
            case RETURNED -> new Returned(facts, row.ended());
            case INCOMPLETE ->
                    new Incomplete(
                            facts, rulings.conditions(facts.id(), facts.round()), row.ended());
            case AWARDED -> new Awarded(facts, row.award().orElseThrow(), row.ended());
            case PILOTED -> new Piloted(facts, row.ended());
            case WITHDRAWN -> new Withdrawn(facts, row.reason(), row.ended());
        };
    }

    private Submission assessed(SubmissionStore.Row row, Lease lease) {
        Instant begunAt = row.begunAt().orElseThrow();
        return lease.isOver(clock.instant())
                ? new HandedIn(row.facts(), row.promised(), Optional.of(begunAt))
                : new UnderAssessment(row.facts(), row.promised(), begunAt, lease);
    }

    private static SubmissionStore.Row columns(Submission state) {
        return switch (state) {
            case Draft draft -> ended(draft, Optional.empty());
            case HandedIn in -> waiting(in, in.promise(), in.begunAt(), Optional.empty());
            case UnderAssessment at ->
                    waiting(at, at.promise(), Optional.of(at.begunAt()), Optional.of(at.lease()));
            case Recommended done ->
                    waiting(done, done.promise(), Optional.of(done.begunAt()), Optional.empty());
            case Returned returned -> ended(returned, Optional.of(returned.at()));
            case Incomplete incomplete -> ended(incomplete, Optional.of(incomplete.at()));
            case Awarded awarded ->
                    new SubmissionStore.Row(
                            awarded.facts(),
                            awarded.stage(),
                            awarded.at(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(awarded.at()),
                            "",
                            Optional.of(awarded.award()));
            case Piloted tried -> ended(tried, Optional.of(tried.at()));
            case Withdrawn gone ->
                    new SubmissionStore.Row(
                            gone.facts(),
                            gone.stage(),
                            gone.at(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(gone.at()),
                            gone.reason(),
                            Optional.empty());
        };
    }

    private static SubmissionStore.Row waiting(
            Submission state, Promise promise, Optional<Instant> begunAt, Optional<Lease> lease) {
        return new SubmissionStore.Row(
                state.facts(),
                state.stage(),
                promise.handedInAt(),
                Optional.of(promise),
                begunAt,
                lease,
                Optional.empty(),
                "",
                Optional.empty());
    }

    private static SubmissionStore.Row ended(Submission state, Optional<Instant> at) {
        return new SubmissionStore.Row(
                state.facts(),
                state.stage(),
                at.orElse(state.facts().startedAt()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                at,
                "",
                Optional.empty());
    }
}
