package org.cairn.people.web;

import java.util.Optional;
import org.cairn.platform.web.Page;
import org.springframework.http.HttpStatus;

/**
 * Confirming an address: one button, or one field where this is another browser.
 *
 * @param email the address; empty = the link is used or too old
 * @param asksPassword whether the browser must show that it knows the password
 */
public record ConfirmPage(Form form, Optional<String> email, String secret, boolean asksPassword)
        implements Page {

    @Override
    public String template() {
        return "people/confirm";
    }

    @Override
    public HttpStatus status() {
        if (email.isEmpty()) {
            return HttpStatus.GONE;
        }
        return form.isGood() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
