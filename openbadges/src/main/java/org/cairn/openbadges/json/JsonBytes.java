package org.cairn.openbadges.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Compact JSON that grows. What credentials nearly always hold, objects, lists and plain texts, is
 * put together here; numbers and all texts in which something has to be escaped are Jackson's.
 */
final class JsonBytes {

    private static final int CAPACITY = 1 << 12;

    private static final int ESCAPED = 1;
    private static final int QUESTION = 2;

    /** What is to be looked at in a text, by its bytes. */
    private static final byte[] NOTABLE = new byte[1 << Byte.SIZE];

    static {
        Arrays.fill(NOTABLE, 0, ' ', (byte) ESCAPED);
        NOTABLE['"'] = ESCAPED;
        NOTABLE['\\'] = ESCAPED;
        NOTABLE['?'] = QUESTION;
    }

    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};

    private final ObjectWriter others;
    private byte[] bytes = new byte[CAPACITY];
    private int length;
    private final List<Ready> ready = new ArrayList<>(2);
    private int readyLength;

    /**
     * JSON that is copied once, in the end.
     *
     * @param at how much of the rest comes before
     */
    private record Ready(int at, byte[] json) {}

    private JsonBytes(ObjectWriter others) {
        this.others = others;
    }

    /**
     * @param others writes whatever is not plain
     */
    static byte[] of(JsonNode node, ObjectWriter others) {
        JsonBytes json = new JsonBytes(others);
        json.add(node, 0);
        return json.joined();
    }

    private byte[] joined() {
        byte[] all = new byte[length + readyLength];
        int from = 0;
        int to = 0;
        for (Ready part : ready) {
            System.arraycopy(bytes, from, all, to, part.at() - from);
            to += part.at() - from;
            from = part.at();
            System.arraycopy(part.json(), 0, all, to, part.json().length);
            to += part.json().length;
        }
        System.arraycopy(bytes, from, all, to, length - from);
        return all;
    }

    /**
     * @param depth levels around it
     */
    private void add(JsonNode node, int depth) {
        switch (node) {
            case ReadyJson part -> addReady(part.json());
            case ObjectNode object -> addObject(object, depth);
            case ArrayNode array -> addArray(array, depth);
            case StringNode text -> addText(text.stringValue());
            case BooleanNode truth -> add(truth.booleanValue() ? TRUE : FALSE);
            default -> add(others.writeValueAsBytes(node));
        }
    }

    private void addReady(byte[] json) {
        ready.add(new Ready(length, json));
        readyLength += json.length;
    }

    private void addObject(ObjectNode object, int depth) {
        if (Nesting.isTooDeep(depth)) {
            throw Nesting.tooDeep();
        }
        char before = '{';
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            add(before);
            addText(member.getKey());
            add(':');
            add(member.getValue(), depth + 1);
            before = ',';
        }
        if (before == '{') {
            add(before);
        }
        add('}');
    }

    private void addArray(ArrayNode array, int depth) {
        if (Nesting.isTooDeep(depth)) {
            throw Nesting.tooDeep();
        }
        char before = '[';
        for (JsonNode item : array) {
            add(before);
            add(item, depth + 1);
            before = ',';
        }
        if (before == '[') {
            add(before);
        }
        add(']');
    }

    private void addText(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        int notable = 0;
        for (byte letter : utf8) {
            notable |= NOTABLE[letter & 0xff];
        }
        // half a character becomes a question mark in bytes
        if (notable == 0 || (notable == QUESTION && StrictJson.isSound(text))) {
            makeRoom(utf8.length + 2);
            bytes[length] = '"';
            System.arraycopy(utf8, 0, bytes, length + 1, utf8.length);
            length += utf8.length + 2;
            bytes[length - 1] = '"';
        } else {
            add(others.writeValueAsBytes(text));
        }
    }

    private void add(char ascii) {
        makeRoom(1);
        bytes[length++] = (byte) ascii;
    }

    private void add(byte[] more) {
        makeRoom(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }

    private void makeRoom(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
        }
    }
}
