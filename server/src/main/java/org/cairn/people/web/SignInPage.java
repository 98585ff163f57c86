package org.cairn.people.web;

import org.cairn.platform.web.Page;
import org.springframework.http.HttpStatus;

/**
 * Signing in.
 *
 * @param next the page to go on to
 */
public record SignInPage(Form form, String next, HttpStatus status) implements Page {

    @Override
    public String template() {
        return "people/sign-in";
    }
}
