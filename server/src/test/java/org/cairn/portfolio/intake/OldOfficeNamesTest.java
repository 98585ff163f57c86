package org.cairn.portfolio.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairn.portfolio.Samples.joined;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.cairn.platform.web.UserProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Documents of Office before 2007 forget who wrote, saved and changed them, and keep their text.
 */
class OldOfficeNamesTest {

    private static final String NAME = "Elena Núñez";
    private static final int SECTOR = 512;
    private static final int END = -2;

    private final Path folder;

    OldOfficeNamesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void theirPropertiesBecomeAnEmptySet() throws IOException {
        byte[] about = joined(new byte[] {-2, -1, 0, 0}, new byte[100], latin(NAME), new byte[300]);
        byte[] clean =
                cleaned("\5SummaryInformation", about, "Contents", latin("My lesson"), "a.doc");
        int set = SECTOR * 4;
        ByteBuffer properties = ByteBuffer.wrap(clean).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(properties.getShort(set)).isEqualTo((short) 0xFFFE);
        assertThat(properties.getInt(set + 24)).as("sets").isEqualTo(1);
        assertThat(properties.getInt(set + 52)).as("properties: the letters").isEqualTo(1);
        assertThat(new String(clean, ISO_8859_1)).contains("My lesson");
        cleaned("\5DocumentSummaryInformation", about, "Contents", new byte[9], "a.ppt");
        cleaned("\5SummaryInformation", latin(NAME), "Contents", new byte[9], "a.xls");
    }

    @Test
    void aWorkbookForgetsWhoOpenedItAndKeepsItsCells() throws IOException {
        byte[] access = Arrays.copyOf(joined(little(NAME.length()), utf16(NAME)), 112);
        byte[] book =
                joined(
                        new byte[] {9, 8, 2, 0, 0, 6, 0x5C, 0, 112, 0},
                        access,
                        new byte[] {10, 0, 0, 0},
                        latin("Cells"));
        byte[] clean =
                cleaned("Workbook", Arrays.copyOf(book, 5000), "Other", new byte[9], "a.xls");
        assertThat(new String(clean, ISO_8859_1)).contains("Cells");
    }

    @Test
    void aWorkbookForgetsWhoCommented() throws IOException {
        byte[] note = new byte[] {0x1C, 0, (byte) (12 + NAME.length()), 0, 1, 0, 2, 0, 0, 0, 3, 0};
        byte[] wide = note.clone();
        wide[2] = (byte) (12 + 2 * NAME.length());
        byte[] book =
                joined(
                        new byte[] {9, 8, 2, 0, 0, 6, 10, 0, 0, 0, 9, 8, 2, 0, 0, 6},
                        joined(note, new byte[] {(byte) NAME.length(), 0, 0}, latin(NAME)),
                        new byte[1],
                        joined(wide, new byte[] {(byte) NAME.length(), 0, 1}, utf16(NAME)),
                        new byte[] {0, 10, 0, 5, 0},
                        latin("Cells"));
        byte[] clean =
                cleaned("Workbook", Arrays.copyOf(book, 5000), "Other", new byte[9], "a.xls");
        assertThat(new String(clean, ISO_8859_1)).contains("Cells");
    }

    @Test
    void slidesForgetWhoCommented() throws IOException {
        byte[] comment =
                joined(
                        record(0, 0x0FBA, utf16(NAME)),
                        record(0x10, 0x0FBA, utf16("Look here")),
                        record(0x20, 0x0FBA, utf16("Elena")),
                        record(0, 0x2EE1, new byte[28]));
        byte[] tag =
                joined(
                        record(0, 0x0FBA, utf16("___PPT10")),
                        record(0, 0x138B, record(0xF, 0x2EE0, comment)));
        byte[] names = record(0xF, 0x2EE4, record(0, 0x0FBA, utf16(NAME)));
        byte[] slides =
                joined(
                        record(0xF, 0x03EE, record(0xF, 0x1388, record(0xF, 0x138A, tag))),
                        record(0, 0x0FBA, utf16("My lesson")),
                        record(0xF, 0x1388, record(0xF, 0x138A, record(0, 0x138B, names))));
        byte[] clean = cleaned("PowerPoint Document", slides, "Other", new byte[9], "a.ppt");
        assertThat(new String(clean, UTF_16LE)).contains("My lesson", "Look here", "___PPT10");
    }

