package org.cairn.portfolio.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What Office before 2007 writes into documents beside their text: the properties (MS-OLEPS), which
 * become an empty set, and who saved, shared, changed and commented (MS-DOC, MS-XLS, MS-PPT).
 */
final class OldOfficeNames {

    private static final String ABOUT = "\u0005SummaryInformation";
    private static final String FORM = "e0859ff2f94f6810ab9108002b27b3d9";
    private static final String ABOUT_TOO = "\u0005DocumentSummaryInformation";
    private static final String FORM_TOO = "02d5cdd59c2e1b10939708002b2cf9ae";
    private static final int SET_BYTES = 72;

    /** Where Word's table of tables tells where these lie: lists of names, each with its length. */
    private static final int[] LISTS = {0x19A, 0x232, 0x2D2};

    private static final int COMMENTERS = 0x1BA;
    private static final int WORD_HEAD = 0x2DA;
    private static final int WORD_97 = 0xC1;
    private static final int LONGEST_LIST = 1 << 20;
    private static final int MOST_RECORDS = 2000;

    private static final Set<String> NAMING =
            Set.of(
                    ABOUT,
                    ABOUT_TOO,
                    "Current User",
                    "Workbook",
                    "Book",
                    "WordDocument",
                    "0Table",
                    "1Table");

    private final OldOfficeFile file;
    private final List<OldOfficeFile.Stream> streams;

    private OldOfficeNames(OldOfficeFile file) throws IOException {
        this.file = file;
        this.streams = file.streams(NAMING);
    }

    static void remove(InPlace file) throws IOException {
        new OldOfficeNames(new OldOfficeFile(file)).clean();
    }

    private void clean() throws IOException {
        for (OldOfficeFile.Stream stream : streams) {
            Pieces content = file.content(stream);
            switch (stream.name()) {
                case ABOUT -> content.replace(noProperties(FORM, content.length()));
                case ABOUT_TOO -> content.replace(noProperties(FORM_TOO, content.length()));
                case "Current User" -> savedBy(content);
                case "Workbook", "Book" -> openedBy(content);
                case "WordDocument" -> listed(content);
                default -> {}
            }
        }
    }

    /** A set with nothing in it but the kind of letters it would be written in. */
    private static byte[] noProperties(String form, long room) {
        if (room < SET_BYTES) {
            return new byte[0];
        }
        ByteBuffer set = ByteBuffer.allocate(SET_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        set.putShort((short) 0xFFFE).position(24);
        set.putInt(1).put(HexFormat.of().parseHex(form)).putInt(48);
        set.putInt(24).putInt(1).putInt(1).putInt(16).putInt(2).putInt(1252);
        return set.array();
    }

    /** PowerPoint: the name once in bytes and once in UTF-16. */
    private static void savedBy(Pieces content) throws IOException {
        ByteBuffer atom = little(content.read(0, 1024));
        if (atom.limit() < 32) {
            return;
        }
        int length = atom.getShort(20) & 0xffff;
        int second = 28 + length + 4;
        if (second <= atom.limit()) {
            byte[] spaces = new byte[length];
            Arrays.fill(spaces, (byte) ' ');
            content.write(28, spaces);
            content.write(second, wide(Math.min(length, (atom.limit() - second) / 2)));
        }
    }

    /** Excel: two records near the beginning, unless the workbook is locked. */
    private static void openedBy(Pieces content) throws IOException {
        long at = 0;
        for (int records = 0; records < MOST_RECORDS; records++) {
            ByteBuffer head = little(content.read(at, 4));
            if (head.limit() < 4 || head.getShort(0) == 0x0A || head.getShort(0) == 0x2F) {
                return;
            }
            int size = head.getShort(2) & 0xffff;
            int kept = head.getShort(0) == 0x5C ? 0 : head.getShort(0) == 0x5B ? 4 : size;
            if (kept < size) {
                byte[] none = new byte[size - kept];
                Arrays.fill(none, Math.min(3, none.length), none.length, (byte) ' ');
                content.write(at + 4 + kept, none);
            }
            at += 4 + size;
        }
    }

    /** Word: lists that lie in a stream of their own. */
    private void listed(Pieces content) throws IOException {
        ByteBuffer head = little(content.read(0, WORD_HEAD));
        if (head.limit() < WORD_HEAD || (head.getShort(2) & 0xffff) < WORD_97) {
            return;
        }
        int flags = head.getShort(10);
        Optional<Pieces> table = only((flags & 0x200) != 0 ? "1Table" : "0Table");
        boolean locked = (flags & 0x100) != 0;
        if (locked || table.isEmpty() || only("WordDocument").isEmpty()) {
            return;
        }
        for (int place : LISTS) {
            blankList(table.get(), head.getInt(place), head.getInt(place + 4));
        }
        blankNames(table.get(), head.getInt(COMMENTERS), head.getInt(COMMENTERS + 4), 0, 0);
    }

    private static void blankList(Pieces table, int from, int length) throws IOException {
        byte[] head = table.read(from & 0xffff_ffffL, 6);
        if (length > 6 && head.length == 6 && head[0] == -1 && head[1] == -1) {
            blankNames(table, from, length, 6, little(head).getShort(4) & 0xffff);
        }
    }

    /** Names one behind the other: how many letters, the letters, and what else there is. */
    private static void blankNames(Pieces table, int from, int length, int first, int extra)
            throws IOException {
        long start = from & 0xffff_ffffL;
        if (length <= 0 || length > LONGEST_LIST || start + length > table.length()) {
            return;
        }
        byte[] names = table.read(start, length);
        ByteBuffer list = little(names);
        for (int at = first; at + 2 <= length; ) {
            int letters = list.getShort(at) & 0xffff;
            int end = at + 2 + 2 * letters;
            if (end > length) {
                return;
            }
            System.arraycopy(wide(letters), 0, names, at + 2, 2 * letters);
            at = end + extra;
        }
        table.write(start, names);
    }

    /** The stream of that name, unless a document in the document has one too. */
    private Optional<Pieces> only(String name) throws IOException {
        List<OldOfficeFile.Stream> all =
                streams.stream().filter(stream -> stream.name().equals(name)).toList();
        return all.size() == 1 ? Optional.of(file.content(all.getFirst())) : Optional.empty();
    }

    private static byte[] wide(int letters) {
        byte[] spaces = new byte[2 * letters];
        for (int i = 0; i < spaces.length; i += 2) {
            spaces[i] = ' ';
        }
        return spaces;
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
