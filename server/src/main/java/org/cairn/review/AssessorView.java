package org.cairn.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.catalog.Definition;
import org.cairn.catalog.Edition;
import org.cairn.catalog.Judgement;
import org.cairn.catalog.PilotId;
import org.cairn.people.PersonId;

/**
 * All that an assessor sees of one submission.
 *
 * @param educator only where the definition says that both sides see names; else there is none
 * @param heldUntil end of the asker's lease; empty = it is free, locked or looked at afterwards
 * @param checkBy by when somebody should look whether everything can be opened; empty = not asked
 * @param locked whether the asker has handed it over
 * @param note what the educator says was changed
 * @param carried criteria that stay met from earlier rounds and are not scored again
 * @param entries what the asker has entered so far
 * @param judgement of the entries and what is carried
 * @param proposal what the rubric's rule proposes now
 * @param copied criteria whose comments repeat another's
 * @param cameBack the issuer's reasons for a second look, the first first
 * @param earlier rounds before this one, first to last
 * @param diff what changed since the last attempt
 */
public record AssessorView(
        SubmissionId id,
        Optional<PersonId> educator,
        Edition edition,
        int attempt,
        int round,
        Instant handedInAt,
        Optional<Instant> dueAt,
        Optional<Instant> heldUntil,
        Optional<Instant> checkBy,
        boolean locked,
        Map<Slot, String> responses,
        Map<Slot, List<BlindExhibit>> evidence,
        Statement.AiUse aiUse,
        String aiTool,
        String note,
        Map<String, Carried> carried,
        Map<String, ScoreEntry> entries,
        Remark remark,
        Judgement judgement,
        Optional<Recommendation.Value> proposal,
        Set<String> copied,
        List<String> cameBack,
        List<Earlier> earlier,
        Optional<RoundDiff> diff) {

    /**
     * A round before this one, for comparing.
     *
     * @param marks what was said of it then
     */
    public record Earlier(
            int round,
            int attempt,
            Instant handedInAt,
            Map<Slot, String> responses,
            Map<String, Mark> marks,
            List<Condition> conditions) {}

    public Definition definition() {
        return edition.definition();
    }

    /** The pilot that it belongs to; what is said there is the result and counts nowhere. */
    public Optional<PilotId> pilot() {
        return edition.pilot();
    }

    public Definition.Anonymity anonymity() {
        return definition().assessment().anonymity();
    }

    public boolean isMine() {
        return heldUntil.isPresent();
    }

    public List<BlindExhibit> evidence(Slot slot) {
        return evidence.getOrDefault(slot, List.of());
    }

    public String response(Slot slot) {
        return responses.getOrDefault(slot, "");
    }
}
