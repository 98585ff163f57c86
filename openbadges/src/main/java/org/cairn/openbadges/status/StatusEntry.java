package org.cairn.openbadges.status;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.cairn.openbadges.json.StrictJson;
import tools.jackson.databind.JsonNode;
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
     */
    record InList(String type, String purpose, int index, String list, int size)
            implements StatusEntry {

        /** The type that is written today. */
        public static final String BITSTRING = "BitstringStatusListEntry";

        /** The older type. */
        public static final String STATUS_LIST_2021 = "StatusList2021Entry";

        /** The place of a badge in a list of this issuer. */
        public static InList of(StatusPurpose purpose, int index, String list) {
            return new InList(BITSTRING, purpose.word(), index, list, 1);
        }

        /** The {@code credentialStatus} to put into the badge. */
        public ObjectNode toJson() {
            var json = StrictJson.object();
            json.put("id", list + "#" + index);
            json.put("type", type);
            json.put("statusPurpose", purpose);
            json.put("statusListIndex", Integer.toString(index));
            json.put("statusListCredential", list);
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
        return Reader.entries(credential.path("credentialStatus"));
    }

    /** Reads entries as they are found. */
    final class Reader {

        private static final Pattern INDEX = Pattern.compile("[0-9]{1,9}");
        private static final int MAX_ENTRIES = 10;

        private Reader() {}

        private static List<StatusEntry> entries(JsonNode status) {
            if (status.isMissingNode() || status.isNull()) {
                return List.of();
            }
            var entries = new ArrayList<StatusEntry>();
            if (status.isArray()) {
                status.forEach(item -> entries.add(entry(item)));
            } else {
                entries.add(entry(status));
            }
            if (entries.size() > MAX_ENTRIES) {
                throw new StatusProblem("The badge names too many status lists");
            }
            return List.copyOf(entries);
        }

        private static StatusEntry entry(JsonNode json) {
            if (!json.isObject()) {
                throw new StatusProblem("The credentialStatus of the badge is not an object");
            }
            var type = type(json.path("type"));
            return switch (type) {
                case InList.BITSTRING, InList.STATUS_LIST_2021 ->
                        new InList(
                                type,
                                json.path("statusPurpose").asString("revocation"),
                                index(json.path("statusListIndex")),
                                address(json.path("statusListCredential")),
                                json.path("statusSize").asInt(1));
                case Named.REVOCATION_LIST -> new Named(type, address(json.path("id")));
                default -> new Unknown(type);
            };
        }

        private static String type(JsonNode type) {
            var first = type.isArray() ? type.path(0) : type;
            return first.asString("");
        }

        private static int index(JsonNode json) {
            var text = json.isInt() ? Integer.toString(json.asInt()) : json.asString("");
            if (!INDEX.matcher(text).matches()) {
                throw new StatusProblem("The statusListIndex of the badge is not a number");
            }
            return Integer.parseInt(text);
        }

        private static String address(JsonNode json) {
            var address = json.asString("");
            if (address.isEmpty()) {
                throw new StatusProblem("The badge does not say where its status list is");
            }
            return address;
        }
    }
}
