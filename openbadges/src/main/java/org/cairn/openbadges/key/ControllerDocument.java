package org.cairn.openbadges.key;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.openbadges.json.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a party says about its own keys: a DID document, or the same thing under an https address
 * (Controlled Identifiers 1.0, section 2; DID Core 1.0, section 5). One that was read and is
 * written again says all that it said, what is not understood here, too; only methods that stood
 * inside a list of uses are then named there, and written out with the others.
 *
 * @param id of the party
 * @param methods every key that the document lists, retired ones included
 * @param relationships full ids of the methods for each use
 * @param others all else that stood in a document that was read, such as services, and its contexts
 *     if they are not those that are written here
 */
public record ControllerDocument(
        String id,
        List<VerificationMethod> methods,
        Map<Relationship, Set<String>> relationships,
        ObjectNode others) {

    /** Handed out in copies only. */
    static final ObjectNode NOTHING = StrictJson.object();

    static final String CONTEXT = "@context";
    private static final String DID_CONTEXT = "https://www.w3.org/ns/did/v1";
    private static final String CID_CONTEXT = "https://www.w3.org/ns/cid/v1";
    private static final String MULTIKEY_CONTEXT = "https://w3id.org/security/multikey/v1";
    private static final String JWK_CONTEXT = "https://w3id.org/security/jwk/v1";

    /**
     * Keeps copies.
     *
     * @throws KeyProblem when the others are nested deeper than is read
     */
    public ControllerDocument {
        methods = List.copyOf(methods);
        Map<Relationship, Set<String>> copy = new EnumMap<>(Relationship.class);
        relationships.forEach((relationship, ids) -> {
            if (!ids.isEmpty()) {
                copy.put(relationship, Collections.unmodifiableSet(new LinkedHashSet<>(ids)));
            }
        });
        relationships = Collections.unmodifiableMap(copy);
        others = others.isEmpty() ? NOTHING : ControllerDocumentReader.copy(others);
    }

    /** The document of a party whose keys are all in use or honorably retired, newest first. */
    public static ControllerDocument of(String controller, List<Multikey> keys) {
        return listing(
                controller,
                keys.stream().map(key -> VerificationMethod.of(controller, key)).toList());
    }

    /**
     * The document of a party that says more of its keys, such as since when one is withdrawn. All
     * are listed for assertions, so that verifiers can tell a withdrawn key from a foreign one.
     */
    public static ControllerDocument listing(String controller, List<VerificationMethod> methods) {
        Set<String> ids = new LinkedHashSet<>();
        methods.forEach(method -> ids.add(method.id()));
        return new ControllerDocument(
                controller, methods, Map.of(Relationship.ASSERTION, ids), NOTHING);
    }

    /**
     * A copy in which every key stands once more as a JWK, for the same uses, for software that
     * reads only those. A key with several ids has one JWK, which ends with the first of them.
     */
    public ControllerDocument withJsonWebKeys() {
        Map<String, VerificationMethod> all = new LinkedHashMap<>();
        methods.forEach(method -> all.put(method.id(), method));
        Map<Relationship, Set<String>> uses = new EnumMap<>(Relationship.class);
        relationships.forEach((use, ids) -> uses.put(use, new LinkedHashSet<>(ids)));
        for (VerificationMethod method : methods) {
            method.asJsonWebKey()
                    .filter(jwk -> method(jwk.id()).isEmpty())
                    .ifPresent(jwk -> {
                        all.putIfAbsent(jwk.id(), jwk);
                        uses.values().stream()
                                .filter(ids -> ids.contains(method.id()))
                                .forEach(ids -> ids.add(jwk.id()));
                    });
        }
        return new ControllerDocument(id, List.copyOf(all.values()), uses, others);
    }

    /** A copy that lets every key that may assert authenticate the party, too. */
    public ControllerDocument authenticating() {
        Set<String> authenticating = new LinkedHashSet<>(authenticationMethods());
        authenticating.addAll(assertionMethods());
        Map<Relationship, Set<String>> uses = new EnumMap<>(Relationship.class);
        uses.putAll(relationships);
        uses.put(Relationship.AUTHENTICATION, authenticating);
        return new ControllerDocument(id, methods, uses, others);
    }

    /**
     * Reads a document that was fetched.
     *
     * @throws KeyProblem when it has no id, two different keys under one id, or is nested deeper
     *     than is read
     */
    public static ControllerDocument read(ObjectNode json) {
        return ControllerDocumentReader.read(json);
    }

    /**
     * The same document once the party has withdrawn one of its keys: every method that holds it,
     * under whatever id and in whatever form, stays listed with its time (an earlier one stays), so
     * that readers can say why, and serves no purpose any more, from now on (Controlled Identifiers
     * 1.0, section 2.2, {@code revoked}).
     *
     * @param at since when nothing that the key signed counts
     * @throws KeyProblem when no method holds the key
     */
    public ControllerDocument withdrawing(Multikey key, Instant at) {
        return withdrawing(key, at, at);
    }

    /**
     * The same for a time that may be still to come: until then the key serves all that it served.
     *
     * @throws KeyProblem when no method holds the key
     */
    public ControllerDocument withdrawing(Multikey key, Instant at, Instant now) {
        Set<String> gone = new LinkedHashSet<>();
        List<VerificationMethod> left = new ArrayList<>();
        for (VerificationMethod method : methods) {
            if (method.key().filter(key::equals).isPresent()) {
                gone.add(method.id());
                boolean isGone = method.revoked().filter(time -> !time.isAfter(at)).isPresent();
                left.add(isGone ? method : method.revokedAt(at));
            } else {
                left.add(method);
            }
        }
        if (gone.isEmpty()) {
            throw new KeyProblem(
                    "The key " + key + " cannot be withdrawn: " + id + " does not list it");
        }
        return new ControllerDocument(
                id, left, at.isAfter(now) ? relationships : without(gone), others);
    }

    private Map<Relationship, Set<String>> without(Set<String> gone) {
        Map<Relationship, Set<String>> remaining = new EnumMap<>(Relationship.class);
        relationships.forEach((relationship, ids) -> {
            Set<String> kept = new LinkedHashSet<>(ids);
            kept.removeAll(gone);
            remaining.put(relationship, kept);
        });
        return remaining;
    }

    /** Full ids of the methods that may sign what the party asserts. */
    public Set<String> assertionMethods() {
        return methods(Relationship.ASSERTION);
    }

    /** Full ids of the methods by which the party shows that it is itself. */
    public Set<String> authenticationMethods() {
        return methods(Relationship.AUTHENTICATION);
    }

    /** Full ids of the methods that serve one use. */
    public Set<String> methods(Relationship relationship) {
        return relationships.getOrDefault(relationship, Set.of());
    }

    /** The method under this full id, whatever it may be used for and whosoever it is. */
    public Optional<VerificationMethod> method(String methodId) {
        return methods.stream().filter(method -> method.id().equals(methodId)).findFirst();
    }

    /** The method, if the document lists it, as the party's own, for assertions. */
    public Optional<VerificationMethod> assertionMethod(String methodId) {
        return own(methodId, assertionMethods());
    }

    /** The method, if the document lists it, as the party's own, for authentication. */
    public Optional<VerificationMethod> authenticationMethod(String methodId) {
        return own(methodId, authenticationMethods());
    }

    private Optional<VerificationMethod> own(String methodId, Set<String> purpose) {
        return ownMethod(methodId).filter(method -> purpose.contains(method.id()));
    }

    /** The method, if the document lists it as the party's own, whatever it may be used for. */
    public Optional<VerificationMethod> ownMethod(String methodId) {
        return method(methodId).filter(method -> method.controller().equals(id));
    }

    /** The method, if it is the party's own and was withdrawn by that time. */
    public Optional<VerificationMethod> withdrawnMethod(String methodId, Instant now) {
        return ownMethod(methodId)
                .filter(method -> method.revoked().filter(at -> !at.isAfter(now)).isPresent());
    }

    /** A copy of all else that stood in a document that was read. */
    @Override
    public ObjectNode others() {
        return others.deepCopy();
    }

    /** The document as it is published, with its contexts. */
    public ObjectNode toJson() {
        ObjectNode json = StrictJson.object();
        json.set(CONTEXT, contexts());
        json.put("id", id);
        ArrayNode listed = json.putArray("verificationMethod");
        methods.forEach(method -> listed.add(method.toJson()));
        // readers look for this one even when no key may assert any more
        json.putArray(Relationship.ASSERTION.member());
        relationships.forEach((relationship, ids) -> {
            ArrayNode array = json.putArray(relationship.member());
            ids.forEach(array::add);
        });
        others.properties().stream()
                .filter(member -> !member.getKey().equals(CONTEXT))
                .forEach(member -> json.set(member.getKey(), member.getValue().deepCopy()));
        return json;
    }

    private ArrayNode contexts() {
        if (!others.has(CONTEXT)) {
            return contexts(methods);
        }
        ArrayNode contexts = StrictJson.array();
        Set<String> known = new LinkedHashSet<>();
        for (JsonNode context : ControllerDocumentReader.items(others.path(CONTEXT))) {
            contexts.add(context.deepCopy());
            known.add(context.asString(""));
        }
        // what others wrote needs no more contexts than they named
        boolean lacking =
                methods.stream().anyMatch(method -> method.isJsonWebKey() && method.isOurs());
        if (lacking && !known.contains(JWK_CONTEXT) && !known.contains(CID_CONTEXT)) {
            contexts.add(JWK_CONTEXT);
        }
        return contexts;
    }

    /** The contexts of a document that nobody else wrote. */
    static ArrayNode contexts(List<VerificationMethod> methods) {
        ArrayNode contexts = StrictJson.array();
        contexts.add(DID_CONTEXT);
        contexts.add(MULTIKEY_CONTEXT);
        if (methods.stream().anyMatch(VerificationMethod::isJsonWebKey)) {
            contexts.add(JWK_CONTEXT);
        }
        return contexts;
    }
}
