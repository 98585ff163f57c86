package org.cairn.notices;

import org.cairn.awards.Award;
import org.cairn.awards.Awards;
import org.cairn.awards.BadgeRevoked;
import org.cairn.catalog.Catalog;
import org.cairn.notices.Wording.Words;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells an earner that a badge was taken back, and why. */
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
        Award award = awards.find(event.award()).orElseThrow();
        String title = catalog.edition(award.edition()).definition().title();
        telling.tell(
                new News(
                        event.earner(),
                        Kind.REVOKED,
                        event.award().value(),
                        Wording.of("notices.revoked", new Words(title), new Words(event.reason())),
                        "/badges/" + event.award().value(),
                        event.at()));
    }
}
