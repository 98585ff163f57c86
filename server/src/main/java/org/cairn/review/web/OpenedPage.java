package org.cairn.review.web;

import java.util.List;
import java.util.Optional;
import org.cairn.platform.web.Page;
import org.cairn.review.Readings;
import org.springframework.http.HttpStatus;

/**
 * What is open to somebody.
 *
 * @param lost words of a note that could not be kept, because the work is not open any more
 */
public record OpenedPage(List<Readings.Opened> opened, Optional<String> lost) implements Page {

    public OpenedPage {
        opened = List.copyOf(opened);
    }

    @Override
    public String template() {
        return "review/opened";
    }

    @Override
    public HttpStatus status() {
        return lost.isEmpty() ? HttpStatus.OK : HttpStatus.CONFLICT;
    }
}
