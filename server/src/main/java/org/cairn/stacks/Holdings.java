package org.cairn.stacks;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.awards.Award;
import org.cairn.awards.Awards;
import org.cairn.catalog.Card;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.people.PersonId;
import org.springframework.stereotype.Component;

/** What somebody holds today, by slug: the only thing that counts for a stack. */
@Component
class Holdings {

    private final Awards awards;
    private final Catalog catalog;
    private final InTime inTime;
    private final Clock clock;

    Holdings(Awards awards, Catalog catalog, InTime inTime, Clock clock) {
        this.awards = awards;
        this.catalog = catalog;
        this.inTime = inTime;
        this.clock = clock;
    }

    /**
     * All badges of a person.
     *
     * @param valid the newest of each slug that counts
     * @param newest of each micro-credential or stack, whatever became of it
     */
    record Held(Map<String, Award> valid, Map<MicroCredentialId, Award> newest) {

        Set<String> slugs() {
            return valid.keySet();
        }

        /** A badge that counts, or does not only for now. */
        Optional<Award> standing(MicroCredentialId id, Instant now) {
            return Optional.ofNullable(newest.get(id))
                    .filter(award -> award.isSuspended() || award.holdsAt(now));
        }
    }

    /** By two questions. */
    Held of(PersonId person) {
        Instant now = clock.instant();
        List<Award> all = awards.ofEarner(person);
        Map<MicroCredentialId, Card> cards =
                catalog.cards(all.stream().map(Award::microCredential).collect(Collectors.toSet()));
        Map<String, Award> valid = new LinkedHashMap<>();
        Map<MicroCredentialId, Award> newest = new HashMap<>();
        for (Award award : all) {
            newest.putIfAbsent(award.microCredential(), award);
            Card card = cards.get(award.microCredential());
            if (card != null && award.holdsAt(now)) {
                valid.putIfAbsent(card.slug(), award);
            }
        }
        return new Held(valid, newest);
    }

    /** Without what came too late for a stack that ended then. */
    Held inTime(Held held, Instant end) {
        return new Held(inTime.of(held.valid(), end), held.newest());
    }

    /** The badges behind these slugs. */
    static List<Award> behind(Held held, Collection<String> slugs) {
        return slugs.stream()
                .flatMap(slug -> Optional.ofNullable(held.valid().get(slug)).stream())
                .toList();
    }
}
