package org.cairn.people.web;

import java.util.List;
import org.cairn.people.Me;
import org.cairn.people.Passkeys;
import org.cairn.people.Sessions;
import org.cairn.platform.web.Page;
import org.springframework.http.HttpStatus;

/** What a person may change about their own account, each part a form of its own. */
public record SettingsPage(
        Me me,
        Form profile,
        Form email,
        Form password,
        boolean hasPassword,
        List<PlaceGroup> places,
        List<String> zones,
        List<Passkeys.Known> passkeys,
        List<Sessions.Browser> browsers)
        implements Page {

    @Override
    public String template() {
        return "people/settings";
    }

    @Override
    public HttpStatus status() {
        return profile.isGood() && email.isGood() && password.isGood()
                ? HttpStatus.OK
                : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
