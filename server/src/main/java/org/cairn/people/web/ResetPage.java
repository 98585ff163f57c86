package org.cairn.people.web;

import org.cairn.platform.web.Page;
import org.springframework.http.HttpStatus;

/** Setting a new password by the link of a letter. */
public record ResetPage(Form form, String secret, boolean gone) implements Page {

    @Override
    public String template() {
        return "people/reset";
    }

    @Override
    public HttpStatus status() {
        if (gone) {
            return HttpStatus.GONE;
        }
        return form.isGood() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
