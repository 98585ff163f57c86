package org.cairn.portfolio.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.cairn.platform.web.UserProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents lose the names that stand beside their text, and keep the text. */
class NamesTest {

    private final Path folder;

    NamesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aPdfForgetsWhoMadeItAndWhoCommented() throws IOException {
        Path file = folder.resolve("report");
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            PDAnnotationText comment = new PDAnnotationText();
            comment.setTitlePopup("Elena Marquez");
            comment.setContents("Look here.");
            page.getAnnotations().add(comment);
            pdf.addPage(page);
            pdf.getDocumentInformation().setAuthor("Elena Marquez");
            pdf.getDocumentInformation().setProducer("A printer");
            pdf.save(file.toFile());
        }
        assertThat(PdfNames.areIn(file)).isTrue();
        Path clean = folder.resolve("clean");
        Files.write(clean, pdf(file));
        assertThat(PdfNames.areIn(clean)).isFalse();
        try (PDDocument pdf = Loader.loadPDF(clean.toFile())) {
            assertThat(pdf.getDocumentInformation().getAuthor()).isNull();
            assertThat(pdf.getDocumentInformation().getProducer()).isEqualTo("A printer");
            ByteArrayOutputStream plain = new ByteArrayOutputStream();
            pdf.save(plain, CompressParameters.NO_COMPRESSION);
            assertThat(plain.toString(ISO_8859_1)).doesNotContain("Elena").contains("Look here.");
        }
    }

    @Test
    void aPictureInAPdfForgetsWhoTookIt() throws IOException {
        Path file = folder.resolve("picture");
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            PDFormXObject drawing = new PDFormXObject(pdf);
            drawing.setBBox(new PDRectangle(10, 10));
            PDMetadata about =
                    new PDMetadata(pdf, new ByteArrayInputStream("by Elena".getBytes(UTF_8)));
            drawing.getCOSObject().setItem(COSName.METADATA, about);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.drawForm(drawing);
            }
            pdf.getDocumentInformation().setAuthor("Elena Marquez");
            pdf.save(file.toFile());
        }
        try (PDDocument pdf = Loader.loadPDF(pdf(file))) {
            ByteArrayOutputStream plain = new ByteArrayOutputStream();
            pdf.save(plain, CompressParameters.NO_COMPRESSION);
            assertThat(plain.toString(ISO_8859_1)).contains("/Form").doesNotContain("Elena");
        }
    }

    @Test
    void aSignedOfficeDocumentForgetsWhoSignedIt() throws IOException {
        String signature =
                "<Signature><SignatureValue>abc</SignatureValue><KeyInfo><X509Data>"
                        + "<X509Certificate>RWxlbmE=</X509Certificate></X509Data></KeyInfo>"
                        + "<SignatureText>Elena Marquez</SignatureText></Signature>";
        Map<String, String> word = new LinkedHashMap<>();
        word.put("[Content_Types].xml", "<Types/>");
        word.put("word/document.xml", "<o:signatureline o:suggestedsigner=\"Elena\"/>");
        word.put("_xmlsignatures/sig1.xml", signature);
        assertThat(String.join("", cleaned(word).values()))
                .contains("<SignatureValue>abc</SignatureValue>")
                .doesNotContain("Elena", "RWxlbmE");
        Map<String, String> open = new LinkedHashMap<>();
        open.put("mimetype", "application/vnd.oasis.opendocument.text");
        open.put("META-INF/documentsignatures.xml", signature);
        assertThat(String.join("", cleaned(open).values())).doesNotContain("Elena", "RWxlbmE");
    }

    @Test
    void theFieldsOfAPdfFormKeepTheirNames() throws IOException {
        Path file = folder.resolve("form");
        try (PDDocument pdf = form()) {
            pdf.getDocumentInformation().setAuthor("Elena Marquez");
            pdf.save(file.toFile());
        }
        Path clean = folder.resolve("clean");
        Files.write(clean, pdf(file));
        try (PDDocument pdf = Loader.loadPDF(clean.toFile())) {
            assertThat(pdf.getDocumentInformation().getAuthor()).isNull();
            assertThat(pdf.getDocumentCatalog().getAcroForm().getField("goal")).isNotNull();
        }
        try (PDDocument pdf = form()) {
            pdf.save(file.toFile());
        }
        assertThat(PdfNames.areIn(file)).as("the name of a field is no person").isFalse();
    }

    @Test
    void aSignedPdfStaysAsItWasSigned() throws IOException {
        Path file = folder.resolve("signed");
        ByteArrayOutputStream unsigned = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.getDocumentInformation().setAuthor("Elena Marquez");
            pdf.save(unsigned);
        }
        try (PDDocument pdf = Loader.loadPDF(unsigned.toByteArray());
                OutputStream out = Files.newOutputStream(file)) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
            pdf.addSignature(signature, content -> new byte[] {1, 2, 3});
            pdf.saveIncremental(out);
        }
        assertThat(PdfNames.areIn(file)).isFalse();
    }

    @Test
    void anOfficeDocumentForgetsWhoWroteSavedAndChangedIt() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put(
                "docProps/core.xml",
                "<cp:coreProperties><dc:creator>Elena"
                        + " Marquez</dc:creator><dc:title>Plan</dc:title><cp:lastModifiedBy>Elena"
                        + " Marquez</cp:lastModifiedBy></cp:coreProperties>");
        parts.put(
                "docProps/app.xml",
                "<Properties><Company>Harbor Point</Company><Pages>2</Pages></Properties>");
        parts.put(
                "word/document.xml",
                "<w:p><w:ins w:author=\"Elena Marquez\" w:id=\"1\"><w:t>São"
                        + " poucos.</w:t></w:ins></w:p>");
        Map<String, String> clean = cleaned(parts);
        assertThat(clean.keySet()).containsExactlyElementsOf(parts.keySet());
        assertThat(String.join("", clean.values())).doesNotContain("Elena", "Harbor Point");
        assertThat(clean)
                .containsEntry(
                        "word/document.xml",
                        "<w:p><w:ins w:author=\"\" w:id=\"1\"><w:t>São"
                                + " poucos.</w:t></w:ins></w:p>");
        assertThat(clean.get("docProps/core.xml"))
                .isEqualTo(
                        "<cp:coreProperties><dc:creator></dc:creator><dc:title></dc:title>"
                                + "<cp:lastModifiedBy></cp:lastModifiedBy></cp:coreProperties>");
    }

    @Test
    void wordsThatLookLikeAnAttributeAreWordsOfTheDocument() throws IOException {
        String words =
                "<w:p><w:t xml:space='preserve'>Set author=\"Elena\", initials=\"E\"</w:t>"
                        + "<!-- <w:ins w:author=\"a\"> --><![CDATA[<w:ins w:author=\"b\">]]>"
                        + "<w:t title=\" author='c' > userId=\"/><?x author=\"d\"?></w:p>";
        assertThat(cleaned(Map.of("word/document.xml", words + "<w:ins w:author='Elena'/>")))
                .containsEntry("word/document.xml", words + "<w:ins w:author=''/>");
    }

    @Test
    void aTableOfAWorkbookKeepsItsName() throws IOException {
        String table = "<table id=\"1\" name=\"Scores\" displayName=\"Scores\"/>";
        assertThat(OfficeNames.areIn(zip(Map.of("xl/tables/table1.xml", table)))).isFalse();
        assertThat(
                        OfficeNames.areIn(
                                zip(Map.of("customXml/item1.xml", "<author>Mark Twain</author>"))))
                .as("data that the text shows")
                .isFalse();
    }

    @Test
    void sheetsAndSlidesForgetWhoCommentedAndWhereTheyWereSaved() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("xl/comments1.xml", "<authors><author>Elena</author></authors><t>Stays</t>");
        parts.put(
                "xl/persons/person.xml",
                "<person displayName=\"Elena\" id=\"{1}\" userId=\"elena@example.org\"/>");
        parts.put(
                "xl/workbook.xml",
                "<fileSharing userName=\"Elena\"/><x15ac:absPath url=\"C:\\Elena\\\"/>"
                        + "<sheet name=\"Scores\"/>");
        parts.put(
                "ppt/commentAuthors.xml",
                "<p:cmAuthor id=\"0\" name=\"Elena\" initials=\"E\" lastIdx=\"1\"/>");
        parts.put(
                "ppt/authors.xml",
                "<p188:author id=\"{2}\" name=\"Elena\" initials=\"E\" userId=\"elena\"/>");
        parts.put("docProps/custom.xml", "<vt:lpwstr>Elena</vt:lpwstr><vt:i4>7</vt:i4>");
        Map<String, String> clean = cleaned(parts);
        assertThat(String.join("", clean.values()).toLowerCase(Locale.ROOT))
                .doesNotContain("elena")
                .contains("stays", "scores", "lastidx=\"1\"", "<vt:i4>7<");
    }

    @Test
    void aNameIsFoundBehindMuchTextAndInWideLetters() throws IOException {
        String much = "<w:t>" + "x".repeat(40_000_000) + "</w:t>";
        Path file = zip(Map.of("word/comments.xml", much + "<w:comment w:author=\"Elena\"/>"));
        assertThat(OfficeNames.areIn(file)).isTrue();
        String wide = "\uFEFF<w:comment w:author=\"Elena\"/>";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XmlNames.clean(
                new ByteArrayInputStream(wide.getBytes(UTF_16LE)),
                out,
                new XmlNames.Rule(Set.of(), Set.of("author")));
        assertThat(out.toString(UTF_16)).isEqualTo("<w:comment w:author=\"\"/>");
    }

    @Test
    void anOpenDocumentForgetsItsAuthorsAndStaysOne() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.text");
        String field = "<text:creator>A field of the text</text:creator>";
        parts.put("content.xml", "<dc:creator>Elena</dc:creator>" + field);
        parts.put(
                "meta.xml",
                "<office:meta><meta:initial-creator>Elena</meta:initial-creator>"
                        + "<dc:creator>Elena</dc:creator><dc:title>Elena</dc:title></office:meta>");
        Path file = zip(parts);
        Path clean = folder.resolve("clean.odt");
        try (var out = Files.newOutputStream(clean)) {
            OfficeNames.remove(file, out);
        }
        assertThat(OfficeZip.typeOf(clean)).isEqualTo(FileType.ODT);
        assertThat(cleaned(parts))
                .containsEntry("content.xml", "<dc:creator></dc:creator>" + field);
        assertThat(OfficeNames.areIn(clean)).isFalse();
    }

    @Test
    void aRichTextForgetsItsPropertiesAndWhoChangedIt() throws IOException {
        String start = "{\\rtf1\\ansi{\\info";
        String about = "{\\title A \\} b}{\\author Elena}{\\*\\company {Harbor Point}}\\version1";
        String rest = "{\\b\\bin3 }}{ Elena's class, \\{informal\\}.}}";
        String text =
                start + about + "}{\\*\\revtbl{Unknown;}{Elena;}}{\\*\\atnauthor Elena}" + rest;
        Path file = folder.resolve("text");
        Files.writeString(file, text, ISO_8859_1);
        assertThat(InPlace.clean(file, RtfNames::remove)).isTrue();
        String clean = Files.readString(file, ISO_8859_1);
        String blank = "}{\\*\\revtbl{       ;}{     ;}}{\\*\\atnauthor      }";
        assertThat(clean).isEqualTo(start + " ".repeat(about.length()) + blank + rest);
        assertThat(new Examination().of(file, "a.rtf")).isEqualTo(FileType.RTF);
    }

    @Test
    void aRichTextWhosePropertiesNeverEndIsRefused() throws IOException {
        Path file = folder.resolve("text");
        Files.writeString(file, "{\\rtf1{\\info{\\author Elena}");
        assertThatThrownBy(() -> InPlace.clean(file, RtfNames::remove))
                .isInstanceOf(UserProblem.class);
    }

    /** A page with one field to be filled in. */
    private static PDDocument form() throws IOException {
        PDDocument pdf = new PDDocument();
        PDPage page = new PDPage();
        pdf.addPage(page);
        PDAcroForm form = new PDAcroForm(pdf);
        pdf.getDocumentCatalog().setAcroForm(form);
        PDTextField field = new PDTextField(form);
        field.setPartialName("goal");
        field.getWidgets().getFirst().setRectangle(new PDRectangle(50, 600, 200, 20));
        field.getWidgets().getFirst().setPage(page);
        page.getAnnotations().add(field.getWidgets().getFirst());
        form.getFields().add(field);
        return pdf;
    }

    private static byte[] pdf(Path from) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfNames.remove(from, out);
        return out.toByteArray();
    }

    private Map<String, String> cleaned(Map<String, String> parts) throws IOException {
        Path file = zip(parts);
        assertThat(OfficeNames.areIn(file)).isTrue();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OfficeNames.remove(file, out);
        Map<String, String> read = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                read.put(entry.getName(), new String(in.readAllBytes(), UTF_8));
            }
        }
        return read;
    }

    private Path zip(Map<String, String> parts) throws IOException {
        Path file = folder.resolve("document");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue().getBytes(UTF_8));
                out.closeEntry();
            }
        }
        return file;
    }
}
