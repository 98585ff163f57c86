package org.cairn.people.web;

import org.cairn.platform.web.Page;
import org.springframework.http.HttpStatus;

/** The first page of a new site. */
public record SetUpPage(Form form, boolean mail) implements Page {

    @Override
    public String template() {
        return "people/set-up";
    }

    @Override
    public HttpStatus status() {
        return form.isGood() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
