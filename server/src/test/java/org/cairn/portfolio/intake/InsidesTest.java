package org.cairn.portfolio.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cairn.platform.web.UserProblem;
import org.cairn.portfolio.Pdfs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What documents say inside, and copies of signed ones that do not show who signed. */
class InsidesTest {

    private final Path folder;

    InsidesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aCopyWithoutSignaturesKeepsThePagesAndLosesTheSigner() throws IOException {
        Path signed = file(Pdfs.signedBy("Elena Marquez", "Look at the goal.", "And the end."));
        assertThat(PdfNames.areSigned(signed)).isTrue();
        assertThat(plain(signed)).contains("Elena Marquez");

        Path copy = folder.resolve("copy");
        try (OutputStream out = Files.newOutputStream(copy)) {
            PdfNames.removeSignatures(signed, out);
        }

        assertThat(PdfNames.areSigned(copy)).isFalse();
        assertThat(plain(copy)).doesNotContain("Elena", "Sig", "ByteRange");
        assertThat(Files.readString(copy, ISO_8859_1)).doesNotContain("Elena");
        try (PDDocument pdf = Loader.loadPDF(copy.toFile())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(pdf.getPage(0).getAnnotations()).isEmpty();
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Look at the goal.", "And the end.");
        }
        assertThat(PdfNames.areSigned(file(Pdfs.of("Nobody signed.")))).isFalse();
    }

    @Test
    void aSignatureThatCannotBeTakenOutIsNoticedInTheCopy() throws IOException {
        for (boolean forGood : new boolean[] {false, true}) {
            Path signed =
                    file(
                            forGood
                                    ? Pdfs.signedForGood("Elena Marquez", "Look.")
                                    : Pdfs.signedBy("Elena Marquez", "Look."));
            Path copy = folder.resolve("copy-" + forGood);
            try (OutputStream out = Files.newOutputStream(copy)) {
                PdfNames.removeSignatures(signed, out);
            }
            assertThat(PdfNames.isUnsigned(copy, signed)).isEqualTo(!forGood);
        }
    }

    @Test
    void whatALaterSaveHasOnlyCoveredUpIsTakenOut() throws IOException {
        Path grown = file(Pdfs.onceSaidBy("Elena Marquez", "Look."));
        assertThat(Files.readString(grown, ISO_8859_1)).contains("Elena Marquez");
        assertThat(PdfNames.areIn(grown)).isTrue();

        Path clean = folder.resolve("clean");
        try (OutputStream out = Files.newOutputStream(clean)) {
            PdfNames.remove(grown, out);
        }

        assertThat(plain(clean)).doesNotContain("Elena");
        assertThat(Files.readString(clean, ISO_8859_1)).doesNotContain("Elena");
        assertThat(PdfNames.areIn(clean)).isFalse();
    }

    @Test
    void wordsAreReadPageByPage() throws IOException {
        DocumentText.Words words =
                DocumentText.of(file(Pdfs.of("The first page.", "By Ana.")), FileType.PDF);

        assertThat(words.whole()).isTrue();
        assertThat(words.leaves()).extracting(DocumentText.Leaf::page).containsExactly(1, 2);
        assertThat(words.leaves().getLast().words()).contains("By Ana.");
    }

