package org.cairn.openbadges.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A list of bits, one or more for each badge; entry 0 is the leftmost bit (Bitstring Status List
 * 1.0, section 3). Cannot be changed: {@link #with} gives a new list.
 */
public final class StatusList {

    /** Fewer entries would tell too much about whose badge is asked for. */
    public static final int MIN_ENTRIES = 131_072;

    /** Most bits of one entry that are read. */
    static final int MAX_SIZE = 8;

    /** Largest list that is unpacked: 16 MiB, 134 million entries. */
    private static final int MAX_BYTES = 16 << 20;

    private static final int BUFFER = 8 << 10;

    private static final String MULTIBASE_BASE64URL = "u";

    private final byte[] bits;

    /** Bits of one entry, as far as it is known from what was written into it. */
    private final int size;

    private StatusList(byte[] bits, int size) {
        this.bits = bits;
        this.size = size;
    }

    /** A list of the least length, all bits clear. */
    public static StatusList empty() {
        return empty(MIN_ENTRIES);
    }

    /**
     * A list with all bits clear.
     *
     * @param entries how many; a multiple of 8
     * @throws StatusProblem when there are fewer than the standard demands, or too many
     */
    public static StatusList empty(int entries) {
        if (entries < MIN_ENTRIES) {
            throw new StatusProblem(
                    "A status list has at least %d entries, not %d"
                            .formatted(MIN_ENTRIES, entries));
        }
        if (entries % 8 != 0 || entries / 8 > MAX_BYTES) {
            throw new StatusProblem("A status list cannot have %d entries".formatted(entries));
        }
        return new StatusList(new byte[entries / 8], 1);
    }

    /**
     * A list of entries that are several bits wide, all bits clear (section 3.2, step 9).
     *
     * @param entries how many; a multiple of 8
     * @param size bits of one entry, 1 to 8
     * @throws StatusProblem when there are fewer than the standard demands, or too many
     */
    public static StatusList empty(int entries, int size) {
        requireSize(size);
        empty(entries);
        if ((long) entries * size / 8 > MAX_BYTES) {
            throw new StatusProblem(
                    "A status list cannot have %d entries of %d bits".formatted(entries, size));
        }
        return new StatusList(new byte[entries / 8 * size], size);
    }

    private static void requireSize(int size) {
        if (size < 1 || size > MAX_SIZE) {
            throw new StatusProblem("Entries of %d bits are not read".formatted(size));
        }
    }

    /** The same list with these bits set besides. */
    public StatusList with(int... indexes) {
        return with(IntStream.of(indexes));
    }

    /** The same list with these bits set besides. */
    public StatusList with(IntStream indexes) {
        var copy = bits.clone();
        indexes.forEach(index -> copy[requireInside(index) >> 3] |= (byte) (0x80 >> (index & 7)));
        return new StatusList(copy, size);
    }

    /** The same list with this bit clear. */
    public StatusList without(int index) {
        var copy = bits.clone();
        copy[requireInside(index) >> 3] &= (byte) ~(0x80 >> (index & 7));
        return new StatusList(copy, size);
    }

    /**
     * Whether the bit is set.
     *
     * @throws StatusProblem when the list has no such entry
     */
    public boolean isSet(int index) {
        return (bits[requireInside(index) >> 3] & (0x80 >> (index & 7))) != 0;
    }

    /**
     * The value of an entry that is several bits wide.
     *
     * @param size bits of one entry, 1 to 8
     * @throws StatusProblem when the list has no such entry
     */
    public int value(int index, int size) {
        requireSize(size);
        if (index < 0 || (long) index * size + size > entries()) {
            throw noSuchEntry(index);
        }
        int value = 0;
        for (int bit = index * size; bit < index * size + size; bit++) {
            value = value << 1 | (isSet(bit) ? 1 : 0);
        }
        return value;
    }

    /**
     * The same list with this value in an entry that is several bits wide.
     *
     * @param size bits of one entry, 1 to 8
     * @throws StatusProblem when the list has no such entry, or the value does not fit in
     */
    public StatusList withValue(int index, int size, int value) {
        int before = value(index, size);
        if (value < 0 || value >= 1 << size) {
            throw new StatusProblem("%d does not fit into %d bits".formatted(value, size));
        }
        var copy = bits.clone();
        for (int i = 0; i < size; i++) {
            int bit = index * size + i;
            boolean differs = ((before ^ value) >> (size - 1 - i) & 1) != 0;
            if (differs) {
                copy[bit >> 3] ^= (byte) (0x80 >> (bit & 7));
            }
        }
        return new StatusList(copy, Math.max(this.size, size));
    }

    /** How many bits the list has. */
    public int entries() {
        return bits.length * 8;
    }

    /** Bits of one entry: as the list was begun, or of the widest value that was written. */
    int size() {
        return size;
    }

    /** Whether the list is shorter than the standard demands, as many in circulation are. */
    public boolean tooShort() {
        return tooShort(1);
    }

    /** The same for a list whose entries are so many bits wide (section 3.2, step 9). */
    public boolean tooShort(int size) {
        return entries() / size < MIN_ENTRIES;
    }

    /** The form in documents: {@code u}, then base64url of the GZIP-compressed bits. */
    public String encode() {
        var out = new ByteArrayOutputStream();
        out.write(MULTIBASE_BASE64URL.charAt(0));
        try (var gzip =
                new GZIPOutputStream(Base64.getUrlEncoder().withoutPadding().wrap(out), BUFFER)) {
            gzip.write(bits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    /**
     * Reads the form in documents; the leading {@code u}, which older lists lack, may be missing.
     *
     * @throws StatusProblem when it cannot be unpacked, or only to more than 16 MiB
     */
    public static StatusList decode(String encoded) {
        int start = encoded.startsWith(MULTIBASE_BASE64URL) ? 1 : 0;
        var text = new Base64Input(encoded, start);
        long said = text.lengthSaid();
        try (var gzip = new GZIPInputStream(text, BUFFER)) {
            var bits = unpacked(gzip, said);
            text.drain();
            return new StatusList(bits, 1);
        } catch (IllegalArgumentException e) {
            throw new StatusProblem("The status list is not base64url text");
        } catch (IOException e) {
            throw new StatusProblem("The status list cannot be unpacked");
        }
    }

    /** Straight into the array that stays, where the length is what the text says it is. */
    private static byte[] unpacked(InputStream gzip, long said) throws IOException {
        var bits = new byte[said > MAX_BYTES ? 0 : (int) said];
        int count = gzip.readNBytes(bits, 0, bits.length);
        int next = gzip.read();
        if (next < 0) {
            return count == bits.length ? bits : Arrays.copyOf(bits, count);
        }
        var more = gzip.readNBytes(MAX_BYTES - count);
        if (count + 1 + more.length > MAX_BYTES) {
            throw new StatusProblem(
                    "The status list unpacks to more than %d MB".formatted(MAX_BYTES >> 20));
        }
        var all = Arrays.copyOf(bits, count + 1 + more.length);
        all[count] = (byte) next;
        System.arraycopy(more, 0, all, count + 1, more.length);
        return all;
    }

    /** Bytes that the list takes in memory. */
    public int bytes() {
        return bits.length;
    }

    private int requireInside(int index) {
        if (index < 0 || index >= entries()) {
            throw noSuchEntry(index);
        }
        return index;
    }

    private StatusProblem noSuchEntry(int index) {
        return new StatusProblem(
                "The status list has %d bits and no entry %d".formatted(entries(), index));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StatusList list && Arrays.equals(bits, list.bits);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bits);
    }

    @Override
    public String toString() {
        return "StatusList[" + entries() + " entries]";
    }
}
