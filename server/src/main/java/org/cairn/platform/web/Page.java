package org.cairn.platform.web;

import org.springframework.http.HttpStatus;

/**
 * A small record with all that one template shows; the template receives it as {@code page}, beside
 * {@code frame}.
 */
public non-sealed interface Page extends Answer {

    /** The template below {@code src/main/jte}, without its ending: {@code catalog/search}. */
    String template();

    /** The status that goes with it; a form shown again with its errors is 422. */
    default HttpStatus status() {
        return HttpStatus.OK;
    }
}
