package org.cairn.review.web;

import java.util.Optional;
import org.cairn.platform.web.Text;
import org.cairn.review.PlanEntry;
import org.cairn.review.Response;

/**
 * One entry of a plan as it stands in the form.
 *
 * @param words what was typed where it could not be saved, else what is kept
 * @param kept the version that this page knows
 * @param theirs what another tab has saved
 */
public record PlanField(
        PlanEntry entry,
        String words,
        Response kept,
        Optional<Response> theirs,
        Optional<Text> problem) {

    PlanField against(Response other) {
        return new PlanField(entry, words, kept, Optional.of(other), problem);
    }

    PlanField refused(Text why) {
        return new PlanField(entry, words, kept, theirs, Optional.of(why));
    }

    public String code() {
        return entry.code();
    }

    public long version() {
        return theirs.orElse(kept).version();
    }

    /** Whether the person has to look at it. */
    public boolean isOpen() {
        return theirs.isPresent() || problem.isPresent();
    }
}
