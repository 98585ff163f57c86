package org.cairn.openbadges.status;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.openbadges.json.StrictJson;
import tools.jackson.databind.node.ObjectNode;

/** Where a badge says that its status can be looked up: its {@code credentialStatus}. */
public sealed interface StatusEntry {

    /** The type as it stands in the document. */
    String type();

    /**
     * A place in a list of bits (Bitstring Status List 1.0, section 2.1; also StatusList2021).
     *
     * @param purpose the word in the document, such as {@code revocation}
     * @param index which entry of the list
     * @param list address of the list credential
     * @param size bits of one entry
     * @param reference address of what tells more about the status ({@code statusReference})
     * @param messages what the values mean ({@code statusMessage})
     */
    record InList(
            String type,
            String purpose,
            int index,
            String list,
            int size,
            Optional<String> reference,
            Map<Integer, String> messages)
            implements StatusEntry {

        /** Keeps a copy. */
        public InList {
            messages = Map.copyOf(messages);
        }

        /** The type that is written today. */
        public static final String BITSTRING = "BitstringStatusListEntry";

        /** The older type. */
        public static final String STATUS_LIST_2021 = "StatusList2021Entry";

        /** The place of a badge in a list of this issuer. */
        public static InList of(StatusPurpose purpose, int index, String list) {
            return new InList(
                    BITSTRING, purpose.word(), index, list, 1, Optional.empty(), Map.of());
        }

        /**
         * The same, where another list of the issuer has a bit in the same place that says whether
         * the badge is only suspended. Open Badges 3.0 allows one status, so that the bit of this
         * list stops the badge for every reader, and that one tells careful readers why.
         */
        public InList referringTo(String suspensions) {
            return new InList(type, purpose, index, list, size, Optional.of(suspensions), messages);
        }

        /** The place with the same number in the list that is referred to, for suspensions. */
        public Optional<InList> suspension() {
            return reference.map(address ->
                    new InList(
                            type,
                            StatusPurpose.SUSPENSION.word(),
                            index,
                            address,
                            size,
                            Optional.empty(),
                            Map.of()));
        }

        /** The {@code credentialStatus} to put into the badge. */
        public ObjectNode toJson() {
            var json = StrictJson.object();
            json.put("id", list + "#" + index);
            json.put("type", type);
            json.put("statusPurpose", purpose);
            json.put("statusListIndex", Integer.toString(index));
            json.put("statusListCredential", list);
            reference.ifPresent(address -> json.put("statusReference", address));
            return json;
        }
    }

    /**
     * A list that names revoked badges by their ids (Open Badges 3.0, 1EdTechRevocationList).
     *
     * @param list address of the list
     */
    record Named(String type, String list) implements StatusEntry {

        /** The only type of this kind. */
        public static final String REVOCATION_LIST = "1EdTechRevocationList";
    }

    /** A way to look up the status that is not known here. */
    record Unknown(String type) implements StatusEntry {}

    /**
     * Reads the {@code credentialStatus} of a badge; the standard allows one, some have several.
     *
     * @throws StatusProblem when it is there but says nothing that could be looked up
     */
    static List<StatusEntry> of(ObjectNode credential) {
        return StatusEntryReader.entries(credential.path("credentialStatus"));
    }
}
