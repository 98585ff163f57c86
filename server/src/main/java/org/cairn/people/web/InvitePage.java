package org.cairn.people.web;

import java.util.List;
import org.cairn.platform.web.Page;
import org.springframework.http.HttpStatus;

/** Giving somebody a role by address, with an account where there is none. */
public record InvitePage(Form form, List<PlaceGroup> reach) implements Page {

    @Override
    public String template() {
        return "people/invite";
    }

    @Override
    public HttpStatus status() {
        return form.isGood() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
