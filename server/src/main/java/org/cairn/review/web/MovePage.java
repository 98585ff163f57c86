package org.cairn.review.web;

import java.util.Optional;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.cairn.review.Move;
import org.springframework.http.HttpStatus;

/** What moving to the newest edition would do, before it is done. */
public record MovePage(Heading heading, Move move, Optional<Text> message) implements Page {

    @Override
    public String template() {
        return "review/work-move";
    }

    @Override
    public HttpStatus status() {
        return message.isPresent() ? HttpStatus.CONFLICT : HttpStatus.OK;
    }
}
