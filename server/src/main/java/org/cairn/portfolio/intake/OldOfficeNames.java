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
 * become an empty set, and who saved, shared, changed and commented (MS-DOC, MS-XLS, MS-PPT). What
 * stands in the words of a comment stays, and so does the log of a workbook that several people
 * change at once.
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
    private static final int MOST_RECORDS = 3_000_000;

    /** In Word the initials of who commented, each behind the places of the comments. */
    private static final int COMMENTS = 0xBA;

    private static final int COMMENT = 30;
    private static final int MOST_INITIALS = 9;

    /** In Excel. */
    private static final int WRITE_ACCESS = 0x5C;

    private static final int FILE_SHARING = 0x5B;
    private static final int NOTE = 0x1C;
    private static final int LOCKED = 0x2F;

    /** In PowerPoint. */
    private static final Set<Integer> COMMENTING = Set.of(0x2EE0, 0x2EE4);

    private static final int TAG_DATA = 0x138B;
    private static final int TEXT = 0x0FBA;
    private static final int DEEPEST = 30;

    /** A file of any kind in a document, with the place where it lay on somebody's disk. */
    static final String PACKED = "\u0001Ole10Native";

    private static final int LONGEST_PATHS = 4096;

    private static final Set<String> NAMING =
            Set.of(
                    PACKED,
                    ABOUT,
                    ABOUT_TOO,
                    "Current User",
                    "PowerPoint Document",
                    "Workbook",
                    "Book",
                    "WordDocument",
                    "0Table",
                    "1Table");

    private final OldOfficeFile file;
    private final List<OldOfficeFile.Stream> streams;
    private int recordsLeft = MOST_RECORDS;

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
                case "PowerPoint Document" ->
                        saidBy(content, new Part(0, content.length(), 0, false));
                case "Workbook" -> openedBy(content, true);
                case "Book" -> openedBy(content, false);
                case "WordDocument" -> listed(content);
                case PACKED -> packedFrom(content);
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

    /** The path it came from, and the one it was put to while it was packed (MS-OLEDS 2.3.6). */
    private static void packedFrom(Pieces content) throws IOException {
        byte[] head = content.read(0, LONGEST_PATHS);
        int path = afterText(head, 6);
        int behind = afterText(head, path);
        int second = behind + 8;
        if (second > head.length) {
            return;
        }
        content.write(path, narrow(behind - 1 - path));
        int length = Math.clamp(little(head).getInt(second - 4), 0, head.length - second);
        content.write(second, narrow(Math.max(0, length - 1)));
    }

    /** Behind the zero that ends a text. */
    private static int afterText(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != 0) {
            at++;
        }
        return at + 1;
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
            content.write(28, narrow(length));
            content.write(second, wide(Math.min(length, (atom.limit() - second) / 2)));
        }
    }

    /** A stretch of records. */
    private record Part(long from, long to, int depth, boolean comment) {}

    /** PowerPoint: records in records; a comment says who made it, in full and in initials. */
    private void saidBy(Pieces content, Part part) throws IOException {
        for (long at = part.from(); at + 8 <= part.to(); ) {
            ByteBuffer head = record(content, at, 8);
            int kind = head.getShort(0) & 0xffff;
            int type = head.getShort(2) & 0xffff;
            long end = at + 8 + (head.getInt(4) & 0xffff_ffffL);
            if (end > part.to()) {
                return;
            }
            boolean holds = (kind & 0xf) == 0xf || type == TAG_DATA;
            boolean name = type == TEXT && (kind >> 4 == 0 || kind >> 4 == 2);
            if (holds && part.depth() < DEEPEST) {
                boolean comment = COMMENTING.contains(type);
                saidBy(content, new Part(at + 8, end, part.depth() + 1, comment));
            } else if (part.comment() && name && end - at < LONGEST_LIST) {
                content.write(at + 8, wide((int) (end - at - 8) / 2));
            }
            at = end;
        }
    }

    /** Excel: who opened and who reserved it, and who made which comment, unless it is locked. */
    private void openedBy(Pieces content, boolean notes) throws IOException {
        for (long at = 0; at + 4 <= content.length(); ) {
            ByteBuffer head = record(content, at, 4);
            int type = head.getShort(0) & 0xffff;
            int size = head.getShort(2) & 0xffff;
            if (type == 0 || type == LOCKED) {
                return;
            }
            int kept = type == WRITE_ACCESS ? 0 : type == FILE_SHARING ? 4 : size;
            if (kept < size) {
                byte[] none = new byte[size - kept];
                Arrays.fill(none, Math.min(3, none.length), none.length, (byte) ' ');
                content.write(at + 4 + kept, none);
            }
            if (type == NOTE && notes) {
                noteBy(content, at + 4, size);
            }
            at += 4 + size;
        }
    }

    /** The name keeps its length. */
    private static void noteBy(Pieces content, long at, int size) throws IOException {
        ByteBuffer note = little(content.read(at, size));
        if (note.limit() < 11) {
            return;
        }
        int letters = note.getShort(8) & 0xffff;
        boolean wide = (note.get(10) & 1) != 0;
        if (11 + letters * (wide ? 2 : 1) <= note.limit()) {
            content.write(at + 11, wide ? wide(letters) : narrow(letters));
        }
    }

    /** The head of one more record; there are not endlessly many. */
    private ByteBuffer record(Pieces content, long at, int bytes) throws IOException {
        recordsLeft--;
        if (recordsLeft < 0) {
            throw Refusal.BROKEN.problem();
        }
        return little(content.read(at, bytes));
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
        blankInitials(table.get(), head.getInt(COMMENTS), head.getInt(COMMENTS + 4));
    }

    private static void blankInitials(Pieces table, int from, int length) throws IOException {
        long start = from & 0xffff_ffffL;
        boolean fits = length > 4 && length <= LONGEST_LIST && start + length <= table.length();
        int comments = (length - 4) / (4 + COMMENT);
        if (!fits || (length - 4) % (4 + COMMENT) != 0) {
            return;
        }
        byte[] all = table.read(start, length);
        for (int at = 4 * (comments + 1); at < length; at += COMMENT) {
            int letters = Math.min(MOST_INITIALS, little(all).getShort(at) & 0xffff);
            System.arraycopy(wide(letters), 0, all, at + 2, 2 * letters);
        }
        table.write(start, all);
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

    private static byte[] narrow(int letters) {
        byte[] spaces = new byte[letters];
        Arrays.fill(spaces, (byte) ' ');
        return spaces;
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
