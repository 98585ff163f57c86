package org.cairn.openbadges.status;

import java.util.HashMap;
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

        /**
         * Keeps a copy.
         *
         * @throws StatusProblem when no list has such a place, or entries of that size
         */
        public InList {
            messages = Map.copyOf(messages);
            StatusProblem.require(
                    index >= 0, () -> "A place in a status list is 0 or more, not " + index);
            StatusProblem.require(
                    size >= 1 && size <= StatusList.MAX_SIZE,
                    () -> "An entry of a status list has 1 to 8 bits, not " + size);
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
         * The place of a badge in a list that says more than yes or no (Bitstring Status List 1.0,
         * section 2.1, {@code statusSize} and {@code statusMessage}).
         *
         * @param messages what each value means, from 0 on; 2, 4, 8 … 256 of them
         * @throws StatusProblem when there is not one for each value of so many bits
         */
        public static InList saying(int index, String list, List<String> messages) {
            int size = Integer.numberOfTrailingZeros(messages.size());
            if (messages.size() < 2 || 1 << size != messages.size() || size > StatusList.MAX_SIZE) {
                throw new StatusProblem(
                        "A status has 2, 4, 8 or up to 256 messages, not " + messages.size());
            }
            Map<Integer, String> byValue = new HashMap<>();
            for (int value = 0; value < messages.size(); value++) {
                byValue.put(value, messages.get(value));
            }
            return new InList(
                    BITSTRING,
                    StatusPurpose.MESSAGE.word(),
                    index,
                    list,
                    size,
                    Optional.empty(),
                    byValue);
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

        /**
         * The {@code credentialStatus} to put into the badge.
         *
         * @throws StatusProblem when there is not one message for each value; with one bit there
         *     may be none
         */
        public ObjectNode toJson() {
            requireMessages();
            var json = StrictJson.object();
            json.put("id", list + "#" + index);
            json.put("type", type);
            json.put("statusPurpose", purpose);
            json.put("statusListIndex", Integer.toString(index));
            json.put("statusListCredential", list);
            reference.ifPresent(address -> json.put("statusReference", address));
            if (size > 1 || purpose.equals(StatusPurpose.MESSAGE.word())) {
                json.put("statusSize", size);
            }
            if (!messages.isEmpty()) {
                var all = json.putArray("statusMessage");
                messages.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .forEach(entry ->
                                all.addObject()
                                        .put("status", "0x" + Integer.toHexString(entry.getKey()))
                                        .put("message", entry.getValue()));
            }
            return json;
        }

        /** For the numbers from 0 on, as many as the bits can say (section 2.1). */
        void requireMessages() {
            boolean none = size == 1 && messages.isEmpty();
            int values = 1 << size;
            StatusProblem.require(
                    none
                            || messages.size() == values
                                    && messages.keySet().stream()
                                            .allMatch(value -> value >= 0 && value < values),
                    () ->
                            "A status of "
                                    + size
                                    + " bits has a message for each of its "
                                    + values
                                    + " values");
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

    /**
     * What an entry must say (Bitstring Status List 1.0, section 2.1), whether it is built or read
     * into a record. {@link #of} asks less: whoever verifies makes do with what can be looked up.
     *
     * @param status a {@code credentialStatus} of any kind; unknown ones are not looked at
     * @throws StatusProblem when nobody could look it up by the standard
     */
    static void require(ObjectNode status) {
        StatusEntryReader.require(status);
    }
}
