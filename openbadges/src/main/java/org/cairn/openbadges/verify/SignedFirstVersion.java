package org.cairn.openbadges.verify;

import java.util.List;
import java.util.Optional;
import org.cairn.openbadges.assertion.IssuerProfile;
import org.cairn.openbadges.status.RevocationList;
import org.cairn.openbadges.verify.Documents.Answer;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks a signed assertion of Open Badges 1.0 or 1.1. Its key lies at {@code verify.url}, and
 * anybody can name any address there: it counts only on the site of the issuer itself, or where the
 * issuer lists it. What was taken back stands by {@code uid} in the issuer's list.
 */
record SignedFirstVersion(Fetcher fetcher, ObjectNode record, Optional<IssuerProfile> profile) {

    private static final String SIGNED = "signed";

    Judgement confirmation(Jws jws) {
        var algorithm = jws.header().path("alg").asString("");
        var type = Json.text(record.path("verify"), "type");
        var address = Json.text(record.path("verify"), "url");
        if (algorithm.isEmpty()
                || algorithm.equalsIgnoreCase("none")
                || algorithm.startsWith("HS")) {
            return Judgement.failed(Message.of("signature.algorithm"), "alg " + algorithm);
        }
        if (!type.equals(SIGNED) || !JwsKey.knows(algorithm)) {
            return Judgement.unchecked(
                    Message.of("signature.unsupported"), "verify.type " + type, "alg " + algorithm);
        }
        if (profile.isEmpty()) {
            return Judgement.unchecked(Message.of("signature.key-unknown"), "no issuer");
        }
        return isOfIssuer(address, profile.get())
                ? withKeyAt(address, jws, algorithm)
                : Judgement.failed(
                        Message.of("signature.foreign-key"),
                        "verify.url " + address,
                        "issuer " + profile.get().id());
    }

    private static boolean isOfIssuer(String address, IssuerProfile issuer) {
        return issuer.publicKeys().contains(address) || issuer.isOnTheSameSiteAs(address);
    }

    private Judgement withKeyAt(String address, Jws jws, String algorithm) {
        return switch (fetcher.load(address)) {
            case Answer.Found found -> judge(jws, algorithm, address, found.bytes());
            case Answer.NotFound _, Answer.Gone _ ->
                    Judgement.failed(Message.of("signature.foreign-key"), "no key at " + address);
            case Answer.Unreachable no ->
                    Judgement.unchecked(Message.of("signature.key-unknown"), address, no.reason());
        };
    }

    private static Judgement judge(Jws jws, String algorithm, String address, byte[] document) {
        var read = PemKeys.read(document);
        var detail = "JWS, alg " + algorithm + ", key " + address;
        if (read.keys().stream().anyMatch(key -> fits(key, algorithm, jws))) {
            return Judgement.passed(Message.of("signature.passed"), detail);
        }
        if (read.hasTooShort()) {
            return Judgement.unchecked(Message.of("signature.short-key"), detail);
        }
        if (read.hasMore()) {
            return Judgement.unchecked(Message.of("signature.keys-left"), detail);
        }
        return read.keys().isEmpty()
                ? Judgement.unchecked(Message.of("signature.unsupported"), detail)
                : Judgement.failed(Message.of("signature.failed"), detail);
    }

    private static boolean fits(JwsKey key, String algorithm, Jws jws) {
        return key.verifies(algorithm, jws.signed(), jws.signature());
    }

    Judgement revoked() {
        if (profile.isEmpty()) {
            return Judgement.unchecked(Message.of("status.unreachable"), "no issuer");
        }
        var names = List.of(Json.text(record, "uid"), Json.text(record, "id"));
        return profile.get()
                .revocationList()
                .map(list -> new ListedByName(fetcher, list))
                .map(list -> list.judge(names, RevocationList::readFirstVersion))
                .orElseGet(() -> Judgement.passed(Message.of("status.none")));
    }
}
