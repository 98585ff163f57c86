package org.cairn.awards.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cairn.awards.RegisterRow;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.springframework.http.HttpStatus;

/**
 * The question what is to be done to the badges that were chosen.
 *
 * @param action as it was chosen, if the form comes back
 * @param problem what is wrong with the form
 */
public record BulkAsking(
        List<RegisterRow> rows, String action, Stopping.Typed typed, Optional<Text> problem)
        implements Page {

    public BulkAsking {
        rows = List.copyOf(rows);
    }

    @Override
    public String template() {
        return "awards/bulk-ask";
    }

    @Override
    public HttpStatus status() {
        return problem.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
    }

    /** All that were chosen, in one field: the server takes a limited number of them. */
    public String chosen() {
        return rows.stream().map(row -> row.award().id().value()).collect(Collectors.joining(" "));
    }

    /** Those that can only be revoked. */
    public long beyondSuspension() {
        return rows.stream().filter(row -> !row.award().canBeSuspended()).count();
    }
}
