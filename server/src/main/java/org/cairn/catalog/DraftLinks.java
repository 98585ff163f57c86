package org.cairn.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The addresses that a draft names, and what is known of them.
 *
 * @param places in the order of the draft
 * @param known by address; one that nobody has asked for yet is not here
 */
public record DraftLinks(List<LinkPlace> places, Map<String, Link> known) {

    public DraftLinks {
        places = List.copyOf(places);
        known = Map.copyOf(known);
    }

    public Optional<Link> at(LinkPlace place) {
        return Optional.ofNullable(known.get(place.address()));
    }

    /** What the last try of the address in this field brought, if it did not open. */
    public Optional<Link> failing(String field) {
        return failing().stream()
                .filter(place -> place.field().equals(field))
                .findFirst()
                .flatMap(this::at);
    }

    public List<LinkPlace> failing() {
        return places.stream().filter(place -> at(place).filter(Link::fails).isPresent()).toList();
    }

    /** Those that nobody has asked for since then. */
    List<LinkPlace> old(Instant stale) {
        return places.stream()
                .filter(place -> at(place).filter(one -> one.askedAt().isAfter(stale)).isEmpty())
                .toList();
    }

    public List<LinkPlace> failing(Sheet sheet) {
        return failing().stream().filter(place -> place.sheet().equals(sheet)).toList();
    }
}
