package org.cairn.platform.database;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * Rows in the binary form that PostgreSQL copies from (its manual: COPY, Binary Format), column by
 * column in the order that the statement names them.
 */
public final class BinaryRows {

    private static final Instant ORIGIN = Instant.parse("2000-01-01T00:00:00Z");
    private static final int NOTHING = -1;
    private static final byte JSONB_VERSION = 1;
    private static final int FIRST_SIZE = 1 << 14;

    private ByteBuffer bytes = ByteBuffer.allocate(FIRST_SIZE);

    /** Begins a row of so many columns. */
    public BinaryRows row(int columns) {
        room(Short.BYTES).putShort((short) columns);
        return this;
    }

    public BinaryRows text(String value) {
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    /** For a column of type {@code jsonb}: JSON in UTF-8. */
    public BinaryRows json(byte[] value) {
        field(1 + value.length).put(JSONB_VERSION).put(value);
        return this;
    }

    public BinaryRows bytes(byte[] value) {
        field(value.length).put(value);
        return this;
    }

    public BinaryRows uuid(UUID value) {
        field(2 * Long.BYTES)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits());
        return this;
    }

    /** For a column of type {@code bigint}. */
    public BinaryRows number(long value) {
        field(Long.BYTES).putLong(value);
        return this;
    }

    /** For a column of type {@code int}. */
    public BinaryRows number(int value) {
        field(Integer.BYTES).putInt(value);
        return this;
    }

    public BinaryRows flag(boolean value) {
        field(1).put((byte) (value ? 1 : 0));
        return this;
    }

    /** For a column of type {@code timestamptz}, which keeps microseconds. */
    public BinaryRows time(Instant value) {
        return number(ChronoUnit.MICROS.between(ORIGIN, value.truncatedTo(ChronoUnit.MICROS)));
    }

    /** The same where it may be null. */
    public BinaryRows time(Optional<Instant> value) {
        return value.isPresent() ? time(value.get()) : nothing();
    }

    /** A column without a value. */
    public BinaryRows nothing() {
        room(Integer.BYTES).putInt(NOTHING);
        return this;
    }

    private ByteBuffer field(int length) {
        return room(Integer.BYTES + length).putInt(length);
    }

    private ByteBuffer room(int more) {
        if (bytes.remaining() < more) {
            int size = Math.max(2 * bytes.capacity(), bytes.position() + more);
            bytes = ByteBuffer.allocate(size).put(bytes.flip());
        }
        return bytes;
    }

    byte[] array() {
        return bytes.array();
    }

    int length() {
        return bytes.position();
    }
}
