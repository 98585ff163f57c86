package org.cairn.bench;

import java.time.Instant;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one award has of its own; all the rest is the achievement's.
 *
 * @param id of the badge
 * @param hash of the earner's address, in the form of the standard
 * @param index place in the status list
 */
record Facts(String id, String hash, String salt, String name, int index, Instant validFrom) {

    private static final Instant FIRST = Instant.parse("2025-05-14T16:30:00Z");

    /** The facts of the award with this number, at most 99 999. */
    static Facts of(int number) {
        return new Facts(
                "https://badges.harbormesa.example/badges/" + (100_000 + number),
                "sha256$" + String.format(Locale.ROOT, "%064x", 0x9e3779b97f4a7c15L * (number + 1)),
                String.format(Locale.ROOT, "%032x", 0xc2b2ae3d27d4eb4fL * (number + 1)),
                "Earner " + number,
                number,
                FIRST.plusSeconds(number));
    }

    /** The same in another place of the list. */
    Facts inPlace(int other) {
        return new Facts(id, hash, salt, name, other, validFrom);
    }

    /** Writes them into a credential, in the places of those that are there. */
    void into(ObjectNode credential) {
        credential.put("id", id);
        credential.put("validFrom", validFrom.toString());
        put(credential.path("image"), "id", id + ".png");
        JsonNode identifiers = credential.path("credentialSubject").path("identifier");
        put(identifiers.path(0), "identityHash", hash);
        put(identifiers.path(0), "salt", salt);
        put(identifiers.path(1), "identityHash", name);
        JsonNode status = credential.path("credentialStatus");
        put(status, "id", status.path("statusListCredential").asString("") + "#" + index);
        put(status, "statusListIndex", String.valueOf(index));
    }

    private static void put(JsonNode there, String member, String value) {
        if (there instanceof ObjectNode object) {
            object.put(member, value);
        }
    }
}
