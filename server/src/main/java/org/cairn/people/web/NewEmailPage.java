package org.cairn.people.web;

import java.util.Optional;
import org.cairn.platform.web.Page;
import org.springframework.http.HttpStatus;

/**
 * Taking a new address by the link of a letter.
 *
 * @param email empty = the link is used, too old, or somebody else's
 */
public record NewEmailPage(Optional<String> email, String secret) implements Page {

    @Override
    public String template() {
        return "people/new-email";
    }

    @Override
    public HttpStatus status() {
        return email.isPresent() ? HttpStatus.OK : HttpStatus.GONE;
    }
}
