package org.cairn.openbadges.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads the status entries of badges as they are found. */
final class StatusEntryReader {

    private static final Pattern INDEX = Pattern.compile("[0-9]{1,9}");
    private static final int MAX_ENTRIES = 10;

    private StatusEntryReader() {}

    static List<StatusEntry> entries(JsonNode status) {
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
            case StatusEntry.InList.BITSTRING, StatusEntry.InList.STATUS_LIST_2021 ->
                    new StatusEntry.InList(
                            type,
                            json.path("statusPurpose").asString("revocation"),
                            index(json.path("statusListIndex")),
                            address(json.path("statusListCredential")),
                            json.path("statusSize").asInt(1),
                            reference(json.path("statusReference")));
            case StatusEntry.Named.REVOCATION_LIST ->
                    new StatusEntry.Named(type, address(json.path("id")));
            default -> new StatusEntry.Unknown(type);
        };
    }

    private static Optional<String> reference(JsonNode json) {
        var first = json.isArray() ? json.path(0) : json;
        return Optional.of(first.asString("")).filter(address -> !address.isEmpty());
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
