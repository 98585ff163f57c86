package org.cairn.portfolio.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationMarkup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;
import org.jspecify.annotations.Nullable;

/**
 * What a word processor writes into a PDF beside its pages: the author, the title, and who made
 * which comment (ISO 32000-2, 14.3 and 12.5.6.2). The pages stay as they are, and so do the fields
 * of a form. A signed PDF stays whole, with its names: any change would break what was signed.
 */
final class PdfNames {

    /** What tells of programs and days only. */
    private static final Set<String> HARMLESS =
            Set.of("Producer", "Creator", "CreationDate", "ModDate", "Trapped");

    /** What a document says of its signatures beside the fields: permissions and old proofs. */
    private static final Set<String> SIGNED_PARTS = Set.of("Perms", "DSS", "Legal");

    private static final int DEEPEST = 30;

    private PdfNames() {}

    /** Whether there is anything to take out, also of what a later save has only covered up. */
    static boolean areIn(Path path) throws IOException {
        try (PDDocument pdf = open(path)) {
            List<COSDictionary> comments = comments(pdf);
            COSDictionary about = pdf.getDocumentInformation().getCOSObject();
            boolean told =
                    about.keySet().stream().anyMatch(key -> !HARMLESS.contains(key.getName()));
            boolean grown = pdf.getDocument().getTrailer().containsKey(COSName.PREV);
            return !isSigned(pdf)
                    && (told
                            || grown
                            || !PdfAttachments.of(pdf).isEmpty()
                            || pdf.getDocumentCatalog().getMetadata() != null
                            || comments.stream().anyMatch(c -> c.containsKey(COSName.T)));
        }
    }

    static void remove(Path from, OutputStream to) throws IOException {
        remove(from, to, Enclosed.outermost());
    }

    static void remove(Path from, OutputStream to, Enclosed enclosed) throws IOException {
        try (PDDocument pdf = open(from)) {
            strip(pdf);
            PdfAttachments.clean(pdf, enclosed);
            pdf.save(to);
        }
    }

    private static void strip(PDDocument pdf) throws IOException {
        comments(pdf).forEach(comment -> comment.removeItem(COSName.T));
        COSDictionary about = pdf.getDocumentInformation().getCOSObject();
        about.keySet().stream()
                .filter(key -> !HARMLESS.contains(key.getName()))
                .toList()
                .forEach(about::removeItem);
        objects(pdf)
                .forEach(object -> {
                    object.removeItem(COSName.METADATA);
                    object.removeItem(COSName.getPDFName("PieceInfo"));
                });
    }

    /** Pages, pictures and drawings alike, wherever they lie in the file. */
    private static Stream<COSDictionary> objects(PDDocument pdf) {
        return List.copyOf(pdf.getDocument().getXrefTable().keySet()).stream()
                .map(key -> pdf.getDocument().getObjectFromPool(key).getObject())
                .filter(COSDictionary.class::isInstance)
                .map(COSDictionary.class::cast);
    }

    /** Whether it, or a PDF that is attached to it, shows who signed it. */
    static boolean areSigned(Path path) throws IOException {
        return areSigned(path, Enclosed.outermost());
    }

    private static boolean areSigned(Path path, Enclosed enclosed) throws IOException {
        try (PDDocument pdf = open(path)) {
            if (isSigned(pdf)) {
                return true;
            }
            for (PdfAttachments.Attached file : PdfAttachments.of(pdf)) {
                boolean signed =
                        enclosed.look(
                                        file.content().createInputStream(),
                                        (one, kind) ->
                                                kind == Enclosed.Kind.PDF
                                                        && areSigned(one, enclosed.deeper()))
                                .orElse(false);
                if (signed) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * The same pages, words and pictures without what was signed on them: no signature, no field
     * that shows it, and no names beside the pages.
     */
    static void removeSignatures(Path from, OutputStream to) throws IOException {
        removeSignatures(from, to, Enclosed.unsigning());
    }

    static void removeSignatures(Path from, OutputStream to, Enclosed enclosed) throws IOException {
        try (PDDocument pdf = open(from)) {
            strip(pdf);
            PdfAttachments.clean(pdf, enclosed);
            COSDictionary root = pdf.getDocumentCatalog().getCOSObject();
            SIGNED_PARTS.forEach(part -> root.removeItem(COSName.getPDFName(part)));
            for (PDPage page : pdf.getPages()) {
                unsign(page.getCOSObject().getCOSArray(COSName.ANNOTS), 0);
            }
            COSDictionary form = root.getCOSDictionary(COSName.ACRO_FORM);
            if (form != null) {
                unsign(form.getCOSArray(COSName.FIELDS), 0);
                form.removeItem(COSName.getPDFName("SigFlags"));
            }
            pdf.save(to);
        }
    }

    /**
     * Takes fields for signatures out of a list; emptied, as the tags of a page may hold them too.
     */
    private static void unsign(@Nullable COSArray list, int depth) {
        if (list == null || depth > DEEPEST) {
            return;
        }
        for (int i = list.size() - 1; i >= 0; i--) {
            if (!(list.getObject(i) instanceof COSDictionary field)) {
                continue;
            }
            if (isForSigning(field, 0)) {
                list.remove(i);
                field.clear();
            } else {
                unsign(field.getCOSArray(COSName.KIDS), depth + 1);
            }
        }
    }

    /** What kind of field it is may be said further up (12.7.4.1). */
    private static boolean isForSigning(COSDictionary field, int depth) {
        COSName kind = field.getCOSName(COSName.FT);
        COSDictionary parent = field.getCOSDictionary(COSName.PARENT);
        return kind == null && parent != null && depth < DEEPEST
                ? isForSigning(parent, depth + 1)
                : COSName.SIG.equals(kind);
    }

    /** Signed by somebody, certified, or opened for more by a signature of its maker. */
    private static boolean isSigned(PDDocument pdf) throws IOException {
        return pdf.getDocumentCatalog().getCOSObject().containsKey(COSName.getPDFName("Perms"))
                || !pdf.getSignatureDictionaries().isEmpty()
                || showsSignature(pdf);
    }

    /** Also one that a page shows and no form knows of. */
    private static boolean showsSignature(PDDocument pdf) {
        for (PDPage page : pdf.getPages()) {
            COSArray notes = page.getCOSObject().getCOSArray(COSName.ANNOTS);
            for (int i = 0; notes != null && i < notes.size(); i++) {
                if (notes.getObject(i) instanceof COSDictionary field
                        && isForSigning(field, 0)
                        && value(field, 0) != null) {
                    return true;
                }
            }
        }
        return false;
    }

    private static @Nullable COSBase value(COSDictionary field, int depth) {
        COSBase value = field.getDictionaryObject(COSName.V);
        COSDictionary parent = field.getCOSDictionary(COSName.PARENT);
        return value == null && parent != null && depth < DEEPEST
                ? value(parent, depth + 1)
                : value;
    }

    /**
     * Whether a copy has as many pages as its original and no signature anywhere in it, which need
     * not say that it is one (12.8.1), but must say which bytes it signs.
     */
    static boolean isUnsigned(Path copy, Path original) throws IOException {
        try (PDDocument pdf = open(copy);
                PDDocument before = open(original)) {
            return !areSigned(copy)
                    && pdf.getNumberOfPages() == before.getNumberOfPages()
                    && objects(pdf).noneMatch(object -> object.containsKey(COSName.BYTERANGE));
        }
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
