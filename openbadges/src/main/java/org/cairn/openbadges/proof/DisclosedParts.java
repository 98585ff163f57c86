package org.cairn.openbadges.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.cairn.openbadges.json.Nesting;
import org.cairn.openbadges.jsonld.Canonicalizer;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document line by line, and which lines tell of which of its members (VC Data Integrity ECDSA
 * 1.0, sections 3.4.2 to 3.4.18).
 *
 * <p>Meanwhile each part without an id has one that was made up, so that it is known again when
 * only some members are left. The standard gives those ids to the expanded document and makes it
 * compact again; here they stand in the document itself, whose members thus stay where the pointers
 * look for them.
 */
final class DisclosedParts {

    private static final String HMAC = "HmacSHA256";

    private final Canonicalizer canonicalizer;

    /** The document with ids that begin with this and end with a number. */
    private final ObjectNode known;

    private final String madeUp;

    private final SameLists lists;

    /** What stands in the lines for each part without an id. */
    private final Map<String, String> names = new HashMap<>();

    private final List<String> lines;

    /**
     * @param document without its proofs
     * @param secret of 32 bytes, from which come the names of parts without an id
     * @throws ProofProblem when the document holds what cannot be shown in parts
     */
    DisclosedParts(ObjectNode document, byte[] secret, Canonicalizer canonicalizer) {
        this.canonicalizer = canonicalizer;
        this.madeUp = "urn:bnid:" + UUID.randomUUID() + ":";
        this.known = Nesting.copy(document);
        nameParts(known, 0);
        List<Quad> said = said(known);
        this.lists = new SameLists(said);
        Map<String, String> canonical = Quad.canonicalNames(said, canonicalizer);
        requireSame(document, renamed(said, canonical));
        canonical.forEach((part, name) -> names.put(part, "_:" + hidden(name, secret)));
        this.lines = renamed(said, names);
    }

    /** All lines in their order. */
    List<String> lines() {
        return lines;
    }

    /**
     * Whatever it says must be found again once it is shown.
     *
     * @throws ProofProblem when that cannot be
     */
    void requireShowable() {
        if (linesOf(List.of(JsonPointer.empty())).size() != lines.size()) {
            throw cannot();
        }
    }

    /**
     * Which lines tell of those members, and of what lies on the way to them.
     *
     * @throws ProofProblem when a member is there, but not for itself, as in a list with an order
     */
    Set<String> linesOf(List<JsonPointer> pointers) {
        Set<String> told = new HashSet<>(renamed(saidOf(pointers), names));
        if (!new HashSet<>(lines).containsAll(told)) {
            throw new ProofProblem(
                    "A list with an order, or a text with its language, can only be shown whole");
        }
        return told;
    }

    /** The names of the parts that are left, by the numbers that they get when others look. */
    Map<Integer, String> namesIn(List<JsonPointer> pointers) {
        Map<Integer, String> left = new TreeMap<>();
        Quad.canonicalNames(saidOf(pointers), canonicalizer)
                .forEach((part, name) ->
                        left.put(
                                Integer.valueOf(name.substring("_:c14n".length())),
                                names.getOrDefault(part, part).substring("_:".length())));
        return left;
    }

    private List<Quad> saidOf(List<JsonPointer> pointers) {
        return pointers.isEmpty() ? List.of() : lists.known(said(Selection.of(known, pointers)));
    }

    /** With names for parts that begin with {@code _:} and are the same in each selection. */
    private List<Quad> said(ObjectNode document) {
        return Quad.read(
                canonicalizer.canonicalize(document),
                term ->
                        term.startsWith("<" + madeUp)
                                ? "_:b" + term.substring(1 + madeUp.length(), term.length() - 1)
                                : term);
    }

    private int nameParts(JsonNode value, int count) {
        int next = count;
        if (value instanceof ObjectNode object) {
            requireNoOwnName(object);
            if (!object.has("id") && !object.has("@id") && !object.has("@value")) {
                object.put("id", madeUp + next++);
            }
            for (var member : object.properties()) {
                boolean words = member.getKey().equals("@context");
                next = words ? next : nameParts(member.getValue(), next);
            }
        } else if (value instanceof ArrayNode list) {
            for (var item : list) {
                next = nameParts(item, next);
            }
        }
        return next;
    }

    private static void requireNoOwnName(ObjectNode object) {
        if (object.path("id").asString("").startsWith("_:")) {
            throw cannot();
        }
    }

    private static ProofProblem cannot() {
        return new ProofProblem("The document holds something that cannot be shown in parts");
    }

    private static List<String> renamed(List<Quad> said, Map<String, String> names) {
        return Quad.lines(Quad.named(said, names));
    }

    /** What was made up must not have changed what the document says. */
    private void requireSame(ObjectNode document, List<String> said) {
        if (!String.join("", said).equals(canonicalizer.canonicalize(document))) {
            throw cannot();
        }
    }

    private static String hidden(String canonicalName, byte[] secret) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            String name = canonicalName.substring("_:".length());
            return DerivedValue.name(mac.doFinal(name.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC with SHA-256 is part of every JDK", e);
        }
    }
}
