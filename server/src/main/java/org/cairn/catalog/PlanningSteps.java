package org.cairn.catalog;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.catalog.PlanningStep.Kind;
import org.cairn.people.PersonId;

/**
 * How far the planning of a program is. What somebody said of a step counts for the words it was
 * said of.
 *
 * @param all the four in their order
 * @param able who may approve for the issuer today
 * @param hashes what the words are that each step covers
 */
public record PlanningSteps(
        Draft draft, List<PlanningStep> all, Set<PersonId> able, Map<Kind, String> hashes) {

    /** Where a step stands. */
    public enum Stage {
        OPEN,
        SENT_BACK,
        FINISHED,
        OUTDATED,
        APPROVED;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether its owner has to do something. */
        public boolean isOwners() {
            return this == OPEN || this == SENT_BACK || this == OUTDATED;
        }
    }

    public PlanningSteps {
        all = List.copyOf(all);
        able = Set.copyOf(able);
        hashes = Map.copyOf(hashes);
    }

    static PlanningSteps of(Draft draft, List<PlanningStep> all, Set<PersonId> able) {
        Map<Kind, String> hashes = new EnumMap<>(Kind.class);
        all.forEach(step -> hashes.put(step.kind(), PlanningWords.seen(draft, step.kind())));
        return new PlanningSteps(draft, all, able, hashes);
    }

    public PlanningStep of(Kind kind) {
        return Objects.requireNonNull(all.get(kind.ordinal()));
    }

    /** The hash of what the step covers now. */
    public String seen(Kind kind) {
        return hashes.getOrDefault(kind, "");
    }

    /** The pages of the draft on which the words of the step stand. */
    public List<Sheet> sheets(Kind kind) {
        return PlanningWords.sheets(draft, kind);
    }

    /** Whether the step covers what stands in this field of the page. */
    public boolean covers(Kind kind, Sheet.Kind page, String field) {
        return PlanningWords.covers(kind, page, field.split("[.\\[]", 2)[0]);
    }

    public Stage stage(Kind kind) {
        PlanningStep step = of(kind);
        if (step.done().isEmpty()) {
            boolean sentBack = step.verdict().filter(one -> !one.approves()).isPresent();
            return sentBack ? Stage.SENT_BACK : Stage.OPEN;
        }
        if (!step.done().get().seen().equals(seen(kind))) {
            return Stage.OUTDATED;
        }
        return approval(kind).isPresent() ? Stage.APPROVED : Stage.FINISHED;
    }

    /** The approval that counts for the words as they were finished. */
    public Optional<Verdict> approval(Kind kind) {
        PlanningStep step = of(kind);
        return step.verdict()
                .filter(Verdict::approves)
                .filter(one -> mayAnswer(one.person(), kind))
                .filter(one ->
                        step.done().filter(done -> done.seen().equals(one.seen())).isPresent());
    }

    /** Whether this person is named to approve, still may, and did not do the step. */
    public boolean mayAnswer(PersonId person, Kind kind) {
        PlanningStep step = of(kind);
        return step.approver().equals(Optional.of(person))
                && able.contains(person)
                && !step.isOwner(person)
                && step.done().filter(done -> done.by().equals(person)).isEmpty();
    }

    /** Those that are not approved as their words are now. */
    public List<PlanningStep> unapproved() {
        return all.stream().filter(step -> stage(step.kind()) != Stage.APPROVED).toList();
    }

    /** Whether this person is named to approve any step, and still may. */
    public boolean isAsked(PersonId person) {
        return able.contains(person)
                && all.stream().anyMatch(step -> step.approver().equals(Optional.of(person)));
    }

    /** Whether every step before it is approved. */
    public boolean isTurn(Kind kind) {
        return before(kind).allMatch(step -> stage(step.kind()) == Stage.APPROVED);
    }

    private Stream<PlanningStep> before(Kind kind) {
        return all.stream().limit(kind.ordinal());
    }

    /** Whether a step after it is approved. */
    public boolean isBuiltUpon(Kind kind) {
        return all.stream()
                .skip(kind.ordinal() + 1L)
                .anyMatch(step -> stage(step.kind()) == Stage.APPROVED);
    }

    /** The finished step whose approver is asked now. */
    public Optional<PlanningStep> waiting() {
        return all.stream()
                .filter(step -> stage(step.kind()) == Stage.FINISHED)
                .filter(step -> isTurn(step.kind()))
                .filter(step ->
                        step.approver().filter(one -> mayAnswer(one, step.kind())).isPresent())
                .findFirst();
    }

    /** Whether its day has passed and its owner still has to do something. */
    public boolean isLate(Kind kind, LocalDate today) {
        return stage(kind).isOwners()
                && of(kind).due().filter(day -> day.isBefore(today)).isPresent();
    }
}
