package org.cairn.portfolio.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.portfolio.Samples.joined;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.cairn.platform.web.UserProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What documents of Office before 2007 and rich texts say, so that a name in them is found. */
class OldOfficeTextTest {

    private final Path folder;

    OldOfficeTextTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aTextIsReadWhetherALetterTakesOneByteOrTwo() throws IOException {
        byte[] head = new byte[1024];
        byte[] narrow = "Dear Núñez,\rsee you.\r".getBytes(ISO_8859_1);
        byte[] wide = "Élève Łucja\r".getBytes(UTF_16LE);
        DocumentText.Words words =
                read(old("WordDocument", joined(head, narrow, new byte[3], wide)), FileType.DOC);

        assertThat(words.whole()).isTrue();
        assertThat(words.leaves().getFirst().words()).contains("Dear Núñez,\n", "Élève Łucja\n");
        head[11] = 1;
        assertThat(read(old("WordDocument", joined(head, narrow)), FileType.DOC).whole())
                .as("locked by a password")
                .isFalse();
    }

    @Test
    void wordsOfCellsThatTouchAreReadOneByOneAlsoWhereARecordEndsWithinThem() throws IOException {
        byte[] first = joined(new byte[] {4, 0, 0, 0, 4, 0, 0, 0}, cell("Ana Pérez"));
        byte[] long65 = cell("A".repeat(65));
        byte[] split = new byte[] {8, 0, 1};
        byte[] book =
                joined(
                        biff(0x809, new byte[16]),
                        biff(0xFC, joined(first, long65, split, "Łucj".getBytes(UTF_16LE))),
                        biff(0x3C, joined(new byte[] {0}, "a Wo".getBytes(ISO_8859_1))),
                        biff(0x0A, new byte[0]));
        DocumentText.Words words = read(old("Workbook", book), FileType.XLS);

        assertThat(words.whole()).isTrue();
        assertThat(words.leaves().getFirst().words().lines())
                .contains("Ana Pérez", "A".repeat(65), "Łucja Wo");
        byte[] locked = joined(biff(0x809, new byte[16]), biff(0x2F, new byte[52]));
        assertThat(read(old("Workbook", locked), FileType.XLS).whole()).isFalse();
    }

    @Test
    void slidesAreReadInBothKindsOfLetters() throws IOException {
        byte[] slides =
                joined(
                        OldOfficeNamesTest.record(0, 0x0FA8, "By Ana Pérez".getBytes(ISO_8859_1)),
                        OldOfficeNamesTest.record(0, 0x0FA0, "By Łucja".getBytes(UTF_16LE)));
        assertThat(
                        read(old("PowerPoint Document", slides), FileType.PPT)
                                .leaves()
                                .getFirst()
                                .words())
                .contains("By Ana Pérez\n", "By Łucja\n");
    }

    @Test
    void aRichTextIsReadAsItIsShown() throws IOException {
        String rtf =
                "{\\rtf1\\ansi\\ansicpg1250\\uc1{\\fonttbl{\\f0 Ana Font;}}{\\*\\generator Ana Word;}"
                        + "Dear {\\b An}a P\\'e9rez\\par and \\u321?ucja,\r\n see\\~\\{this\\}"
                        + "{\\field{\\*\\fldinst HYPERLINK \"mailto:ana@x.example\"}}"
                        + "{\\pict 416e61}{\\bin3 }}}{\\header Mr. O\\rquote Hara}}";
        DocumentText.Words words = read(rtf.getBytes(UTF_8), FileType.RTF);
        assertThat(words.whole()).isTrue();
        assertThat(words.leaves().getFirst().words())
                .contains("Dear Ana Pérez\nand Łucja, see {this}", "mailto:ana@x.example")
                .doesNotContain("Font", "Word;", "416e61");
    }

    /** However such a file is damaged, it is read or refused; nothing else comes of it. */
    @Test
    void noDamageIsAFaultOfOurs() throws IOException {
        byte[] book =
                joined(
                        biff(0xFC, joined(new byte[8], cell("Ana"), cell("Ben"))),
                        biff(0x3C, cell("Cai")));
        byte[] sound = old("Workbook", Arrays.copyOf(book, 4200));
        Random random = new Random(20_261_126);
        int read = 0;
        for (int i = 0; i < 300; i++) {
            byte[] damaged = sound.clone();
            for (int n = 0; n <= i % 9; n++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                read(damaged, FileType.XLS);
                read++;
            } catch (UserProblem refused) {
                assertThat(refused.text().key()).startsWith("portfolio.file.");
            }
        }
        assertThat(read).isPositive();
    }

