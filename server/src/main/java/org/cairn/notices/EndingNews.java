package org.cairn.notices;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.Card;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Definition;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.catalog.RetirementSaid;
import org.cairn.catalog.RetirementTakenBack;
import org.cairn.notices.Wording.Date;
import org.cairn.notices.Wording.Words;
import org.cairn.people.PersonId;
import org.cairn.review.OpenWork;
import org.cairn.stacks.Stacks;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells those who are under way that what they work for ends, until when they have time, or that it
 * goes on after all.
 */
@Component
class EndingNews {

    private final Telling telling;
    private final Catalog catalog;
    private final OpenWork work;
    private final Stacks stacks;

    EndingNews(Telling telling, Catalog catalog, OpenWork work, Stacks stacks) {
        this.telling = telling;
        this.catalog = catalog;
        this.work = work;
        this.stacks = stacks;
    }

    @ApplicationModuleListener
    void on(RetirementSaid event) {
        Card card = card(event.microCredential());
        tell(
                card,
                Wording.of(
                        isStack(card) ? "notices.ending-stack" : "notices.ending",
                        new Words(card.title()),
                        new Date(event.lastHandIn()),
                        new Words(event.reason())),
                event.at());
    }

    @ApplicationModuleListener
    void on(RetirementTakenBack event) {
        Card card = card(event.microCredential());
        tell(card, Wording.of("notices.goes-on", new Words(card.title())), event.at());
    }

    private void tell(Card card, Wording wording, Instant at) {
        underWay(card)
                .forEach((person, path) ->
                        telling.tell(
                                new News(
                                        person,
                                        Kind.ENDING,
                                        card.id() + "@" + at,
                                        wording,
                                        path,
                                        at)));
    }

    /** Who is under way, and where each goes on. */
    private Map<PersonId, String> underWay(Card card) {
        Map<PersonId, String> paths = new HashMap<>();
        if (isStack(card)) {
            stacks.onTheWay(card.id()).forEach(person -> paths.put(person, card.address()));
        } else {
            work.on(card.id())
                    .forEach(line ->
                            paths.put(
                                    line.educator(), "/submissions/" + line.submission().value()));
        }
        return paths;
    }

    private static boolean isStack(Card card) {
        return card.kind() == Definition.Kind.STACK;
    }

    private Card card(MicroCredentialId id) {
        return Optional.ofNullable(catalog.cards(List.of(id)).get(id)).orElseThrow();
    }
}
