package org.cairn.openbadges.verify;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads records in the ways in which {@link Verifier} reads them, and verifies nothing: for
 * programs that show, bake or convert what is judged elsewhere.
 */
public final class Unverified {

    private Unverified() {}

    /**
     * The record in a compact JWS, completed by the claims beside it, which are left out then (VC
     * Data Model 1.1, section 6.3.1; Open Badges 3.0, section 8.2.4). Empty when it holds no JSON.
     */
    public static Optional<ObjectNode> signed(String jws) {
        return Jws.parse(jws).map(Jws::withoutClaims);
    }

    /** The compact JWS in an envelope (VC Data Model 2.0, section 4.12.1). */
    public static Optional<String> enveloped(ObjectNode json) {
        return Jws.enveloped(json);
    }

    /**
     * An assertion of Open Badges 1.0 or 1.1 in the words of 2.0; any other as it is.
     *
     * @throws org.cairn.openbadges.json.JsonProblem when it is nested deeper than is read
     */
    public static ObjectNode assertion(ObjectNode document) {
        return FirstVersion.assertion(document);
    }

    /**
     * A badge class or an issuer that was read from that address, which is the id of one that is
     * older than 2.0 and does not say any.
     *
     * @throws org.cairn.openbadges.json.JsonProblem when it is nested deeper than is read
     */
    public static ObjectNode fetched(String address, ObjectNode document) {
        return FirstVersion.fetched(address, document);
    }
}
