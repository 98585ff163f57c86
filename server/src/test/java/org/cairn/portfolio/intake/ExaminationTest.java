package org.cairn.portfolio.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.cairn.platform.web.UserProblem;
import org.cairn.portfolio.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is what its bytes say, and what may do harm stays outside. */
class ExaminationTest {

    private final Path folder;
    private final Examination examination = new Examination();

    ExaminationTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void everyKindThatIsTakenIsKnownByItsBytes() throws IOException {
        assertThat(type(Samples.pdf(), "plan.pdf")).isEqualTo(FileType.PDF);
        assertThat(type(Samples.docx(), "plan.docx")).isEqualTo(FileType.DOCX);
        assertThat(type(Samples.odt(), "plan.odt")).isEqualTo(FileType.ODT);
        assertThat(type(Samples.png(), "a.png")).isEqualTo(FileType.PNG);
        assertThat(type(Samples.jpeg(), "a.jpg")).isEqualTo(FileType.JPEG);
        assertThat(type(Samples.gif(), "a.gif")).isEqualTo(FileType.GIF);
        assertThat(type(Samples.webp(), "a.webp")).isEqualTo(FileType.WEBP);
        assertThat(type(Samples.mp4("isom"), "a.mp4")).isEqualTo(FileType.MP4);
        assertThat(type(Samples.mp4("qt  "), "IMG_1.MOV")).isEqualTo(FileType.MOV);
        assertThat(type(Samples.mp4("M4A "), "a.m4a")).isEqualTo(FileType.M4A);
        assertThat(type(Samples.webm("V_VP9"), "a.webm")).isEqualTo(FileType.WEBM);
        assertThat(type(Samples.webm("A_OPUS"), "a.webm")).isEqualTo(FileType.WEBA);
        assertThat(type(Samples.mp3(), "a.mp3")).isEqualTo(FileType.MP3);
        assertThat(type(Samples.wav(), "a.wav")).isEqualTo(FileType.WAV);
        assertThat(type(Samples.ogg(), "a.ogg")).isEqualTo(FileType.OGG);
        assertThat(type("¿Quién decide? 水".getBytes(UTF_8), "notes.txt")).isEqualTo(FileType.TXT);
        assertThat(type("# Plan\n- one\n".getBytes(UTF_8), "plan.md")).isEqualTo(FileType.TXT);
        assertThat(type("name,score\nA,1\n".getBytes(UTF_8), "scores.csv")).isEqualTo(FileType.CSV);
        assertThat(type("{\\rtf1 hello}".getBytes(UTF_8), "a.rtf")).isEqualTo(FileType.RTF);
        assertThat(type(ole("Workbook"), "a.xls")).isEqualTo(FileType.XLS);
    }

    @Test
    void aPictureWithTheNameOfAnotherPictureIsWelcomeButNoOtherMixUp() throws IOException {
        assertThat(type(Samples.webp(), "photo.jpg")).isEqualTo(FileType.WEBP);
        assertThat(type(Samples.pdf(), "scan")).isEqualTo(FileType.PDF);
        refused("other-name", Samples.pdf(), "scan.png");
        refused("other-name", Samples.png(), "scan.pdf");
        refused("other-name", Samples.docx(), "scan.pdf");
        refused("other-name", Samples.mp4("isom"), "film.pdf");
    }

