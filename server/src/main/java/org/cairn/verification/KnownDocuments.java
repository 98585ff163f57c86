package org.cairn.verification;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cairn.awards.OwnDocument;
import org.cairn.awards.OwnDocuments;
import org.cairn.openbadges.verify.Documents;
import org.cairn.openbadges.verify.Patience;
import org.cairn.platform.outside.Fetched;
import org.cairn.platform.outside.SafeWeb;
import org.cairn.verification.KeptDocuments.Kept;
import org.cairn.verification.KeptDocuments.Kind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The documents that a verification may read: this site's own from the database, all others through
 * the safe door. What issuers say of themselves is remembered for a while, and longer when their
 * site is silent, which the report then says with the date. A list of revocations is asked for each
 * time, and only has to do when its site is silent.
 */
@Component
class KnownDocuments implements Documents {

    private static final String ACCEPT =
            "application/vc+ld+json, application/did+json, application/ld+json;q=0.9,"
                    + " application/json;q=0.9, */*;q=0.1";
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final OwnDocuments own;
    private final Outside web;
    private final Clock clock;
    private final KeptDocuments kept;

    /** The web beyond this site. */
    interface Outside {
        Fetched fetch(URI address, String accept, Duration atMost);
    }

    @Autowired
    KnownDocuments(OwnDocuments own, SafeWeb web, KeptDocuments kept, Clock clock) {
        this(own, web::fetch, kept, clock);
    }

    KnownDocuments(OwnDocuments own, Outside web, KeptDocuments kept, Clock clock) {
        this.own = own;
        this.web = web;
        this.kept = kept;
        this.clock = clock;
    }

    @Override
    public Answer load(URI address) {
        return load(address, Patience.USUAL.time());
    }

    @Override
    public Answer load(URI address, Duration atMost) {
        return load(address, Kind.DESCRIPTION, atMost);
    }

    @Override
    public Answer loadList(URI address, Duration atMost) {
        return load(address, Kind.LIST, atMost);
    }

    private Answer load(URI address, Kind kind, Duration atMost) {
        if (own.isHere(address)) {
            return own.find(address).map(KnownDocuments::answer).orElseGet(Answer.NotFound::new);
        }
        return remembered(address, kind, atMost);
    }

    private static Answer answer(OwnDocument document) {
        return document.withdrawn()
                ? new Answer.Gone(document.bytes())
                : new Answer.Found(document.bytes(), document.contentType());
    }

    private Answer remembered(URI address, Kind kind, Duration atMost) {
        Instant now = clock.instant();
        Optional<Kept> before = kept.find(address, kind, now);
        if (kind == Kind.DESCRIPTION
                && before.filter(one -> one.isYoungerThan(FRESH, now)).isPresent()) {
            return before.get().answer();
        }
        Answer answer = fetched(address, atMost);
        switch (answer) {
            case Answer.Found found -> kept.keep(address, kind, found, now);
            case Answer.NotFound _, Answer.Gone _ -> kept.forget(address, kind);
            case Answer.Unreachable _ -> {
                return before.<Answer>map(Kept::old).orElse(answer);
            }
        }
        return answer;
    }

    private Answer fetched(URI address, Duration atMost) {
        return switch (web.fetch(address, ACCEPT, atMost)) {
            case Fetched.Found found -> new Answer.Found(found.content(), found.contentType());
            case Fetched.Gone gone -> new Answer.Gone(gone.content());
            case Fetched.Missing(int status) when status == 404 -> new Answer.NotFound();
            case Fetched.Missing(int status) ->
                    new Answer.Unreachable("the server answered " + status);
            case Fetched.Refused(String reason) -> new Answer.Unreachable(reason);
            case Fetched.Unreachable(String reason) -> new Answer.Unreachable(reason);
        };
    }
}
