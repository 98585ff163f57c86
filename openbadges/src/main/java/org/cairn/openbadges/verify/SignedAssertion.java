package org.cairn.openbadges.verify;

import java.util.List;
import java.util.Optional;
import org.cairn.openbadges.assertion.IssuerProfile;
import org.cairn.openbadges.status.RevocationList;
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
        var keys = profile.get().publicKeys();
        if (creator.isEmpty() && keys.size() == 1) {
            creator = keys.getFirst();
        }
        if (!keys.contains(creator)) {
            return Judgement.failed(
                    Message.of("signature.foreign-key"),
                    "verification.creator " + creator,
                    "publicKey of the issuer " + keys);
        }
        return withKey(jws, algorithm, creator);
    }

    private Judgement withKey(Jws jws, String algorithm, String creator) {
        var inside =
                issuer.map(json -> json.path("publicKey")).filter(ObjectNode.class::isInstance);
        var linked =
                inside.isPresent()
                        ? Fetcher.Linked.of((ObjectNode) inside.get())
                        : fetcher.linked(creator);
        var key = linked.json();
        if (key.isEmpty()) {
            return Judgement.unchecked(Message.of("signature.key-unknown"), creator);
        }
        var owner = Json.id(key.get().path("owner"));
        if (!owner.equals(profile.map(IssuerProfile::id).orElse(""))) {
            return Judgement.failed(Message.of("signature.foreign-key"), "owner " + owner);
        }
        return JwsKey.readPem(Json.text(key.get(), "publicKeyPem"))
                .map(known -> known.verifies(algorithm, jws.signed(), jws.signature()))
                .map(right -> judge(right, algorithm, creator))
                .orElseGet(() -> Judgement.unchecked(Message.of("signature.unsupported"), creator));
    }

    private static Judgement judge(boolean right, String algorithm, String creator) {
        var detail = "JWS, alg " + algorithm + ", key " + creator;
        return right
                ? Judgement.passed(Message.of("signature.passed"), detail)
                : Judgement.failed(Message.of("signature.failed"), detail);
    }

    Judgement revoked() {
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
