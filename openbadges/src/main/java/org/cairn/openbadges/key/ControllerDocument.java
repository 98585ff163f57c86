package org.cairn.openbadges.key;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairn.openbadges.json.StrictJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a party says about its own keys: a DID document, or the same thing under an https address
 * (Controlled Identifiers 1.0, section 2; DID Core 1.0, section 5).
 *
 * @param id of the party
 * @param methods every key that the document lists, retired ones included
 * @param assertionMethods full ids of the methods that may sign what the party asserts
 * @param authenticationMethods full ids of the methods by which the party shows that it is itself
 */
public record ControllerDocument(
        String id,
        List<VerificationMethod> methods,
        Set<String> assertionMethods,
        Set<String> authenticationMethods) {

    /** Keeps copies. */
    public ControllerDocument {
        methods = List.copyOf(methods);
        assertionMethods = Collections.unmodifiableSet(new LinkedHashSet<>(assertionMethods));
        authenticationMethods =
                Collections.unmodifiableSet(new LinkedHashSet<>(authenticationMethods));
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
        return new ControllerDocument(controller, methods, ids, Set.of());
    }

    /** A copy in which every key stands once more as a JWK, for software that reads only those. */
    public ControllerDocument withJsonWebKeys() {
        List<VerificationMethod> more = new ArrayList<>(methods);
        Set<String> asserting = new LinkedHashSet<>(assertionMethods);
        for (VerificationMethod method : methods) {
            method.asJsonWebKey()
                    .ifPresent(jwk -> {
                        more.add(jwk);
                        if (assertionMethods.contains(method.id())) {
                            asserting.add(jwk.id());
                        }
                    });
        }
        return new ControllerDocument(id, more, asserting, authenticationMethods);
    }

    /** A copy that lets every key that may assert authenticate the party, too. */
    public ControllerDocument authenticating() {
        return new ControllerDocument(id, methods, assertionMethods, assertionMethods);
    }

    /**
     * Reads a document that was fetched.
     *
     * @throws KeyProblem when it has no id, or two different keys under one id
     */
    public static ControllerDocument read(ObjectNode json) {
        return ControllerDocumentReader.read(json);
    }

    /**
     * The same document once the party has withdrawn one of its keys: the method stays listed with
     * its time, so that readers can say why, and asserts nothing any more (Controlled Identifiers
     * 1.0, section 2.2, {@code revoked}).
     */
    public ControllerDocument withdrawing(Multikey key, Instant at) {
        VerificationMethod gone = VerificationMethod.of(id, key);
        Set<String> asserting = new LinkedHashSet<>(assertionMethods);
        asserting.remove(gone.id());
        return new ControllerDocument(
                id,
                methods.stream()
                        .map(method ->
                                method.id().equals(gone.id()) ? method.revokedAt(at) : method)
                        .toList(),
                asserting,
                authenticationMethods);
    }

    /** The method under this full id, whatever it may be used for and whosoever it is. */
    public Optional<VerificationMethod> method(String methodId) {
        return methods.stream().filter(method -> method.id().equals(methodId)).findFirst();
    }

    /** The method, if the document lists it, as the party's own, for assertions. */
    public Optional<VerificationMethod> assertionMethod(String methodId) {
        return own(methodId, assertionMethods);
    }

    /** The method, if the document lists it, as the party's own, for authentication. */
    public Optional<VerificationMethod> authenticationMethod(String methodId) {
        return own(methodId, authenticationMethods);
    }

    private Optional<VerificationMethod> own(String methodId, Set<String> purpose) {
        return method(methodId)
                .filter(method -> purpose.contains(method.id()))
                .filter(method -> method.controller().equals(id));
    }

    /** The method, if it is the party's own and was withdrawn by that time. */
    public Optional<VerificationMethod> withdrawnMethod(String methodId, Instant now) {
        return method(methodId)
                .filter(method -> method.controller().equals(id))
                .filter(method -> method.revoked().filter(at -> !at.isAfter(now)).isPresent());
    }

    /** The document as it is published, with its contexts. */
    public ObjectNode toJson() {
        ObjectNode json = StrictJson.object();
        ArrayNode contexts = json.putArray("@context");
        contexts.add("https://www.w3.org/ns/did/v1");
        contexts.add("https://w3id.org/security/multikey/v1");
        if (methods.stream().anyMatch(VerificationMethod::isJsonWebKey)) {
            contexts.add("https://w3id.org/security/jwk/v1");
        }
        json.put("id", id);
        ArrayNode listed = json.putArray("verificationMethod");
        methods.forEach(method -> listed.add(method.toJson()));
        ArrayNode asserting = json.putArray("assertionMethod");
        assertionMethods.forEach(asserting::add);
        if (!authenticationMethods.isEmpty()) {
            ArrayNode authenticating = json.putArray("authentication");
            authenticationMethods.forEach(authenticating::add);
        }
        return json;
    }
}
