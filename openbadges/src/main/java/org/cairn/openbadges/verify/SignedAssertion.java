package org.cairn.openbadges.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cairn.openbadges.assertion.IssuerProfile;
import org.cairn.openbadges.status.RevocationList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks an Open Badges 2.0 assertion that is signed instead of hosted: the key must be listed by
 * the issuer and say that it is the issuer's (Open Badges 2.0, signed verification).
 */
record SignedAssertion(
        Fetcher fetcher,
        ObjectNode record,
        Optional<ObjectNode> issuer,
        Optional<IssuerProfile> profile) {

    Judgement confirmation(Jws jws) {
        var algorithm = jws.header().path("alg").asString("");
        if (algorithm.equalsIgnoreCase("none") || algorithm.startsWith("HS")) {
            return Judgement.failed(Message.of("signature.algorithm"), "alg " + algorithm);
        }
        if (jws.header().has("crit")) {
            return Judgement.failed(
                    Message.of("signature.demands"), "crit " + jws.header().path("crit"));
        }
        if (profile.isEmpty()) {
            return Judgement.unchecked(Message.of("signature.key-unknown"), "no issuer");
        }
        var creator = Json.id(record.path("verification").path("creator"));
        var keys = keys(creator);
        return keys.isEmpty()
                ? Judgement.failed(
                        Message.of("signature.foreign-key"),
                        "verification.creator " + creator,
                        "publicKey of the issuer " + profile.get().publicKeys())
                : withOneOf(keys, jws, algorithm);
    }

    /** What the issuer lists under that name; all its keys when the badge names none. */
    private List<JsonNode> keys(String creator) {
        return issuer.stream()
                .flatMap(json -> Json.items(json.path("publicKey")).stream())
                .filter(key -> creator.isEmpty() || Json.id(key).equals(creator))
                .toList();
    }

    /** One that fits decides; else one that could not be looked at, which may be the right one. */
    private Judgement withOneOf(List<JsonNode> keys, Jws jws, String algorithm) {
        var judgements = new ArrayList<Judgement>();
        for (var key : keys.subList(0, Math.min(keys.size(), JwsKey.MAX_TRIED))) {
            var judgement = withKey(key, jws, algorithm);
            if (judgement.outcome() == Outcome.PASSED) {
                return judgement;
            }
            judgements.add(judgement);
        }
        if (keys.size() > JwsKey.MAX_TRIED) {
            judgements.add(
                    Judgement.unchecked(
                            Message.of("signature.keys-left"),
                            "tried %d of %d keys".formatted(JwsKey.MAX_TRIED, keys.size())));
        }
        return judgements.stream()
                .filter(one -> one.outcome() == Outcome.UNCHECKED)
                .findFirst()
                .orElseGet(judgements::getFirst);
    }

    private Judgement withKey(JsonNode listed, Jws jws, String algorithm) {
        var name = Json.id(listed);
        var linked =
                listed instanceof ObjectNode inside && inside.has("publicKeyPem")
                        ? Fetcher.Linked.of(inside)
                        : fetcher.linked(name);
        var key = linked.json();
        if (key.isEmpty()) {
            return Judgement.unchecked(Message.of("signature.key-unknown"), name);
        }
        var owner = Json.id(key.get().path("owner"));
        if (!owner.equals(profile.map(IssuerProfile::id).orElse(""))) {
            return Judgement.failed(Message.of("signature.foreign-key"), "owner " + owner);
        }
        return JwsKey.readPem(Json.text(key.get(), "publicKeyPem"))
                .map(known -> known.verifies(algorithm, jws.signed(), jws.signature()))
                .map(right -> judge(right, algorithm, name))
                .orElseGet(() -> Judgement.unchecked(Message.of("signature.unsupported"), name));
    }

    private static Judgement judge(boolean right, String algorithm, String key) {
        var detail = "JWS, alg " + algorithm + ", key " + key;
        return right
                ? Judgement.passed(Message.of("signature.passed"), detail)
                : Judgement.failed(Message.of("signature.failed"), detail);
    }

    /** Whether it says so itself, over the signature, or its issuer's list does. */
    Judgement revoked() {
        if (Json.isTrue(record, "revoked")) {
            return StatusLookup.revoked(Json.text(record, "revocationReason"));
        }
        if (profile.isEmpty()) {
            return Judgement.unchecked(Message.of("status.unreachable"), "no issuer");
        }
        return profile.get()
                .revocationList()
                .map(list -> new ListedByName(fetcher, list))
                .map(list -> list.judge(List.of(Json.text(record, "id")), RevocationList::read))
                .orElseGet(() -> Judgement.passed(Message.of("status.none")));
    }
}
