package org.cairn.openbadges.convert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairn.openbadges.convert.Loss.Reason;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.json.ZonedTime;
import org.cairn.openbadges.json.ZonelessTime;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** One object of a badge whose members are taken one by one; what is left over counts as lost. */
final class Source {

    private final ObjectNode json;
    private final String place;
    private final List<Loss> lost;
    private final Set<String> taken = new HashSet<>();

    /** An object at that place, and the list to which losses are added. */
    Source(ObjectNode json, String place, List<Loss> lost) {
        this.json = json;
        this.place = place;
        this.lost = lost;
        taken.add("@context");
        taken.add("type");
    }

    /** The member, or nothing, which an empty list states, too. */
    Optional<JsonNode> take(String name) {
        taken.add(name);
        return Optional.ofNullable(json.get(name)).filter(value -> !isNothing(value));
    }

    /** The member, or that of another name. */
    Optional<JsonNode> take(String name, String otherName) {
        return json.has(name) ? take(name) : take(otherName);
    }

    String text(String name) {
        return take(name).map(Source::text).orElse("");
    }

    /**
     * A time with its zone, which both versions demand. One without is taken as that of Greenwich,
     * and what is none is lost. A blank text says nothing that could be lost.
     */
    Optional<JsonNode> time(String name) {
        if (!says(name)) {
            return Optional.empty();
        }
        String said = text(name).strip();
        if (ZonedTime.read(said).isPresent()) {
            return Optional.of(StringNode.valueOf(said));
        }
        Optional<Instant> greenwich = ZonelessTime.read(said);
        lose(name, greenwich.isPresent() ? Reason.NO_ZONE : Reason.NO_TIME);
        return greenwich.map(Instant::toString).map(StringNode::valueOf);
    }

    /** That of the member, or, if it says nothing, of the one that has another name. */
    Optional<JsonNode> time(String name, String otherName) {
        return time(says(name) ? name : otherName);
    }

    /** Whether there is something in the member, and no blank text. */
    boolean says(String name) {
        return take(name).filter(value -> !isBlank(value)).isPresent();
    }

    private static boolean isBlank(JsonNode value) {
        JsonNode plain = plain(value);
        return isNothing(plain)
                || (plain.isString() && plain.stringValue().isBlank())
                || (plain.isArray() && plain.valueStream().allMatch(Source::isBlank));
    }

    private static boolean isNothing(JsonNode value) {
        return value.isNull()
                || (value.isArray() && value.valueStream().allMatch(Source::isNothing));
    }

    /** The member counts as lost unless it says just that. */
    void expect(String name, String value, Reason reason) {
        take(name).filter(found -> !text(found).equals(value)).ifPresent(_ -> lose(name, reason));
    }

    void drop(String name, Reason reason) {
        take(name).ifPresent(_ -> lose(name, reason));
    }

    /** All that nobody took. */
    void dropRest() {
        for (String name : json.propertyNames()) {
            if (!taken.contains(name) && !isNothing(json.path(name))) {
                lose(name, Reason.NO_WORD);
            }
        }
    }

    void lose(String name, Reason reason) {
        lost.add(new Loss(at(name), reason));
    }

    /** The object in that member; the first of several, the others are lost. */
    Source into(String name) {
        List<Source> all = each(name);
        all.stream().skip(1).forEach(more -> lost.add(new Loss(more.place, Reason.NO_WORD)));
        return all.isEmpty() ? new Source(StrictJson.object(), at(name), lost) : all.getFirst();
    }

    /** The objects in that member; where only an id stands, an object with that id. */
    List<Source> each(String name) {
        List<Source> all = new ArrayList<>();
        take(name)
                .ifPresent(value -> {
                    if (value.isArray()) {
                        for (int i = 0; i < value.size(); i++) {
                            all.add(inside(value.get(i), at(name) + "[" + i + "]"));
                        }
                    } else {
                        all.add(inside(value, at(name)));
                    }
                });
        return all;
    }

    String place() {
        return place;
    }

    private Source inside(JsonNode value, String where) {
        if (value instanceof ObjectNode object) {
            return new Source(object, where, lost);
        }
        return new Source(StrictJson.object().put("id", text(value)), where, lost);
    }

    private String at(String name) {
        return place.isEmpty() ? name : place + "." + name;
    }

    private static String text(JsonNode value) {
        JsonNode plain = plain(value);
        return plain.isString() ? plain.stringValue() : "";
    }

    /** What stands in a list of one, or as a typed value, without either. */
    private static JsonNode plain(JsonNode value) {
        if (value.isArray() && value.size() == 1) {
            return plain(value.path(0));
        }
        return value.has("@value") ? value.path("@value") : value;
    }
}
