package org.cairn.people.web;

import org.cairn.platform.web.Page;
import org.springframework.http.HttpStatus;

/** Asking for a link to set a new password. */
public record ForgotPage(Form form) implements Page {

    @Override
    public String template() {
        return "people/forgot";
    }

    @Override
    public HttpStatus status() {
        return form.isGood() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
