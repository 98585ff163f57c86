package org.cairn.openbadges.key;

import java.time.Instant;
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
 */
public record ControllerDocument(
        String id, List<VerificationMethod> methods, Set<String> assertionMethods) {

    public ControllerDocument {
        methods = List.copyOf(methods);
        assertionMethods = Collections.unmodifiableSet(new LinkedHashSet<>(assertionMethods));
    }

    /** The document of a party whose keys are all in use or honorably retired, newest first. */
    public static ControllerDocument of(String controller, List<Multikey> keys) {
        List<VerificationMethod> methods =
                keys.stream().map(key -> VerificationMethod.of(controller, key)).toList();
        Set<String> ids = new LinkedHashSet<>();
        methods.forEach(method -> ids.add(method.id()));
        return new ControllerDocument(controller, methods, ids);
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
                asserting);
    }

    public Optional<VerificationMethod> method(String methodId) {
        return methods.stream().filter(method -> method.id().equals(methodId)).findFirst();
    }

    /** The method, if the document lists it, as the party's own, for assertions. */
    public Optional<VerificationMethod> assertionMethod(String methodId) {
        return method(methodId)
                .filter(method -> assertionMethods.contains(method.id()))
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
        json.put("id", id);
        ArrayNode listed = json.putArray("verificationMethod");
        methods.forEach(method -> listed.add(method.toJson()));
        ArrayNode asserting = json.putArray("assertionMethod");
        assertionMethods.forEach(asserting::add);
        return json;
    }
}