    @Test
    void slidesForgetWhoSavedThem() throws IOException {
        byte[] atom =
                joined(
                        new byte[20],
                        new byte[] {(byte) NAME.length(), 0, 0, 0, 0, 0, 0, 0},
                        latin(NAME),
                        new byte[] {8, 0, 0, 0},
                        utf16(NAME));
        cleaned("Current User", atom, "PowerPoint Document", latin("Slides"), "a.ppt");
    }

    @Test
    void aTextForgetsItsListsOfNames() throws IOException {
        byte[] list = joined(new byte[] {-1, -1, 1, 0, 0, 0, (byte) NAME.length(), 0}, utf16(NAME));
        byte[] owners = joined(new byte[] {(byte) NAME.length(), 0}, utf16(NAME));
        ByteBuffer text = ByteBuffer.allocate(5000).order(ByteOrder.LITTLE_ENDIAN);
        text.putShort(2, (short) 0xC1).putShort(10, (short) 0x200);
        text.putInt(0x19A, 40).putInt(0x19E, list.length);
        text.putInt(0x1BA, 40 + list.length).putInt(0x1BE, owners.length);
        byte[] comment = Arrays.copyOf(joined(new byte[] {5, 0}, utf16("Elena")), 30);
        byte[] comments = joined(new byte[8], comment);
        text.putInt(0xBA, 40 + list.length + owners.length).putInt(0xBE, comments.length);
        text.put(1000, latin("My lesson"));
        byte[] lists = joined(list, owners, comments, latin("Styles"));
        byte[] table = Arrays.copyOf(joined(new byte[40], lists), 4200);
        byte[] clean = cleaned("WordDocument", text.array(), "1Table", table, "a.doc");
        assertThat(new String(clean, ISO_8859_1)).contains("My lesson", "Styles");
    }

    @Test
    void aDocumentWhoseChainsBiteTheirTailIsRefused() throws IOException {
        byte[] loop = document("A", new byte[9], "B", new byte[9]);
        ByteBuffer.wrap(loop).order(ByteOrder.LITTLE_ENDIAN).putInt(SECTOR + 4, 1);
        assertThatThrownBy(() -> InPlace.clean(kept(loop), OldOfficeNames::remove))
                .isInstanceOf(UserProblem.class);
        byte[] circle = document("Workbook", new byte[5000], "B", new byte[9]);
        ByteBuffer long32 = ByteBuffer.wrap(circle).order(ByteOrder.LITTLE_ENDIAN);
        int first = long32.getInt(SECTOR * 2 + 128 + 116);
        long32.putInt(SECTOR + 4 * first, first).putInt(SECTOR * 2 + 128 + 120, 30 << 20);
        assertThatThrownBy(() -> InPlace.clean(kept(circle), OldOfficeNames::remove))
                .as("the sector behind it is itself")
                .isInstanceOf(UserProblem.class);
        byte[] tables = joined(document("A", new byte[9], "B", new byte[9]), new byte[SECTOR]);
        int last = tables.length / SECTOR - 2;
        Arrays.fill(tables, SECTOR * (last + 1), tables.length, (byte) -1);
        ByteBuffer.wrap(tables)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(68, last)
                .putInt(tables.length - 4, last);
        assertThatThrownBy(() -> InPlace.clean(kept(tables), OldOfficeNames::remove))
                .as("the next table of tables is itself")
                .isInstanceOf(UserProblem.class);
    }

    private byte[] cleaned(String one, byte[] content, String two, byte[] other, String name)
            throws IOException {
        byte[] document = document(one, content, two, other);
        Path file = kept(document);
        assertThat(InPlace.clean(file, OldOfficeNames::remove)).isTrue();
        byte[] clean = Files.readAllBytes(file);
        assertThat(clean).hasSameSizeAs(document);
        assertThat(Arrays.copyOf(clean, SECTOR * 4)).isEqualTo(Arrays.copyOf(document, SECTOR * 4));
        for (Charset letters : new Charset[] {UTF_8, ISO_8859_1, UTF_16LE}) {
            for (String half : new String[] {"Elena", "Núñez"}) {
                assertThat(Bytes.indexOf(clean, clean.length, half.getBytes(letters)))
                        .as(half + " in " + letters)
                        .isNegative();
            }
        }
        assertThat(new Examination().of(file, name).ending()).isEqualTo(name.substring(2));
        return clean;
    }

