package org.cairn.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cairn.catalog.Definition;
import org.cairn.catalog.EditionId;
import org.cairn.people.OrganizationId;
import org.cairn.platform.web.Text;
import org.cairn.platform.web.UserProblem;

/**
 * The educator is at work: on the first attempt, on a next one, or on mending an incomplete one.
 */
public record Draft(Facts facts) implements Submission {

    /**
     * What comes with the work when it is handed in.
     *
     * @param unrevised how many parts that were "not yet" are as they were without being meant so
     */
    public record Papers(Checklist checklist, int unrevised, Statement statement, String note) {

        static final int LONGEST_NOTE = 4_000;
        static final int SHORTEST_NOTE = 10;

        public Papers {
            note = Typed.kept(note, LONGEST_NOTE);
        }
    }

    /**
     * Hands the work in; it has to be complete, and a later attempt says what was changed and what
     * was left as it is on purpose.
     */
    public HandedIn handIn(Papers papers, Optional<OrganizationId> school, Promise promise) {
        List<Text> missing = missing(papers.checklist(), papers.unrevised(), papers.note());
        if (!missing.isEmpty()) {
            throw UserProblem.of(missing.getFirst());
        }
        return new HandedIn(facts.handedIn(school), promise, Optional.empty());
    }

    /**
     * What keeps the work from being handed in, all of it at once.
     *
     * @param unrevised as in {@link Papers}
     */
    public List<Text> missing(Checklist checklist, int unrevised, String note) {
        List<Text> missing = new ArrayList<>();
        if (!checklist.isComplete()) {
            missing.add(Text.of("review.handin.incomplete", checklist.blocking().size()));
        }
        if (facts.attempt() > 1 && note.strip().length() < Papers.SHORTEST_NOTE) {
            missing.add(Text.of("review.handin.note-missing"));
        }
        if (unrevised > 0) {
            missing.add(Text.of("review.handin.unrevised-missing", unrevised));
        }
        return missing;
    }

    /**
     * Whether it may still change its edition and its path: what was handed in once is judged by
     * its own.
     */
    public boolean isFree() {
        return facts.round() == 0;
    }

    /** Goes on by another edition, which only a draft can that was never handed in. */
    public Draft moveTo(EditionId edition) {
        if (!isFree()) {
            throw new UserProblem("review.move.too-late");
        }
        return new Draft(facts.on(edition));
    }

    /** Says on which path it is earned, which holds from the first hand-in on. */
    Draft on(Definition.Path path) {
        if (!isFree()) {
            throw new UserProblem("review.path.too-late");
        }
        return new Draft(facts.on(path));
    }

    public Withdrawn withdraw(String reason, Instant now) {
        return Withdrawn.because(facts, reason, now);
    }

    @Override
    public Stage stage() {
        return Stage.DRAFT;
    }

    @Override
    public WaitingFor waitingFor() {
        return WaitingFor.EDUCATOR;
    }
}
