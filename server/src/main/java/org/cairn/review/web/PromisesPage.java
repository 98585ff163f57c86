package org.cairn.review.web;

import java.util.List;
import java.util.Optional;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.cairn.review.LateRow;
import org.cairn.review.NewDays;
import org.cairn.review.Promises;
import org.springframework.http.HttpStatus;

/**
 * What is past its promised day.
 *
 * @param refused a form that could not be taken as it was
 */
public record PromisesPage(Promises.Found found, List<Line> lines, Optional<Refused> refused)
        implements Page {

    /**
     * One decision.
     *
     * @param holder name of the assessor who has it now
     * @param daysOver days on the reader's calendar since the promised day
     * @param newDays that can be promised instead
     */
    public record Line(
            LateRow row, String title, Optional<String> holder, long daysOver, NewDays newDays) {

        /** Key of the sentence that says on whom it waits. */
        public String waitsFor() {
            return "review.promises.waits."
                    + (holder.isPresent() ? "holder" : row.waitingFor().code());
        }
    }

    /** What was typed for which submission, and why it could not be taken. */
    public record Refused(long id, Postponement form, Text problem) {}

    public PromisesPage {
        lines = List.copyOf(lines);
    }

    /** The form of this submission as it was typed. */
    public Optional<Postponement> typed(LateRow row) {
        return refused.filter(one -> one.id() == row.id().value()).map(Refused::form);
    }

    @Override
    public HttpStatus status() {
        return refused.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
    }

    @Override
    public String template() {
        return "review/promises";
    }
}