    @Test
    void programsStayOutsideWhateverTheirName() throws IOException {
        byte[] windows = Samples.joined("MZ\u0090\0\3\0\0\0".getBytes(UTF_8), new byte[200]);
        windows[2] = (byte) 0x90;
        refused("program", windows, "report.pdf");
        refused(
                "program",
                Samples.joined(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1}, new byte[99]),
                "a.png");
        refused("program", "#!/bin/sh\nrm -rf /\n".getBytes(UTF_8), "notes.txt");
        refused("program", "alert(1)".getBytes(UTF_8), "script.js");
    }

    @Test
    void webPagesAndDrawingsWithScriptsStayOutside() throws IOException {
        byte[] page = "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(UTF_8);
        byte[] drawing =
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"
                        .getBytes(UTF_8);
        refused("web-page", page, "photo.png");
        refused("web-page", page, "notes.txt");
        refused("web-page", drawing, "drawing.svg");
        refused("web-page", drawing, "drawing.png");
        refused("web-page", "  <script>alert(1)</script> hello".getBytes(UTF_8), "a.txt");
    }

    @Test
    void aPdfThatActsByItselfStaysOutsideHoweverItHidesIt() throws IOException {
        refused("pdf-script", Samples.pdfWithScript(), "a.pdf");
        refused("pdf-script", Samples.pdfWithHiddenName(), "a.pdf");
        refused("pdf-script", Samples.pdfWithPackedScript(), "a.pdf");
        refused(
                "pdf-script",
                Samples.pdf("/OpenAction << /S /Launch /F (cmd.exe) >>", ""),
                "a.pdf");
        refused("pdf-locked", Samples.pdf("", "trailer << /Encrypt 9 0 R >>\n"), "a.pdf");
    }

    @Test
    void aPdfThatWouldFillTheMemoryStaysOutside() throws IOException {
        refused("bomb", Samples.pdfWithEndlessTable("1 2 1"), "a.pdf");
        refused("pdf-unusual", Samples.pdfWithEndlessTable("0 0 0"), "a.pdf");
        refused("pdf-unusual", Samples.pdf("", "0 0 n\n".repeat(600_000)), "a.pdf");
        refused("pdf-unusual", Samples.pdf("", "7 0 obj\n".repeat(600_000)), "a.pdf");
        String twice = "6 0 obj\n<< /Type /ObjStm /N 1 /Filter [/FlateDecode /FlateDecode] >>\n";
        refused("pdf-unusual", Samples.pdf("", twice + "stream\nendstream\n"), "a.pdf");
    }

    @Test
    void aPdfAsProgramsPackItTodayComesIn() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            for (int i = 0; i < 300; i++) {
                pdf.addPage(new PDPage());
            }
            pdf.save(packed);
        }
        assertThat(packed.toString(ISO_8859_1)).contains("/ObjStm", "/XRef");
        assertThat(type(packed.toByteArray(), "a.pdf")).isEqualTo(FileType.PDF);
    }

    @Test
    void twoFilesInOneStayOutside() throws IOException {
        byte[] archive = Samples.zip(Map.of("Evil.class", "x"));
        refused("two-in-one", Samples.joined(Samples.pdf(), archive), "a.pdf");
        refused(
                "two-in-one",
                Samples.joined(
                        Samples.pdf(), ("x".repeat(1500) + "<script>x</script>").getBytes(UTF_8)),
                "a.pdf");
        refused("two-in-one", Samples.joined(Samples.wav(), archive), "a.wav");
        refused("two-in-one", Samples.joined(Samples.mp3(), archive), "a.mp3");
        refused("broken", Samples.joined(Samples.mp4("isom"), archive), "a.mp4");
        refused(
                "web-page",
                Samples.joined("%PDF-1.4 <html><script>".getBytes(UTF_8), Samples.pdf()),
                "a.pdf");
    }

    @Test
    void archivesBombsAndMacrosStayOutside() throws IOException {
        refused("archive", Samples.zip(Map.of("a.txt", "x")), "work.zip");
        refused("archive", Samples.zip(Map.of("a.txt", "x")), "work.docx");
        refused("archive", new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 3}, "a.gz");
        refused("bomb", Samples.bomb(), "plan.docx");
        refused("macros", Samples.docm(), "plan.docx");
        refused("macros", ole("_VBA_PROJECT"), "plan.doc");
        refused("broken", java.util.Arrays.copyOf(Samples.docx(), 60), "plan.docx");
    }

    @Test
    void emptyUnknownAndApplesPicturesGetTheirOwnSentence() throws IOException {
        refused("empty", new byte[0], "a.pdf");
        refused("heic", Samples.mp4("heic"), "IMG_2.HEIC");
        refused("unknown", new byte[] {9, 8, 7, 0, 1, 2, 3, 0, 0, 5}, "data.bin");
        refused("not-text", "hello\0world, this is text".getBytes(UTF_8), "a.csv");
        refused("broken", "%PDF-1.7\nhalf a file".getBytes(UTF_8), "a.pdf");
    }

    private FileType type(byte[] content, String name) throws IOException {
        Path file = folder.resolve("file");
        Files.write(file, content);
        return examination.of(file, name);
    }

    private void refused(String why, byte[] content, String name) {
        assertThatThrownBy(() -> type(content, name))
                .as(name)
                .isInstanceOfSatisfying(
                        UserProblem.class,
                        problem ->
                                assertThat(problem.text().key())
                                        .as(name)
                                        .isEqualTo("portfolio.file." + why));
    }

    private static byte[] ole(String stream) {
        byte[] begin = {
            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
        };
        return Samples.joined(
                begin,
                new byte[504],
                stream.getBytes(java.nio.charset.StandardCharsets.UTF_16LE),
                new byte[512]);
    }
}
