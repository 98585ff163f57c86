package org.cairn.portfolio.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationMarkup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;

/**
 * What a word processor writes into a PDF beside its pages: the author, the title, and who made
 * which comment (ISO 32000-2, 14.3 and 12.5.6.2). The pages stay as they are, and so do the fields
 * of a form. A signed PDF stays whole, with its names: any change would break what was signed.
 */
final class PdfNames {

    /** What tells of programs and days only. */
    private static final Set<String> HARMLESS =
            Set.of("Producer", "Creator", "CreationDate", "ModDate", "Trapped");

    private PdfNames() {}

    /** Whether there is anything to take out. */
    static boolean areIn(Path path) throws IOException {
        try (PDDocument pdf = open(path)) {
            List<COSDictionary> comments = comments(pdf);
            COSDictionary about = pdf.getDocumentInformation().getCOSObject();
            boolean told =
                    about.keySet().stream().anyMatch(key -> !HARMLESS.contains(key.getName()));
            return !isSigned(pdf)
                    && (told
                            || pdf.getDocumentCatalog().getMetadata() != null
                            || comments.stream().anyMatch(c -> c.containsKey(COSName.T)));
        }
    }

    static void remove(Path from, OutputStream to) throws IOException {
        try (PDDocument pdf = open(from)) {
            comments(pdf).forEach(comment -> comment.removeItem(COSName.T));
            COSDictionary about = pdf.getDocumentInformation().getCOSObject();
            about.keySet().stream()
                    .filter(key -> !HARMLESS.contains(key.getName()))
                    .toList()
                    .forEach(about::removeItem);
            pdf.getDocumentCatalog().setMetadata(null);
            for (PDPage page : pdf.getPages()) {
                page.getCOSObject().removeItem(COSName.METADATA);
                page.getCOSObject().removeItem(COSName.getPDFName("PieceInfo"));
            }
            pdf.save(to);
        }
    }

    /** Signed by somebody, certified, or opened for more by a signature of its maker. */
    private static boolean isSigned(PDDocument pdf) throws IOException {
        return pdf.getDocumentCatalog().getCOSObject().containsKey(COSName.getPDFName("Perms"))
                || !pdf.getSignatureDictionaries().isEmpty();
    }

    /** Only here is T a person; in a field of a form it is the name of the field. */
    private static List<COSDictionary> comments(PDDocument pdf) throws IOException {
        List<COSDictionary> comments = new ArrayList<>();
        try {
            for (PDPage page : pdf.getPages()) {
                for (PDAnnotation note : page.getAnnotations()) {
                    if (note instanceof PDAnnotationMarkup || note instanceof PDAnnotationPopup) {
                        comments.add(note.getCOSObject());
                    }
                }
            }
            return comments;
        } catch (IllegalStateException notAPage) {
            throw Refusal.BROKEN.problem();
        }
    }

    private static PDDocument open(Path path) throws IOException {
        try {
            return Loader.loadPDF(
                    new RandomAccessReadBufferedFile(path.toFile()),
                    IOUtils.createTempFileOnlyStreamCache());
        } catch (IOException unreadable) {
            throw Refusal.BROKEN.problem();
        }
    }
}