    @Test
    void wordsOfOfficeDocumentsAreReadFromTheTextTheCommentsAndTheSlides() throws IOException {
        Path word =
                zip(
                        Map.of(
                                "word/document.xml",
                                "<w:d xmlns:w=\"w\"><w:p><w:r><w:t>Dear A</w:t></w:r><w:r><w:t>na,</w:t></w:r></w:p><w:p/></w:d>",
                                "word/comments.xml",
                                "<w:c xmlns:w=\"w\"><w:p>Ask Ben</w:p></w:c>"));
        assertThat(DocumentText.of(word, FileType.DOCX).leaves())
                .extracting(leaf -> leaf.words().strip())
                .containsExactlyInAnyOrder("Dear Ana,", "Ask Ben");
        Path slides =
                zip(
                        Map.of(
                                "ppt/slides/slide2.xml",
                                "<a><p>Second</p></a>",
                                "ppt/slides/slide1.xml",
                                "<a><p>First</p></a>"));
        assertThat(DocumentText.of(slides, FileType.PPTX).leaves())
                .extracting(DocumentText.Leaf::page, leaf -> leaf.words().strip())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "First"),
                        org.assertj.core.groups.Tuple.tuple(2, "Second"));
        Path entity =
                zip(
                        Map.of(
                                "content.xml",
                                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a><p>&x;</p></a>"));
        assertThatIOException().isThrownBy(() -> DocumentText.of(entity, FileType.ODT));
    }

    @Test
    void whatIsTooLongIsReadInPartAndSaysSo() throws IOException {
        Path text = file("word ".repeat(300_000).getBytes(UTF_8));
        DocumentText.Words words = DocumentText.of(text, FileType.TXT);
        assertThat(words.whole()).isFalse();
        assertThat(words.leaves().getFirst().words()).hasSize(400_000);
        assertThat(DocumentText.of(text, FileType.PNG)).isEqualTo(DocumentText.Words.UNREAD);
    }

    @Test
    void aPdfWithoutABeginningIsDamagedAndNotAFaultOfOurs() throws IOException {
        Path file = file("%PDF-1.7\nnothing of a document\n%%EOF".getBytes(UTF_8));
        refused(() -> PdfNames.areIn(file));
        refused(() -> PdfNames.areSigned(file));
        refused(() -> PdfNames.remove(file, OutputStream.nullOutputStream()));
        refused(() -> PdfNames.removeSignatures(file, OutputStream.nullOutputStream()));
    }

    @Test
    void somethingElseInTheTreeOfPagesIsPassedOver() throws IOException {
        Path file = folder.resolve("no-page");
        try (PDDocument pdf = Loader.loadPDF(Pdfs.of("One.", "Two."))) {
            pdf.getPage(0).getCOSObject().setItem(COSName.TYPE, COSName.getPDFName("Bookmark"));
            pdf.save(file.toFile());
        }
        assertThat(PdfNames.areIn(file)).isFalse();
        assertThat(DocumentText.of(file, FileType.PDF).leaves())
                .extracting(leaf -> leaf.words().strip())
                .contains("Two.");
    }

    /** However a PDF is damaged, it is read or refused; nothing else comes of it. */
    @Test
    void noDamageIsAFaultOfOurs() throws IOException {
        byte[] sound = Pdfs.signedBy("Elena Marquez", "Look at the goal.", "And the end.");
        Random random = new Random(20_261_126);
        int read = 0;
        int refused = 0;
        for (int i = 0; i < 150; i++) {
            byte[] damaged = sound.clone();
            for (int n = 0; n <= i % 12; n++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            if (i % 10 == 0) {
                damaged = Arrays.copyOf(damaged, random.nextInt(damaged.length));
            }
            Path file = Files.write(folder.resolve("damaged"), damaged);
            try {
                PdfNames.areIn(file);
                PdfNames.areSigned(file);
                PdfNames.removeSignatures(file, OutputStream.nullOutputStream());
                DocumentText.of(file, FileType.PDF);
                read++;
            } catch (IOException | UserProblem damage) {
                refused++;
            }
        }
        assertThat(read).isPositive();
        assertThat(refused).isPositive();
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        UserProblem.class,
                        problem ->
                                assertThat(problem.text().key())
                                        .isEqualTo("portfolio.file.broken"));
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "file", ""), bytes);
    }

    private Path zip(Map<String, String> parts) throws IOException {
        Path file = Files.createTempFile(folder, "zip", "");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : new TreeMap<>(parts).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    private static String plain(Path file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out, CompressParameters.NO_COMPRESSION);
            return out.toString(ISO_8859_1);
        }
    }
}
