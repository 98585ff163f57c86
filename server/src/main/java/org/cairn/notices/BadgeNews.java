package org.cairn.notices;

import java.time.Instant;
import org.cairn.awards.Award;
import org.cairn.awards.AwardId;
import org.cairn.awards.Awards;
import org.cairn.awards.BadgeReinstated;
import org.cairn.awards.BadgeRevoked;
import org.cairn.awards.BadgeSuspended;
import org.cairn.catalog.Catalog;
import org.cairn.notices.Wording.Words;
import org.cairn.people.PersonId;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells an earner that a badge was taken back or suspended, and why, or counts again. */
@Component
class BadgeNews {

    private final Telling telling;
    private final Awards awards;
    private final Catalog catalog;

    BadgeNews(Telling telling, Awards awards, Catalog catalog) {
        this.telling = telling;
        this.awards = awards;
        this.catalog = catalog;
    }

    @ApplicationModuleListener
    void on(BadgeRevoked event) {
        Wording wording =
                Wording.of("notices.revoked", title(event.award()), new Words(event.reason()));
        tell(event.earner(), Kind.REVOKED, event.award(), wording, event.at());
    }

    @ApplicationModuleListener
    void on(BadgeSuspended event) {
        Wording wording =
                Wording.of("notices.suspended", title(event.award()), new Words(event.reason()));
        tell(event.earner(), Kind.SUSPENDED, event.award(), wording, event.at());
    }

    @ApplicationModuleListener
    void on(BadgeReinstated event) {
        Wording wording = Wording.of("notices.reinstated", title(event.award()));
        tell(event.earner(), Kind.REINSTATED, event.award(), wording, event.at());
    }

    private Words title(AwardId id) {
        Award award = awards.find(id).orElseThrow();
        return new Words(catalog.edition(award.edition()).definition().title());
    }

    /** A badge may be suspended more than once, so the time belongs to the occasion. */
    private void tell(PersonId earner, Kind kind, AwardId id, Wording wording, Instant at) {
        String occasion = kind == Kind.REVOKED ? id.value() : id + " " + at;
        telling.tell(new News(earner, kind, occasion, wording, "/badges/" + id, at));
    }
}
