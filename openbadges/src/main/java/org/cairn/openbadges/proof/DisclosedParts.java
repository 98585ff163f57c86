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
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.cairn.openbadges.jsonld.Canonicalizer;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document line by line, and which lines tell of which of its members (VC Data Integrity ECDSA
 * 1.0, sections 3.4.2 to 3.4.18).
 *
 * <p>While it is looked at, each part without an id has one that was made up, so that it is known
 * again when only some of its members are left. The standard gives those ids to the expanded
 * document and makes it compact again; here they stand in the document itself, whose members thus
 * stay where the pointers look for them.
 */
final class DisclosedParts {

    private static final String HMAC = "HmacSHA256";

    private final Canonicalizer canonicalizer;

    /** The document with ids that begin with this and end with a number. */
    private final ObjectNode known;

    private final String madeUp;

    /** What stands in the lines for each part without an id, by its made-up id in brackets. */
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
        this.known = document.deepCopy();
        int count = nameParts(known, 0);
        String said = canonicalizer.canonicalize(known);
        Map<String, String> canonical = canonicalNames(said, count);
        requireSame(document, LinesRenamed.of(said, named(canonical)));
        canonical.forEach((part, name) -> names.put(part, "_:" + hidden(name, secret)));
        this.lines = LinesRenamed.of(said, named(names));
    }

    /** All lines in their order. */
    List<String> lines() {
        return lines;
    }

    /** Which lines tell of those members, and of what lies on the way to them. */
    Set<String> linesOf(List<JsonPointer> pointers) {
        return new HashSet<>(LinesRenamed.of(said(pointers), named(names)));
    }

    /** The names of the parts that are left, by the numbers that they get when others look. */
    Map<Integer, String> namesIn(List<JsonPointer> pointers) {
        Map<Integer, String> left = new TreeMap<>();
        canonicalNames(said(pointers), names.size())
                .forEach((part, name) ->
                        left.put(
                                Integer.valueOf(name.substring("_:c14n".length())),
                                names.getOrDefault(part, "_:").substring("_:".length())));
        return left;
    }

    private String said(List<JsonPointer> pointers) {
        return pointers.isEmpty() ? "" : canonicalizer.canonicalize(Selection.of(known, pointers));
    }

    private int nameParts(JsonNode value, int count) {
        int next = count;
        if (value instanceof ObjectNode object) {
            if (isPart(object)) {
                object.put("id", madeUp + next++);
            }
            for (var member : object.properties()) {
                next =
                        member.getKey().equals("@context")
                                ? next
                                : nameParts(member.getValue(), next);
            }
        } else if (value instanceof ArrayNode list) {
            for (var item : list) {
                next = nameParts(item, next);
            }
        }
        return next;
    }

    private static boolean isPart(ObjectNode object) {
        return !object.has("id")
                && !object.has("@id")
                && !object.has("@value")
                && !object.has("@list")
                && !object.has("@set");
    }

    /** By made-up id, in brackets. */
    private Map<String, String> canonicalNames(String said, int count) {
        UnaryOperator<String> unnamed = term -> isMadeUp(term) ? "_:b" + number(term) : term;
        Map<String, String> given =
                canonicalizer.names(String.join("", LinesRenamed.of(said, unnamed)));
        Map<String, String> names = new HashMap<>();
        for (int part = 0; part < count; part++) {
            String name = given.get("_:b" + part);
            if (name != null) {
                names.put("<" + madeUp + part + ">", name);
            }
        }
        return names;
    }

    private boolean isMadeUp(String term) {
        return term.startsWith("<" + madeUp);
    }

    private String number(String term) {
        return term.substring(1 + madeUp.length(), term.length() - 1);
    }

    private static UnaryOperator<String> named(Map<String, String> names) {
        return term -> names.getOrDefault(term, term);
    }

    /** What was made up must not have changed what the document says. */
    private void requireSame(ObjectNode document, List<String> said) {
        if (!String.join("", said).equals(canonicalizer.canonicalize(document))) {
            throw new ProofProblem(
                    "The document holds something that cannot be shown in parts, such as another"
                            + " credential with a proof of its own");
        }
    }

    private static String hidden(String canonicalName, byte[] secret) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            byte[] label = canonicalName.substring("_:".length()).getBytes(StandardCharsets.UTF_8);
            return DerivedValue.name(mac.doFinal(label));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC with SHA-256 is part of every JDK", e);
        }
    }
}