    private Path kept(byte[] content) throws IOException {
        return Files.write(folder.resolve("document"), content);
    }

    /** Head, table, folder, small table, then the small streams of 64 and the large ones of 512. */
    static byte[] document(String one, byte[] first, String two, byte[] second) {
        int[] table = new int[SECTOR / 4];
        int[] smallTable = new int[SECTOR / 4];
        Arrays.fill(table, -1);
        Arrays.fill(smallTable, -1);
        table[0] = -3;
        table[1] = END;
        table[2] = END;
        byte[] small = new byte[0];
        byte[] large = new byte[0];
        int[] begins = new int[2];
        for (int i = 0; i < 2; i++) {
            byte[] content = i == 0 ? first : second;
            if (content.length < 4096) {
                begins[i] = small.length / 64;
                small = joined(small, content, new byte[(64 - content.length % 64) % 64]);
                chain(smallTable, begins[i], small.length / 64);
            }
        }
        int smallSectors = (small.length + SECTOR - 1) / SECTOR;
        small = Arrays.copyOf(small, smallSectors * SECTOR);
        chain(table, 3, 3 + smallSectors);
        for (int i = 0; i < 2; i++) {
            byte[] content = i == 0 ? first : second;
            if (content.length >= 4096) {
                begins[i] = 3 + smallSectors + large.length / SECTOR;
                large =
                        joined(
                                large,
                                content,
                                new byte[(SECTOR - content.length % SECTOR) % SECTOR]);
                chain(table, begins[i], 3 + smallSectors + large.length / SECTOR);
            }
        }
        return joined(
                head(),
                numbers(table),
                entry("Root Entry", 5, 3, small.length),
                entry(one, 2, begins[0], first.length),
                entry(two, 2, begins[1], second.length),
                new byte[128],
                numbers(smallTable),
                small,
                large);
    }

    private static void chain(int[] table, int from, int to) {
        for (int i = from; i < to; i++) {
            table[i] = i + 1 == to ? END : i + 1;
        }
    }

    private static byte[] head() {
        ByteBuffer head = ByteBuffer.allocate(SECTOR).order(ByteOrder.LITTLE_ENDIAN);
        head.putLong(0, 0xE11AB1A1E011CFD0L).putShort(24, (short) 0x3E).putShort(26, (short) 3);
        head.putShort(28, (short) -2).putShort(30, (short) 9).putShort(32, (short) 6);
        head.putInt(44, 1).putInt(48, 1).putInt(56, 4096).putInt(60, 2).putInt(64, 1);
        head.putInt(68, END);
        for (int at = 76; at < SECTOR; at += 4) {
            head.putInt(at, at == 76 ? 0 : -1);
        }
        return head.array();
    }

    private static byte[] entry(String name, int type, int start, int size) {
        ByteBuffer entry = ByteBuffer.allocate(128).order(ByteOrder.LITTLE_ENDIAN);
        entry.put(0, utf16(name)).putShort(64, (short) (2 * name.length() + 2));
        entry.put(66, (byte) type).put(67, (byte) 1);
        entry.putInt(68, -1).putInt(72, -1).putInt(76, -1);
        return entry.putInt(116, size == 0 ? END : start).putInt(120, size).array();
    }

    private static byte[] numbers(int[] all) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * all.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int number : all) {
            bytes.putInt(number);
        }
        return bytes.array();
    }

    static byte[] record(int kind, int type, byte[] content) {
        return ByteBuffer.allocate(8 + content.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) kind)
                .putShort((short) type)
                .putInt(content.length)
                .put(content)
                .array();
    }

    private static byte[] little(int number) {
        return new byte[] {(byte) number, 0, 1};
    }

    private static byte[] latin(String text) {
        return text.getBytes(ISO_8859_1);
    }

    private static byte[] utf16(String text) {
        return text.getBytes(UTF_16LE);
    }
}
