package org.cairn.openbadges.jsonld;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.cairn.openbadges.json.ReadyJson;
import org.cairn.openbadges.json.StrictJson;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonGeneratorBase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An object that stands in many documents and never changes, as an achievement does in all its
 * badges: written as JSON once, and put into statements once. A document that holds it is written,
 * canonicalized and signed as any other, only faster, and with the same bytes. It reads like every
 * object, but cannot be changed; {@link #deepCopy} gives an ordinary one. Safe for use by many
 * threads.
 */
public final class KeptPart extends ObjectNode implements ReadyJson {

    private static final long serialVersionUID = 1L;

    /** A verifier reads no more. */
    private static final int MOST_BYTES = 4 << 20;

    /**
     * A part stands in one place of its documents, rarely in two; each holds on to its contexts.
     */
    private static final int MOST_PLACES = 2;

    private final transient SerializedString json;
    private final transient Map<Place, Optional<Quotable>> said = new ConcurrentHashMap<>();
    private final boolean plain;
    private final int depth;

    /** The same words can mean something else in another place. */
    private record Place(CompiledContext context, String hashAlgorithm) {}

    private KeptPart(ObjectNode read, String json) {
        super(JsonNodeFactory.instance, frozen(read));
        this.json = new SerializedString(json);
        this.plain = PlainForm.holdsAnywhere(read);
        this.depth = depth(read);
    }

    /**
     * @param part is copied
     * @throws org.cairn.openbadges.json.JsonProblem when nobody else could read it
     */
    public static KeptPart of(ObjectNode part) {
        String json = StrictJson.text(part);
        return new KeptPart(StrictJson.read(json, MOST_BYTES), json);
    }

    private static Map<String, JsonNode> frozen(ObjectNode object) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        object.properties()
                .forEach(member -> members.put(member.getKey(), frozen(member.getValue())));
        return Collections.unmodifiableMap(members);
    }

    private static JsonNode frozen(JsonNode node) {
        if (node instanceof ObjectNode object) {
            return new ObjectNode(JsonNodeFactory.instance, frozen(object));
        }
        if (node instanceof ArrayNode array) {
            List<JsonNode> items = new ArrayList<>(array.size());
            array.forEach(item -> items.add(frozen(item)));
            return new ArrayNode(JsonNodeFactory.instance, Collections.unmodifiableList(items));
        }
        return node;
    }

    private static int depth(JsonNode node) {
        int deepest = 0;
        for (JsonNode inside : node) {
            deepest = Math.max(deepest, depth(inside));
        }
        return node.isContainer() ? deepest + 1 : 0;
    }

    /** Levels of objects and arrays, its own included. */
    public int depth() {
        return depth;
    }

    /** Letters of its JSON. */
    public int length() {
        return json.charLength();
    }

    /** Whether it hides nothing, in whatever document it stands. */
    boolean isPlain() {
        return plain;
    }

    /**
     * What it says in a place, for documents to quote; empty where each has to go through it.
     *
     * @param work works it out, the first time
     */
    Optional<Quotable> saidIn(
            CompiledContext context, String hashAlgorithm, Supplier<Optional<Quotable>> work) {
        Place place = new Place(context, hashAlgorithm);
        Optional<Quotable> known = said.get(place);
        if (known == null) {
            known = work.get();
            if (said.size() >= MOST_PLACES) {
                said.clear();
            }
            said.put(place, known);
        }
        return known;
    }

    /** Whether documents quote it in some place. */
    boolean isQuoted() {
        return said.values().stream().anyMatch(Optional::isPresent);
    }

    /** Shared by all documents that hold it: to be read, never to be written to. */
    @Override
    public byte[] json() {
        return json.asUnquotedUTF8();
    }

    /** As it was written once, unless it is written for people, or not as text. */
    @Override
    public void serialize(JsonGenerator out, SerializationContext context) {
        if (out instanceof JsonGeneratorBase && out.getPrettyPrinter() == null) {
            out.writeRawValue(json);
        } else {
            super.serialize(out, context);
        }
    }
}
