package org.cairn.openbadges.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.openbadges.json.JsonProblem;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.verify.Documents.Answer;
import org.cairn.openbadges.verify.IssuerKeys.Resolution;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks credentials that are signed as a whole, as a JWS (Open Badges 3.0, section 8.2; VC JOSE
 * COSE 1.0). A key in the header, or behind an address in it, counts only if the issuer lists it.
 */
final class JwsCheck {

    private final BoundedDocuments documents;
    private final Instant now;

    JwsCheck(BoundedDocuments documents, Instant now) {
        this.documents = documents;
        this.now = now;
    }

    Seal check(Jws jws, Resolution resolution) {
        var algorithm = jws.header().path("alg").asString("");
        if (algorithm.equalsIgnoreCase("none")
                || algorithm.startsWith("HS")
                || algorithm.isEmpty()) {
            return new Seal(
                    Judgement.unchecked(Message.of("issuer.unsigned")),
                    Judgement.failed(Message.of("signature.algorithm"), "alg " + algorithm));
        }
        return switch (resolution) {
            case Resolution.Refused refused ->
                    new Seal(
                            Judgement.failed(refused.message(), refused.detail()),
                            Judgement.unchecked(
                                    Message.of("signature.key-unknown"), describe(jws)));
            case Resolution.Unavailable unavailable ->
                    new Seal(
                            Judgement.unchecked(unavailable.message(), unavailable.detail()),
                            Judgement.unchecked(
                                    Message.of("signature.key-unknown"), describe(jws)));
            case Resolution.Known known -> withKeys(jws, algorithm, listed(known));
        };
    }

    private Seal withKeys(Jws jws, String algorithm, Map<String, Optional<JwsKey>> listed) {
        var method = methodOf(jws, algorithm, listed);
        if (method.isEmpty()) {
            return new Seal(
                    Judgement.failed(Message.of("issuer.key-not-listed"), describe(jws)),
                    Judgement.failed(Message.of("signature.foreign-key"), describe(jws)));
        }
        var issuer =
                Judgement.passed(Message.of("issuer.passed"), "assertionMethod " + method.get());
        var key = listed.getOrDefault(method.get(), Optional.empty());
        if (key.isEmpty() || !JwsKey.knows(algorithm)) {
            return new Seal(
                    issuer,
                    Judgement.unchecked(Message.of("signature.unsupported"), describe(jws)));
        }
        return new Seal(issuer, signature(jws, algorithm, key.get()));
    }

    private Judgement signature(Jws jws, String algorithm, JwsKey key) {
        if (!key.verifies(algorithm, jws.signed(), jws.signature())) {
            return Judgement.failed(Message.of("signature.failed"), describe(jws));
        }
        var mismatches = mismatches(jws.payload(), jws.credential());
        if (!mismatches.isEmpty()) {
            return Judgement.failed(Message.of("signature.claims")).detailed(mismatches);
        }
        var end = Times.seconds(jws.payload().path("exp")).filter(time -> time.isBefore(now));
        if (end.isPresent() && !hasEnd(jws.credential())) {
            return Judgement.failed(
                    Message.of("signature.expired", "date", end.get().toString()), describe(jws));
        }
        return Judgement.passed(
                Message.of("signature.passed"), describe(jws), "result: signature valid");
    }

    private static boolean hasEnd(ObjectNode credential) {
        return credential.has("validUntil") || credential.has("expirationDate");
    }

    /** Keys that the issuer publishes for assertions, by the full id of the method. */
    private static Map<String, Optional<JwsKey>> listed(Resolution.Known known) {
        var document = known.document();
        var keys = new HashMap<String, Optional<JwsKey>>();
        var nodes = new ArrayList<>(Json.objects(known.json().path("verificationMethod")));
        nodes.addAll(Json.objects(known.json().path("assertionMethod")));
        for (var node : nodes) {
            var id = absolute(Json.text(node, "id"), document.id());
            if (document.assertionMethod(id)
                    .filter(method -> method.revoked().isEmpty())
                    .isPresent()) {
                keys.put(id, JwsKey.read(node));
            }
        }
        return keys;
    }

    private static String absolute(String id, String base) {
        return id.startsWith("#") ? base + id : id;
    }

    /** Which of the listed keys the header means. */
    private Optional<String> methodOf(
            Jws jws, String algorithm, Map<String, Optional<JwsKey>> listed) {
        var kid = jws.header().path("kid").asString("");
        if (listed.containsKey(kid)) {
            return Optional.of(kid);
        }
        if (isBehindSilence(kid)) {
            return fitting(jws, algorithm, listed);
        }
        var named = kid.isEmpty() ? JwsKey.read(jws.header().path("jwk")) : fetched(kid);
        return named.flatMap(key ->
                listed.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(Optional.of(key)))
                        .map(Map.Entry::getKey)
                        .findFirst());
    }

    private boolean isBehindSilence(String kid) {
        return kid.startsWith("https://") && documents.load(kid) instanceof Answer.Unreachable;
    }

    /** Where nobody says which key is meant, the signature tells which of the listed ones it is. */
    private static Optional<String> fitting(
            Jws jws, String algorithm, Map<String, Optional<JwsKey>> listed) {
        return listed.entrySet().stream()
                .filter(entry ->
                        entry.getValue()
                                .filter(key ->
                                        key.verifies(algorithm, jws.signed(), jws.signature()))
                                .isPresent())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private Optional<JwsKey> fetched(String kid) {
        if (!kid.startsWith("https://") || !(documents.load(kid) instanceof Answer.Found found)) {
            return Optional.empty();
        }
        try {
            return JwsKey.read(StrictJson.read(found.bytes()));
        } catch (JsonProblem e) {
            return Optional.empty();
        }
    }

    /** Registered claims that are there must say the same as the credential. */
    private static List<String> mismatches(ObjectNode payload, ObjectNode credential) {
        var faults = new ArrayList<String>();
        same(faults, "iss", payload, Json.id(credential.path("issuer")));
        same(faults, "jti", payload, Json.text(credential, "id"));
        same(faults, "sub", payload, Json.id(credential.path("credentialSubject")));
        sameTime(faults, "nbf", payload, credential, "validFrom", "issuanceDate");
        sameTime(faults, "exp", payload, credential, "validUntil", "expirationDate");
        return faults;
    }

    private static void same(List<String> faults, String claim, JsonNode payload, String value) {
        var claimed = payload.path(claim);
        if (claimed.isString() && !claimed.stringValue().equals(value)) {
            faults.add(claim + " " + claimed.stringValue() + " is not " + value);
        }
    }

    private static void sameTime(
            List<String> faults, String claim, JsonNode payload, JsonNode json, String... names) {
        var claimed = payload.path(claim);
        for (var name : names) {
            var time = Times.lenient(json.path(name).asString(""));
            if (claimed.isNumber()
                    && time.isPresent()
                    && time.get().getEpochSecond() != claimed.asLong(0)) {
                faults.add(claim + " " + claimed.asLong(0) + " is not " + name + " " + time.get());
            }
        }
    }

    private static String describe(Jws jws) {
        return "JWS, alg "
                + jws.header().path("alg").asString("")
                + ", kid "
                + jws.header().path("kid").asString("(none)");
    }
}
