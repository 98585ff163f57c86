package org.cairn.openbadges.proof;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.openbadges.json.StrictJson;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The part of a document that pointers name (VC Data Integrity ECDSA 1.0, section 3.4.13). What
 * lies on the way to it keeps its ids, types and contexts, so that what is chosen means the same as
 * before.
 */
final class Selection {

    private static final Set<String> NAMING = Set.of("id", "@id");
    private static final Set<String> ALWAYS = Set.of("type", "@type", "@context");

    private final Map<String, Selection> members = new HashMap<>();
    private boolean whole;

    private Selection() {}

    /**
     * A copy of that part, its members in the order of the document.
     *
     * @throws ProofProblem when nothing stands where a pointer leads
     */
    static ObjectNode of(ObjectNode document, List<JsonPointer> pointers) {
        var chosen = new Selection();
        for (var pointer : pointers) {
            chosen.add(place(document, pointer, pointer));
        }
        return (ObjectNode) chosen.of(document);
    }

    /**
     * Where that is here. Other software looks at a list of one as at what it holds, so that its
     * pointers leave the place in the list out.
     */
    private static JsonPointer place(JsonNode value, JsonPointer pointer, JsonPointer whole) {
        if (pointer.matches()) {
            return pointer;
        }
        var name = pointer.getMatchingProperty();
        if (value.isArray() && value.size() == 1 && pointer.getMatchingIndex() < 0) {
            return JsonPointer.empty().appendIndex(0).append(place(value.get(0), pointer, whole));
        }
        var inside = value.isArray() ? value.get(pointer.getMatchingIndex()) : value.get(name);
        if (inside == null) {
            throw new ProofProblem("The document holds nothing at " + whole);
        }
        var step =
                value.isArray()
                        ? JsonPointer.empty().appendIndex(pointer.getMatchingIndex())
                        : JsonPointer.empty().appendProperty(name);
        return step.append(place(inside, pointer.tail(), whole));
    }

    private void add(JsonPointer pointer) {
        if (pointer.matches()) {
            whole = true;
        } else {
            members.computeIfAbsent(pointer.getMatchingProperty(), _ -> new Selection())
                    .add(pointer.tail());
        }
    }

    private JsonNode of(JsonNode value) {
        if (whole) {
            return value.deepCopy();
        }
        return value instanceof ArrayNode list ? ofList(list) : ofObject((ObjectNode) value);
    }

    private ArrayNode ofList(ArrayNode list) {
        var part = StrictJson.array();
        for (int i = 0; i < list.size(); i++) {
            var chosen = members.get(String.valueOf(i));
            if (chosen != null) {
                part.add(chosen.of(list.get(i)));
            }
        }
        return part;
    }

    private ObjectNode ofObject(ObjectNode object) {
        var part = StrictJson.object();
        object.forEachEntry((name, value) -> {
            var chosen = members.get(name);
            if (ALWAYS.contains(name) || isName(name, value)) {
                part.set(name, value.deepCopy());
            } else if (chosen != null) {
                part.set(name, chosen.of(value));
            }
        });
        return part;
    }

    /** A name that counts inside this document only says nothing to others. */
    private static boolean isName(String name, JsonNode value) {
        return NAMING.contains(name) && !value.asString("").startsWith("_:");
    }
}
