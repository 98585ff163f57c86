package org.cairn.platform.web;

import org.springframework.http.HttpStatus;

/** The one page for everything that went wrong: what happened, what is safe, what to do. */
public record ErrorPage(HttpStatus status, Text title, Text words) implements Page {

    static ErrorPage of(HttpStatus status) {
        String kind =
                switch (status) {
                    case NOT_FOUND -> "missing";
                    case FORBIDDEN -> "forbidden";
                    case CONTENT_TOO_LARGE -> "toolarge";
                    case TOO_MANY_REQUESTS -> "toomany";
                    case SERVICE_UNAVAILABLE -> "starting";
                    case METHOD_NOT_ALLOWED -> "method";
                    default -> status.is4xxClientError() ? "request" : "ours";
                };
        return new ErrorPage(
                status,
                Text.of("platform.error." + kind + ".title"),
                Text.of("platform.error." + kind + ".words"));
    }

    /** Whether other pages would answer; while the program starts none does. */
    public boolean hasWaysOn() {
        return status != HttpStatus.SERVICE_UNAVAILABLE;
    }

    @Override
    public String template() {
        return "layout/error";
    }
}
