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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cairn.awards.Award;
import org.cairn.awards.AwardId;
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
     * @param all whatever became of them, the newest first, of what has a card
     * @param valid the newest of each slug that counts
     * @param newest of each micro-credential or stack, whatever became of it
     */
    record Held(List<Named> all, Map<String, Award> valid, Map<MicroCredentialId, Award> newest) {

        Set<String> slugs() {
            return valid.keySet();
        }

        /** A badge that counts, or does not only for now. */
        Optional<Award> standing(MicroCredentialId id, Instant now) {
            return Optional.ofNullable(newest.get(id))
                    .filter(award -> award.isSuspended() || award.holdsAt(now));
        }
    }

    /** A badge with the slug of what it is of. */
    record Named(String slug, Award award) {}

    /** By two questions. */
    Held of(PersonId person) {
        Instant now = clock.instant();
        List<Award> all = awards.ofEarner(person);
        Map<MicroCredentialId, Card> cards =
                catalog.cards(all.stream().map(Award::microCredential).collect(Collectors.toSet()));
        List<Named> named =
                all.stream()
                        .flatMap(award ->
                                Optional.ofNullable(cards.get(award.microCredential()))
                                        .map(card -> new Named(card.slug(), award))
                                        .stream())
                        .toList();
        Map<MicroCredentialId, Award> newest = new HashMap<>();
        all.forEach(award -> newest.putIfAbsent(award.microCredential(), award));
        return new Held(named, first(named, award -> award.holdsAt(now)), newest);
    }

    private static Map<String, Award> first(List<Named> all, Predicate<Award> counts) {
        Map<String, Award> first = new LinkedHashMap<>();
        all.stream()
                .filter(one -> counts.test(one.award()))
                .forEach(one -> first.putIfAbsent(one.slug(), one.award()));
        return first;
    }

    /**
     * What counts for a stack that ended then: what was there in time and held at that moment,
     * whatever has run out or was earned again since.
     */
    Held inTime(Held held, Instant end) {
        List<Award> then =
                held.all().stream().map(Named::award).filter(one -> one.holdsAt(end)).toList();
        Set<AwardId> there = inTime.of(then, end);
        return new Held(
                held.all(), first(held.all(), award -> there.contains(award.id())), held.newest());
    }

    /** The badges behind these slugs. */
    static List<Award> behind(Held held, Collection<String> slugs) {
        return slugs.stream()
                .flatMap(slug -> Optional.ofNullable(held.valid().get(slug)).stream())
                .toList();
    }
}
