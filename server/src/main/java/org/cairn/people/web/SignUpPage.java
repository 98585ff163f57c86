package org.cairn.people.web;

import java.util.List;
import org.cairn.platform.web.Page;
import org.springframework.http.HttpStatus;

/** Getting an account. */
public record SignUpPage(Form form, String next, List<PlaceGroup> places) implements Page {

    @Override
    public String template() {
        return "people/sign-up";
    }

    @Override
    public HttpStatus status() {
        return form.isGood() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