    @Test
    void aDocumentThatNamesItsTextAgainAndAgainIsReadOnceAndNoFurtherThanIsKept()
            throws IOException {
        byte[] full = "Ana Pérez walks on. ".repeat(50_000).getBytes(ISO_8859_1);
        for (int shorter = 0; shorter < 2; shorter++) {
            OldOfficeText.Found much = found(naming("WordDocument", full, shorter));
            assertThat(much.words()).hasSizeLessThanOrEqualTo(DocumentText.MOST_CHARS + 1);
            assertThat(much.whole()).isFalse();
        }
        byte[] cells = joined(new byte[8], cell("Ana ".repeat(60)));
        byte[] book =
                joined(biff(0x809, new byte[16]), biff(0xFC, cells), biff(0x0A, new byte[0]), full);
        assertThat(found(naming("Workbook", book, 0)).words())
                .startsWith("Ana Ana")
                .hasSizeLessThanOrEqualTo(DocumentText.MOST_CHARS + 1);

        byte[] sparse = joined(new byte[9000], "Ana Pérez".getBytes(ISO_8859_1), new byte[900_000]);
        OldOfficeText.Found once = found(naming("WordDocument", sparse, 0));
        assertThat(once.words()).containsOnlyOnce("Ana Pérez");
        assertThat(once.whole()).isTrue();
        OldOfficeText.Found overlapping = found(naming("WordDocument", sparse, 1));
        assertThat(overlapping.words()).containsOnlyOnce("Ana Pérez");
        assertThat(overlapping.whole()).as("one place belongs to one stream").isFalse();
    }

    private OldOfficeText.Found found(byte[] document) throws IOException {
        AtomicReference<OldOfficeText.Found> found = new AtomicReference<>();
        InPlace.clean(
                Files.write(folder.resolve("document"), document),
                file -> found.set(OldOfficeText.of(file)));
        return found.get();
    }

    /** Twelve entries for one content, each shorter than the one before by so many bytes. */
    private static byte[] naming(String stream, byte[] content, int shorter) {
        int sector = 4096;
        int sectors = content.length / sector + 1;
        ByteBuffer file =
                ByteBuffer.allocate(sector * (3 + sectors)).order(ByteOrder.LITTLE_ENDIAN);
        file.putLong(0, 0xE11AB1A1E011CFD0L).putShort(30, (short) 12);
        file.putInt(48, 1).putInt(56, sector).putInt(60, -2).putInt(68, -2);
        for (int at = 80; at < 512; at += 4) {
            file.putInt(at, -1);
        }
        file.putInt(sector, -3).putInt(sector + 4, -2);
        for (int i = 2; i < 2 + sectors; i++) {
            file.putInt(sector + 4 * i, i == 1 + sectors ? -2 : i + 1);
        }
        for (int i = 0; i < 12; i++) {
            int at = 2 * sector + 128 * i;
            file.put(at, stream.getBytes(UTF_16LE));
            file.putShort(at + 64, (short) (2 * stream.length() + 2)).put(at + 66, (byte) 2);
            file.putInt(at + 116, 2).putInt(at + 120, content.length - shorter * i);
        }
        return file.put(3 * sector, content).array();
    }

    private DocumentText.Words read(byte[] content, FileType type) throws IOException {
        return DocumentText.of(Files.write(folder.resolve("document"), content), type);
    }

    private static byte[] old(String stream, byte[] content) {
        return OldOfficeNamesTest.document(stream, content, "Other", new byte[9]);
    }

    private static byte[] cell(String words) {
        return joined(new byte[] {(byte) words.length(), 0, 0}, words.getBytes(ISO_8859_1));
    }

    private static byte[] biff(int type, byte[] content) {
        return ByteBuffer.allocate(4 + content.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) type)
                .putShort((short) content.length)
                .put(content)
                .array();
    }
}
