package org.cairn.openbadges.status;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cairn.openbadges.Iri;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the status entries of badges as they are found. */
final class StatusEntryReader {

    private static final Pattern INDEX = Pattern.compile("[0-9]{1,10}");
    private static final Pattern VALUE = Pattern.compile("0x[0-9a-fA-F]{1,4}");
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

    static void require(ObjectNode json) {
        if (entry(json) instanceof StatusEntry.InList place) {
            StatusProblem.require(
                    json.path("statusPurpose").isString() && !place.purpose().isBlank(),
                    () -> "A status must say its purpose");
            StatusProblem.require(
                    json.path("statusListIndex").isString(),
                    () -> "A statusListIndex is written as text");
            StatusProblem.require(
                    Iri.isFull(place.list()),
                    () ->
                            "The address of the status list must be a full one, not \""
                                    + place.list()
                                    + "\"");
            var messages = json.path("statusMessage");
            StatusProblem.require(
                    messages.isMissingNode()
                            || messages.isArray()
                                    && messages.size() == place.messages().size()
                                    && messages.valueStream()
                                            .allMatch(each -> each.path("message").isString()),
                    () -> "A statusMessage is a list of values, each with its message");
            StatusProblem.require(
                    !place.purpose().equals(StatusPurpose.MESSAGE.word())
                            || json.has("statusMessage") && json.has("statusSize"),
                    () -> "A status that is a message needs statusSize and statusMessage");
            place.requireMessages();
        }
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
                            size(json.path("statusSize")),
                            reference(json.path("statusReference")),
                            messages(json.path("statusMessage")));
            case StatusEntry.Named.REVOCATION_LIST ->
                    new StatusEntry.Named(type, address(json.path("id")));
            default -> new StatusEntry.Unknown(type);
        };
    }

    private static Optional<String> reference(JsonNode json) {
        var first = json.isArray() ? json.path(0) : json;
        return Optional.of(first.asString("")).filter(address -> !address.isEmpty());
    }

    /** One bit if not said; a size that is no number in reach reads no list. */
    private static int size(JsonNode json) {
        if (json.isMissingNode() || json.isNull()) {
            return 1;
        }
        int size = json.isInt() ? json.asInt() : 0;
        if (size < 1 || size > StatusList.MAX_SIZE) {
            throw new StatusProblem("The statusSize of the badge cannot be read: " + json);
        }
        return size;
    }

    /** Values are written in hexadecimal, such as {@code 0x1}; what cannot be read is left out. */
    private static Map<Integer, String> messages(JsonNode json) {
        var messages = new HashMap<Integer, String>();
        var items = json.isArray() ? json.valueStream() : Stream.of(json);
        items.limit(1 << StatusList.MAX_SIZE)
                .filter(item -> VALUE.matcher(item.path("status").asString("")).matches())
                .forEach(item ->
                        messages.put(
                                Integer.parseInt(
                                        item.path("status").stringValue().substring(2), 16),
                                item.path("message").asString("")));
        return messages;
    }

    private static String type(JsonNode type) {
        var first = type.isArray() ? type.path(0) : type;
        return first.asString("");
    }

    private static int index(JsonNode json) {
        var text = json.isInt() ? Integer.toString(json.asInt()) : json.asString("");
        StatusProblem.require(
                INDEX.matcher(text).matches() && Long.parseLong(text) <= Integer.MAX_VALUE,
                () -> "The statusListIndex of the badge is not a number, or larger than any list");
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
