package org.cairn.review.web;

import java.util.List;
import java.util.Optional;
import org.cairn.catalog.Definition;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.springframework.http.HttpStatus;

/** Asks on which of the offered paths the educator earns it. */
public record PathPage(Heading heading, List<Definition.Path> offered, Optional<Text> problem)
        implements Page {

    public PathPage {
        offered = List.copyOf(offered);
    }

    @Override
    public HttpStatus status() {
        return problem.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
    }

    @Override
    public String template() {
        return "review/work-path";
    }
}
