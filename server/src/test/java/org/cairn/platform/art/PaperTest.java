package org.cairn.platform.art;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperTest {
    private static final Instant DATE = Instant.parse("2026-06-02T17:00:00Z");
    private static final Letterhead HEAD =
            new Letterhead("Certificate", "en-US", "Harbor Mesa \"Unified\" <&>", "#1F5FA8", DATE);

    @Test
    void aDocumentIsTaggedAndSaysWhatItIs() throws Exception {
        try (PDDocument pdf =
                load(Paper.pdf(HEAD, "<h1>Feedback</h1><p>Awarded to <b>Ana</b></p>"))) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en-US");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Certificate");
            assertThat(pdf.getDocumentInformation().getCreationDate().toInstant()).isEqualTo(DATE);
            String facts =
                    new String(
                            pdf.getDocumentCatalog().getMetadata().toByteArray(),
                            StandardCharsets.UTF_8);
            assertThat(facts).contains("pdfuaid:part>1", "2026-06-02T17:00:00Z", "&lt;&amp;&gt;");
        }
    }

    @Test
    void everyLetterIsEmbeddedAndCanBeReadBack() throws Exception {
        try (PDDocument pdf = load(Paper.pdf(HEAD, "<h1>Nguyễn Thị Hòa</h1><p>Łódź, Київ</p>"))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Nguyễn Thị Hòa", "Łódź, Київ", "Page 1 of 1");
            for (COSName name : pdf.getPage(0).getResources().getFontNames()) {
                PDFont font = pdf.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            }
        }
    }

    @Test
    void lettersNobodyBundledBecomeAMark() throws Exception {
        String body = "<p>山田太郎 🎉 محمد and on</p>";
        try (PDDocument pdf = load(Paper.pdf(HEAD, body))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("□").contains("and on");
        }
    }

    @Test
    void aLongRubricRepeatsItsHeadOnEachSheet() throws Exception {
        String row =
                "<tr><th scope=\"row\">Goal</th><td>"
                        + "Students can say it. ".repeat(12)
                        + "</td></tr>";
        String body =
                "<table class=\"p-table\"><thead><tr><th>Criterion</th><th>Demonstrated</th></tr></thead><tbody>"
                        + row.repeat(30)
                        + "</tbody></table>";
        try (PDDocument pdf = load(Paper.pdf(HEAD, body))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            for (int i = 1; i <= pdf.getNumberOfPages(); i++) {
                PDFTextStripper sheet = new PDFTextStripper();
                sheet.setStartPage(i);
                sheet.setEndPage(i);
                assertThat(sheet.getText(pdf))
                        .contains("Criterion", "Page " + i + " of " + pdf.getNumberOfPages());
            }
            PDPage first = pdf.getPage(0);
            assertThat(first.getMediaBox().getWidth()).isEqualTo(612);
            assertThat(first.getMediaBox().getHeight()).isEqualTo(792);
        }
    }

    @Test
    void theSameDocumentIsTheSameBytes() {
        String body = "<p>Once</p>" + BadgeArt.paperSvg(BadgeArtTest.badge("Goals", 1));
        assertThat(Paper.pdf(HEAD, body)).isEqualTo(Paper.pdf(HEAD, body));
    }

    @Test
    void aSpanishDocumentCountsItsPagesInSpanish() throws Exception {
        Letterhead head = new Letterhead("Certificado", "es", "Harbor Mesa", "#FFD100", DATE);
        try (PDDocument pdf = load(Paper.pdf(head, "<p>Hola</p>"))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Página 1 de 1");
        }
    }

    @Test
    void onlyGivenPicturesAreShown() throws Exception {
        byte[] picture = Raster.png(BadgeArt.svg(BadgeArtTest.badge("Goals", 1)), 64);
        Map<String, byte[]> given = Map.of("badge.png", picture);
        int without = Paper.pdf(HEAD, "<img src=\"other.png\" alt=\"Badge\"/>", given).length;
        int with = Paper.pdf(HEAD, "<img src=\"badge.png\" alt=\"Badge\"/>", given).length;
        assertThat(with).isGreaterThan(without + 1000);
    }

    @Test
    void nothingIsFetchedFromTheNetworkOrTheDisk(@TempDir Path folder) throws Exception {
        Path secret = Files.write(folder.resolve("secret.png"), Raster.png(Qr.svg("x", "x"), 200));
        try (ServerSocket web = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + web.getLocalPort() + "/";
            String file = secret.toUri().toString();
            String body =
                    """
                    <style>@import url(%1$sa.css); @font-face { font-family: F; src: url(%1$sf.ttf); }
                    p { font-family: F; background: url(%1$sb.png) }</style>
                    <link rel="stylesheet" href="%1$sc.css"/><p>x</p><img src="%1$sd.png" alt="d"/>
                    <img src="%2$s" alt="s"/><img src="//127.0.0.1/x.png" alt="x"/>
                    <object data="%1$se.svg" type="image/svg+xml">e</object>
                    <a href="%1$sf.bin" download="f.bin">f</a>
                    <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9">
                    <image width="9" height="9" xlink:href="%1$sg.png"/><image width="9" height="9" xlink:href="%2$s"/>
                    <use xlink:href="%1$sh.svg#a"/></svg>\
                    """
                            .formatted(url, file);
            byte[] pdf = Paper.pdf(HEAD, body);
            try (PDDocument read = load(pdf)) {
                assertThat(read.getPage(0).getResources().getXObjectNames()).isEmpty();
            }
            web.setSoTimeout(200);
            assertThatThrownBy(web::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void markupThatIsNotWellFormedIsRefusedWithItsLine() {
        assertThatThrownBy(() -> Paper.pdf(HEAD, "<p>one</p>\n<p>two<br></p>"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 2");
        assertThatThrownBy(() -> Paper.pdf(HEAD, "</body></html><!DOCTYPE x>"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static PDDocument load(byte[] pdf) throws IOException {
        return Loader.loadPDF(pdf);
    }
}
