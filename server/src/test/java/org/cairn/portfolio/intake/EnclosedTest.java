package org.cairn.portfolio.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.portfolio.Samples.joined;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.cairn.portfolio.Pdfs;
import org.cairn.portfolio.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document in a document loses the same names as one that comes alone, and is read with it. */
class EnclosedTest {

    private static final String NAME = "Elena Marquez";

    private final Path folder;

    EnclosedTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void documentsAndPicturesInSlidesForgetTheirNamesAndKeepTheRest() throws IOException {
        byte[] innermost = word("The third level", Map.of());
        byte[] text = word("The second level", Map.of("word/embeddings/again.docx", innermost));
        byte[] slides =
                slides(
                        Map.of(
                                "ppt/embeddings/plan.docx", text,
                                "ppt/embeddings/old.bin", oldText(),
                                "ppt/media/image1.jpg", Samples.talkativeJpeg(),
                                "ppt/embeddings/unknown.dat", "A file.".getBytes(UTF_8)));

        Map<String, byte[]> clean = parts(cleaned(slides));

        Map<String, byte[]> plan = parts(part(clean, "ppt/embeddings/plan.docx"));
        Map<String, byte[]> again = parts(part(plan, "word/embeddings/again.docx"));
        for (Map<String, byte[]> document : List.of(clean, plan, again)) {
            assertThat(new String(part(document, "docProps/core.xml"), UTF_8)).doesNotContain(NAME);
        }
        assertThat(new String(part(again, "word/document.xml"), UTF_8)).contains("The third level");
        assertThat(new String(part(clean, "ppt/embeddings/old.bin"), ISO_8859_1))
                .doesNotContain(NAME)
                .contains("An old text");
        assertThat(new String(part(clean, "ppt/media/image1.jpg"), ISO_8859_1))
                .doesNotContain(Samples.PLACE);
        assertThat(new String(part(clean, "ppt/embeddings/unknown.dat"), UTF_8))
                .isEqualTo("A file.");
    }

    @Test
    void wordsOfEnclosedDocumentsAreReadAndWhatIsNotReadIsToldOf() throws IOException {
        byte[] plan = word("The second level", Map.of());
        Path slides = file(slides(Map.of("ppt/embeddings/plan.docx", plan)));
        DocumentText.Words words = DocumentText.of(slides, FileType.PPTX);
        assertThat(words.leaves())
                .extracting(leaf -> leaf.words().strip())
                .contains("The second level");
        assertThat(words.whole()).isTrue();

        byte[] strange = "A file.".getBytes(UTF_8);
        Path unknown = file(slides(Map.of("ppt/embeddings/unknown.dat", strange)));
        assertThat(DocumentText.of(unknown, FileType.PPTX).whole()).isFalse();
        Path damaged = file(slides(Map.of("ppt/embeddings/a.pdf", "%PDF-1.7 no".getBytes(UTF_8))));
        assertThat(DocumentText.of(damaged, FileType.PPTX).whole()).isFalse();
        assertThat(parts(cleaned(Files.readAllBytes(damaged)))).containsKey("ppt/embeddings/a.pdf");
    }

