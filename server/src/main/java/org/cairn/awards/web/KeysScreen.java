package org.cairn.awards.web;

import java.time.Instant;
import java.util.Optional;
import org.cairn.awards.Issuer;
import org.cairn.people.Organization;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.springframework.http.HttpStatus;

/** The keys of an issuer, newest first, and the form that makes a new one. */
public record KeysScreen(Issuer issuer, Organization organization, Optional<Text> problem)
        implements Page {

    @Override
    public String template() {
        return "awards/keys";
    }

    @Override
    public HttpStatus status() {
        return problem.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
    }

    /** Since when the key at this place signs no more: since the one above it does. */
    public Optional<Instant> retired(int place) {
        return place == 0 ? Optional.empty() : Optional.of(issuer.keys().get(place - 1).madeAt());
    }
}
