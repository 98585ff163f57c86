package org.cairn.openbadges.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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

    private static final int CAPACITY = 1 << 13;

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

    private JsonBytes(ObjectWriter others) {
        this.others = others;
    }

    /**
     * @param others writes whatever is not plain
     */
    static byte[] of(JsonNode node, ObjectWriter others) {
        JsonBytes json = new JsonBytes(others);
        json.add(node);
        return Arrays.copyOf(json.bytes, json.length);
    }

    private void add(JsonNode node) {
        switch (node) {
            case ReadyJson ready -> add(ready.json());
            case ObjectNode object -> addObject(object);
            case ArrayNode array -> addArray(array);
            case StringNode text -> addText(text.stringValue());
            case BooleanNode truth -> add(truth.booleanValue() ? TRUE : FALSE);
            default -> add(others.writeValueAsBytes(node));
        }
    }

    private void addObject(ObjectNode object) {
        char before = '{';
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            add(before);
            addText(member.getKey());
            add(':');
            add(member.getValue());
            before = ',';
        }
        if (before == '{') {
            add(before);
        }
        add('}');
    }

    private void addArray(ArrayNode array) {
        char before = '[';
        for (JsonNode item : array) {
            add(before);
            add(item);
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
