package org.cairn.openbadges.verify;

import java.util.Optional;
import org.cairn.openbadges.json.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the given bytes turned out to be. */
sealed interface Opened {

    /** Nothing that could be verified. */
    record Unreadable(Judgement judgement) implements Opened {}

    /** A verifiable credential, as Open Badges 3.0 are; signed inside, or as a JWS around it. */
    record Credential(ObjectNode json, Optional<Jws> jws, Carried carried) implements Opened {

        /**
         * One that stands inside another one: written out, as a JWT, or as a JWT in an envelope (VC
         * Data Model 2.0, section 4.12.1). Empty where nothing of the kind can be read.
         */
        static Optional<Credential> inside(JsonNode item) {
            if (item instanceof ObjectNode json && Json.isType(json, "VerifiableCredential")) {
                return Optional.of(inside(json, Optional.empty()));
            }
            return Jws.enveloped(item)
                    .or(() -> Optional.of(item.asString("")))
                    .filter(Jws::looksLikeJws)
                    .flatMap(Jws::parse)
                    .map(jws -> inside(jws.credential(), Optional.of(jws)));
        }

        private static Credential inside(ObjectNode json, Optional<Jws> jws) {
            return new Credential(json, jws, Carried.plainly(StrictJson.write(json)));
        }
    }

    /** An Open Badges 2.0 assertion. */
    record Assertion(ObjectNode json, Optional<Jws> jws, Carried carried) implements Opened {}
}
