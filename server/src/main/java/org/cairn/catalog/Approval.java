package org.cairn.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.people.PersonId;

/**
 * How far a draft is on its way to being published. What was said counts for the words it was said
 * about, and nobody's own approval counts for words that they saved last.
 *
 * @param needed how many others must approve
 * @param verdicts of each person the last one
 * @param able who may approve for the issuer today: its approvers, designers and administrators
 */
public record Approval(
        Draft draft,
        int needed,
        Optional<ApprovalRequest> request,
        List<Verdict> verdicts,
        Set<PersonId> able) {

    /** The steps that a draft goes through. */
    public enum Stage {
        WRITING,
        IN_REVIEW,
        CHANGES,
        APPROVED;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Approval {
        verdicts = List.copyOf(verdicts);
        able = Set.copyOf(able);
    }

    public Stage stage() {
        if (request.isEmpty()) {
            return Stage.WRITING;
        }
        if (current().anyMatch(verdict -> !verdict.approves())) {
            return Stage.CHANGES;
        }
        boolean met = counting() >= Math.max(1, needed);
        return met ? Stage.APPROVED : Stage.IN_REVIEW;
    }

    /** Whether nothing that others have to say is in the way of publishing. */
    public boolean isEnough() {
        return needed == 0 || stage() == Stage.APPROVED;
    }

    /** How many approvals hold for the words as they are now. */
    public int counting() {
        return (int) current().filter(Verdict::approves).count();
    }

    private Stream<Verdict> current() {
        return verdicts.stream().filter(this::counts);
    }

    /** Whether it holds for the words as they are now, and was given by somebody else. */
    public boolean counts(Verdict verdict) {
        return isAsked(verdict.person())
                && verdict.seen().equals(draft.seen())
                && !verdict.person().equals(draft.savedBy());
    }

    /** Whether this person is asked, and still one of those who may answer. */
    public boolean isAsked(PersonId person) {
        return able.contains(person)
                && request.filter(one -> one.asked().contains(person)).isPresent();
    }

    public Optional<Verdict> of(PersonId person) {
        return verdicts.stream().filter(one -> one.person().equals(person)).findFirst();
    }
}
