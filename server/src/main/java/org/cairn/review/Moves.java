package org.cairn.review;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Edition;
import org.cairn.catalog.EditionId;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.cairn.portfolio.Label;
import org.cairn.portfolio.Portfolio;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front desk for an educator who wants to go on by the newest edition: only a draft that was never
 * handed in moves, only on the educator's own wish, and nothing that was written is lost.
 */
@Service
public class Moves {

    private static final int LONGEST_TITLE = 160;

    private final Dossiers dossiers;
    private final DraftStore drafts;
    private final Workspaces workspaces;
    private final Catalog catalog;
    private final Portfolio portfolio;
    private final Journal journal;
    private final Clock clock;

    Moves(
            Dossiers dossiers,
            DraftStore drafts,
            Workspaces workspaces,
            Catalog catalog,
            Portfolio portfolio,
            Journal journal,
            Clock clock) {
        this.dossiers = dossiers;
        this.drafts = drafts;
        this.workspaces = workspaces;
        this.catalog = catalog;
        this.portfolio = portfolio;
        this.journal = journal;
        this.clock = clock;
    }

    /** What moving would do; not there when there is nothing to move, or nowhere to. */
    @Transactional(readOnly = true)
    public Move look(PersonId me, SubmissionId id) {
        if (dossiers.ofEducator(me, id) instanceof Draft draft && draft.isFree()) {
            Edition newest = newest(draft);
            if (!newest.id().equals(draft.facts().edition())) {
                return plan(draft, newest);
            }
        }
        throw new NotThere();
    }

    /**
     * Moves to the newest edition.
     *
     * @param seen the edition that the educator saw on the page before
     */
    @Transactional
    public void move(PersonId me, SubmissionId id, EditionId seen) {
        if (!(dossiers.lockOfEducator(me, id) instanceof Draft draft)) {
            throw new UserProblem("review.move.too-late");
        }
        Edition newest = newest(draft);
        if (newest.id().equals(draft.facts().edition())) {
            return;
        }
        if (!newest.id().equals(seen)) {
            throw new UserProblem(HttpStatus.CONFLICT, "review.move.newer", newest.number());
        }
        Draft moved = draft.moveTo(newest.id());
        Move move = plan(draft, newest);
        move.answers().forEach(answer -> keep(me, id, move.from(), answer));
        move.pieces().forEach(piece -> drafts.detach(id, piece.slot(), piece.exhibit().artifact()));
        dossiers.save(moved);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        journal.write(new Journal.By(me, Role.EDUCATOR, now), Step.Kind.MOVED, moved.facts(), "");
    }

    private void keep(PersonId me, SubmissionId id, Edition from, Move.LooseAnswer answer) {
        String title = from.definition().title() + ": " + answer.question();
        portfolio.addText(
                me,
                Label.of(title.substring(0, Math.min(title.length(), LONGEST_TITLE)), ""),
                answer.words());
        drafts.forget(id, answer.slot());
    }

    private Move plan(Draft draft, Edition newest) {
        return Move.of(catalog.edition(draft.facts().edition()), newest, workspaces.draft(draft));
    }

    private Edition newest(Draft draft) {
        return catalog.currentOf(draft.facts().microCredential()).orElseThrow(NotThere::new);
    }
}
