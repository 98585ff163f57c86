package org.cairn.bench;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.status.StatusEntry;
import org.cairn.openbadges.status.StatusList;
import org.cairn.openbadges.status.StatusListCredential;
import org.cairn.openbadges.status.StatusPurpose;
import org.cairn.openbadges.verify.Documents;
import tools.jackson.databind.node.ObjectNode;

/**
 * The status lists that the badges name, which every side finds in memory: one badge in a hundred
 * was taken back, none of those that are measured.
 */
final class Lists implements Documents {

    /** Of a badge that was taken back. */
    static final int TAKEN_BACK = StatusList.MIN_ENTRIES - 1;

    private static final int FIRST_TAKEN_BACK = 100_000;

    private final Map<URI, byte[]> documents = new HashMap<>();

    @Override
    public Answer load(URI address) {
        byte[] bytes = documents.get(address);
        return bytes == null
                ? new Answer.NotFound()
                : new Answer.Found(bytes, "application/vc+ld+json");
    }

    /** A list to be signed by this issuer. */
    static ObjectNode unsigned(String address, String issuer, Instant since) {
        int[] takenBack =
                new Random(1)
                        .ints(StatusList.MIN_ENTRIES / 100, FIRST_TAKEN_BACK, TAKEN_BACK)
                        .toArray();
        StatusList list = StatusList.empty().with(takenBack).with(TAKEN_BACK);
        return StatusListCredential.of(address, issuer, StatusPurpose.REVOCATION, list)
                .toJson(since);
    }

    void keep(String address, ObjectNode signed) {
        documents.put(URI.create(address), StrictJson.write(signed));
    }

    /** The same credential with a place in this list. */
    static ObjectNode named(ObjectNode credential, String address) {
        ObjectNode copy = credential.deepCopy();
        copy.remove("refreshService");
        StatusEntry.InList place = StatusEntry.InList.of(StatusPurpose.REVOCATION, 4_711, address);
        copy.set("credentialStatus", place.toJson());
        return copy;
    }
}
