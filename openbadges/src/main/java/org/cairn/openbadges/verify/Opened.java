package org.cairn.openbadges.verify;

import java.util.Optional;
import org.cairn.openbadges.json.StrictJson;
import tools.jackson.databind.node.ObjectNode;

/** What the given bytes turned out to be. */
sealed interface Opened {

    /** Nothing that could be verified. */
    record Unreadable(Judgement judgement) implements Opened {}

    /** A verifiable credential, as Open Badges 3.0 are; signed inside, or as a JWS around it. */
    record Credential(ObjectNode json, Optional<Jws> jws, Carried carried) implements Opened {

        /** One that stands inside another one. */
        static Credential inside(ObjectNode json, Optional<Jws> jws) {
            return new Credential(json, jws, Carried.plainly(StrictJson.write(json)));
        }
    }

    /** An Open Badges 2.0 assertion. */
    record Assertion(ObjectNode json, Optional<Jws> jws, Carried carried) implements Opened {}
}
