package org.cairn.review.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.cairn.review.LateRow;
import org.cairn.review.Promises;
import org.springframework.http.HttpStatus;

/**
 * What is past its promised day.
 *
 * @param tomorrow the first day that can be promised instead
 * @param refused a form that could not be taken as it was
 */
public record PromisesPage(
        Promises.Found found, List<Line> lines, LocalDate tomorrow, Optional<Refused> refused)
        implements Page {

    /**
     * One decision.
     *
     * @param holder name of the assessor who has it now
     * @param daysOver business days since the promised day
     */
    public record Line(LateRow row, String title, Optional<String> holder, int daysOver) {

        /** Key of the sentence that says on whom it waits. */
        public String waitsFor() {
            return "review.promises.waits."
                    + (holder.isPresent() ? "holder" : row.waitingFor().code());
        }
    }

    /** What was typed for which submission, and why it could not be taken. */
    public record Refused(long id, PromisesController.Postponement form, Text problem) {

        public String day() {
            return Optional.ofNullable(form.day()).orElse("");
        }

        public String reason() {
            return form.why();
        }
    }

    public PromisesPage {
        lines = List.copyOf(lines);
    }

    /** The form of this submission as it was typed. */
    public Optional<Refused> refused(LateRow row) {
        return refused.filter(one -> one.id() == row.id().value());
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
