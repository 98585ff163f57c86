package org.cairn.journeys;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.cairn.TestFolder;
import org.cairn.portfolio.Pdfs;
import org.cairn.world.media.SampleFile;
import org.cairn.world.media.SampleMedia;

/** Evidence that carries its maker's name beside what it shows. */
final class NamedFiles {

    private NamedFiles() {}

    /**
     * A PDF as word processors write it: author, title, XMP and a comment all name somebody, and so
     * does the signature, because of which all of that stays in the original.
     */
    static Path pdf(String name) throws IOException {
        SampleFile sample = SampleMedia.make("pdf:text-set", "Eight texts that disagree");
        try (PDDocument pdf = Loader.loadPDF(sample.bytes())) {
            pdf.getDocumentInformation().setAuthor("Ottoline Fairweather-Reyes");
            pdf.getDocumentInformation().setTitle("Ottoline’s texts");
            PDMetadata xmp = new PDMetadata(pdf);
            xmp.importXMPMetadata(
                    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">Ottoline Fairweather-Reyes</x:xmpmeta>"
                            .getBytes(UTF_8));
            pdf.getDocumentCatalog().setMetadata(xmp);
            PDPage page = pdf.getPage(0);
            PDAnnotationText comment = new PDAnnotationText();
            comment.setTitlePopup("Ottoline Fairweather-Reyes");
            comment.setContents("Check this one again.");
            page.getAnnotations().add(comment);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return Files.write(
                    TestFolder.of("journeys", name),
                    Pdfs.sign(out.toByteArray(), "Ottoline Fairweather-Reyes"));
        }
    }

    /** A photo whose Exif data names the artist. */
    static Path jpeg(String name) throws IOException {
        byte[] plain = SampleMedia.make("image:shelf", "Our shelf").bytes();
        byte[] artist = "Ottoline Fairweather-Reyes\0".getBytes(UTF_8);
        byte[] exif =
                ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + artist.length)
                        .put("Exif\0\0MM\0*".getBytes(ISO_8859_1))
                        .putInt(8)
                        .putShort((short) 1)
                        .putShort((short) 0x013B)
                        .putShort((short) 2)
                        .putInt(artist.length)
                        .putInt(26)
                        .putInt(0)
                        .put(artist)
                        .array();
        byte[] photo =
                ByteBuffer.allocate(plain.length + exif.length + 4)
                        .put(plain, 0, 2)
                        .putShort((short) 0xFFE1)
                        .putShort((short) (exif.length + 2))
                        .put(exif)
                        .put(plain, 2, plain.length - 2)
                        .array();
        return Files.write(TestFolder.of("journeys", name), photo);
    }
}