    @Test
    void thereIsAnEndToDocumentsInDocuments() throws IOException {
        byte[] nested = word("The innermost", Map.of());
        for (int level = 0; level < 6; level++) {
            nested = word("Level " + level, Map.of("word/embeddings/a.docx", nested));
        }
        DocumentText.Words words = DocumentText.of(file(nested), FileType.DOCX);
        assertThat(words.whole()).isFalse();
        assertThat(words.leaves())
                .extracting(leaf -> leaf.words().strip())
                .contains("Level 5", "Level 2")
                .doesNotContain("The innermost");
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 600; i++) {
            many.put("word/embeddings/" + i + ".docx", word("Number " + i + ".", Map.of()));
        }
        assertThat(parts(cleaned(word("Many", many)))).hasSize(603);
        assertThat(DocumentText.of(file(word("Many", many)), FileType.DOCX).whole()).isFalse();
    }

    @Test
    void filesAttachedToAPdfForgetTheirNamesAndAreReadWithIt() throws IOException {
        Path file = folder.resolve("attached.pdf");
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            PDAnnotationFileAttachment note = new PDAnnotationFileAttachment();
            note.setFile(attachment(pdf, "note.docx", word("On the page", Map.of())));
            page.getAnnotations().add(note);
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(
                    Map.of("x", attachment(pdf, "plan by Ana.docx", word("Beside it", Map.of()))));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            pdf.getDocumentCatalog().setNames(names);
            pdf.save(file.toFile());
        }
        assertThat(PdfNames.areIn(file)).isTrue();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfNames.remove(file, out);

        Path clean = file(out.toByteArray());
        try (PDDocument pdf = Loader.loadPDF(clean.toFile())) {
            assertThat(PdfAttachments.of(pdf)).hasSize(2);
            for (PdfAttachments.Attached one : PdfAttachments.of(pdf)) {
                Map<String, byte[]> document =
                        parts(one.content().createInputStream().readAllBytes());
                assertThat(new String(part(document, "docProps/core.xml"), UTF_8))
                        .contains("creator")
                        .doesNotContain(NAME);
            }
        }
        DocumentText.Words words = DocumentText.of(clean, FileType.PDF);
        assertThat(words.whole()).isTrue();
        assertThat(words.leaves())
                .extracting(leaf -> leaf.words().strip())
                .contains("On the page", "Beside it", "plan by Ana.docx");
    }

    @Test
    void aSignedPdfThatIsAttachedIsToldOfAndLosesItsSignatureInTheCopy() throws IOException {
        byte[] signed = Pdfs.signedBy(NAME, "The inner page");
        Path file = folder.resolve("outer.pdf");
        try (PDDocument pdf = Loader.loadPDF(Pdfs.of("The outer page"))) {
            PDAnnotationFileAttachment note = new PDAnnotationFileAttachment();
            note.setFile(attachment(pdf, "form.pdf", signed));
            pdf.getPage(0).getAnnotations().add(note);
            pdf.save(file.toFile());
        }
        assertThat(PdfNames.areSigned(file)).isTrue();
        assertThat(DocumentText.of(file, FileType.PDF).whole()).isFalse();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfNames.removeSignatures(file, out);

        Path copy = file(out.toByteArray());
        assertThat(PdfNames.isUnsigned(copy, file)).isTrue();
        assertThat(DocumentText.of(copy, FileType.PDF).whole()).isTrue();
        assertThat(DocumentText.of(copy, FileType.PDF).leaves())
                .extracting(leaf -> leaf.words().strip())
                .contains("The outer page", "The inner page");
    }

    @Test
    void aPackedFileForgetsWhereItLayOnSomebodysDisk() throws IOException {
        byte[] packed =
                joined(
                        new byte[] {9, 9, 9, 9, 2, 0},
                        "plan.txt\0C:\\Users\\Elena Marquez\\plan.txt\0".getBytes(ISO_8859_1),
                        new byte[] {0, 0, 3, 0, 25, 0, 0, 0},
                        "C:\\Temp\\Elena Marquez\\p.txt\0".getBytes(ISO_8859_1),
                        "The plan itself".getBytes(ISO_8859_1));
        Path file = file(OldOfficeNamesTest.document("\1Ole10Native", packed, "B", new byte[9]));
        InPlace.clean(file, OldOfficeNames::remove);
        assertThat(Files.readString(file, ISO_8859_1))
                .doesNotContain("Elena")
                .contains("plan.txt", "The plan itself");
        assertThat(DocumentText.of(file, FileType.DOC).whole()).as("of any kind").isFalse();
    }

    private static PDComplexFileSpecification attachment(PDDocument pdf, String name, byte[] file)
            throws IOException {
        PDComplexFileSpecification attachment = new PDComplexFileSpecification();
        attachment.setFileUnicode(name);
        attachment.setEmbeddedFileUnicode(new PDEmbeddedFile(pdf, new ByteArrayInputStream(file)));
        return attachment;
    }

    private static byte[] oldText() {
        return OldOfficeNamesTest.document(
                "\5SummaryInformation",
                joined(new byte[100], NAME.getBytes(ISO_8859_1)),
                "WordDocument",
                "An old text".getBytes(ISO_8859_1));
    }

    private static byte[] word(String words, Map<String, byte[]> more) throws IOException {
        return document(
                "word/document.xml", "<w:d xmlns:w=\"w\"><w:p>" + words + "</w:p></w:d>", more);
    }

    private static byte[] slides(Map<String, byte[]> more) throws IOException {
        return document("ppt/presentation.xml", "<p/>", more);
    }

    private static byte[] document(String main, String xml, Map<String, byte[]> more)
            throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>".getBytes(UTF_8));
        parts.put(
                "docProps/core.xml",
                ("<cp><dc:creator>" + NAME + "</dc:creator></cp>").getBytes(UTF_8));
        parts.put(main, xml.getBytes(UTF_8));
        parts.putAll(more);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private byte[] cleaned(byte[] document) throws IOException {
        Path file = file(document);
        assertThat(OfficeNames.areIn(file)).isTrue();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OfficeNames.remove(file, out);
        return out.toByteArray();
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("document-" + content.length), content);
    }

    private static byte[] part(Map<String, byte[]> parts, String name) {
        return Objects.requireNonNull(parts.get(name), name);
    }

    private static Map<String, byte[]> parts(byte[] document) throws IOException {
        Map<String, byte[]> read = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(document))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                read.put(entry.getName(), in.readAllBytes());
            }
        }
        return read;
    }
}
