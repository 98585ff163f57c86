package org.cairn.openbadges.credential;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What of a badge its holder may keep back without its ceasing to be a badge (VC Data Integrity
 * ECDSA 1.0, section 3.5): the work, how it was judged, what else is known of the holder, and what
 * others say. Who issues what to whom, from when to when, where it can be revoked and on which
 * terms is always shown, so that nobody can hide that a badge has ended.
 */
public final class Disclosure {

    private static final String SUBJECT = "credentialSubject";

    private static final Set<String> OF_BADGE = Set.of("evidence", "endorsement", "endorsementJwt");

    /** All of the subject but these is the holder's. */
    private static final Set<String> OF_SUBJECT = Set.of("id", "type", "achievement");

    /** They are shown in any case, or are no part of the record. */
    private static final Set<String> BY_ITSELF = Set.of("@context", "id", "type", "proof");

    private Disclosure() {}

    /**
     * Where an Open Badge 3.0 holds what is always shown, for {@link
     * org.cairn.openbadges.proof.EcdsaSd2023#showing}. If only a name or an e-mail address says to
     * whom it was issued, that is among it.
     */
    public static List<JsonPointer> mandatory(ObjectNode badge) {
        return places(badge, false);
    }

    /** Where it holds what the holder may keep back. */
    public static List<JsonPointer> optional(ObjectNode badge) {
        return places(badge, true);
    }

    private static List<JsonPointer> places(ObjectNode badge, boolean optional) {
        JsonNode subject = badge.path(SUBJECT);
        boolean named = subject.has("id");
        boolean inMembers = subject.has("achievement");
        Stream<JsonPointer> ofBadge =
                badge.propertyNames().stream()
                        .filter(name -> !BY_ITSELF.contains(name))
                        .filter(name -> !(name.equals(SUBJECT) && inMembers))
                        .filter(name -> OF_BADGE.contains(name) == optional)
                        .map(name -> JsonPointer.empty().appendProperty(name));
        Stream<JsonPointer> ofSubject =
                (inMembers ? subject.propertyNames().stream() : Stream.<String>empty())
                        .filter(name -> !BY_ITSELF.contains(name))
                        .filter(name -> mayBeKept(name, named) == optional)
                        .map(name ->
                                JsonPointer.empty().appendProperty(SUBJECT).appendProperty(name));
        return Stream.of(
                        ofBadge,
                        ofSubject,
                        optional ? Stream.<JsonPointer>empty() : statuses(subject))
                .flatMap(places -> places)
                .toList();
    }

    /** Nobody shows a value and keeps back that it stands for a failure. */
    private static Stream<JsonPointer> statuses(JsonNode subject) {
        JsonPointer results = JsonPointer.empty().appendProperty(SUBJECT).appendProperty("result");
        JsonNode result = subject.path("result");
        // of a list of one, other software wants no place in it
        Stream<JsonPointer> places =
                result.isArray() && result.size() > 1
                        ? IntStream.range(0, result.size())
                                .filter(i -> result.get(i).has("status"))
                                .mapToObj(results::appendIndex)
                        : Stream.of(results)
                                .filter(_ -> result.has("status") || result.path(0).has("status"));
        return places.map(place -> place.appendProperty("status"));
    }

    private static boolean mayBeKept(String name, boolean named) {
        return !OF_SUBJECT.contains(name) && (named || !name.equals("identifier"));
    }
}
