package org.cairn.portfolio.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * Files that are attached to a PDF (ISO 32000-2, 7.11.4): in the list of the document, on a page,
 * or beside what they belong to.
 */
final class PdfAttachments {

    private static final int DEEPEST = 30;
    private static final int MOST = 500;
    private static final COSName ASSOCIATED = COSName.getPDFName("AF");

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Attached> found = new ArrayList<>();

    private PdfAttachments() {}

    /** A file and how it is called. */
    record Attached(String name, COSStream content) {}

    static List<Attached> of(PDDocument pdf) {
        PdfAttachments files = new PdfAttachments();
        COSDictionary root = pdf.getDocumentCatalog().getCOSObject();
        COSDictionary names = root.getCOSDictionary(COSName.NAMES);
        if (names != null) {
            files.listed(names.getCOSDictionary(COSName.EMBEDDED_FILES), 0);
        }
        files.all(root.getCOSArray(ASSOCIATED));
        for (PDPage page : pdf.getPages()) {
            files.all(page.getCOSObject().getCOSArray(ASSOCIATED));
            COSArray notes = page.getCOSObject().getCOSArray(COSName.ANNOTS);
            for (int i = 0; notes != null && i < notes.size(); i++) {
                if (notes.getObject(i) instanceof COSDictionary note) {
                    files.file(note.getDictionaryObject(COSName.FS));
                    files.all(note.getCOSArray(ASSOCIATED));
                }
            }
        }
        return files.found;
    }

    /** Each loses the names that it would have lost if it had come alone. */
    static void clean(PDDocument pdf, Enclosed enclosed) throws IOException {
        for (Attached file : of(pdf)) {
            COSStream content = file.content();
            enclosed.copy(
                    content.createInputStream(),
                    () -> content.createOutputStream(COSName.FLATE_DECODE));
            content.removeItem(COSName.PARAMS);
        }
    }

    private void listed(@Nullable COSDictionary node, int depth) {
        if (node == null || depth > DEEPEST || !seen.add(node)) {
            return;
        }
        all(node.getCOSArray(COSName.NAMES));
        COSArray kids = node.getCOSArray(COSName.KIDS);
        for (int i = 0; kids != null && i < kids.size(); i++) {
            if (kids.getObject(i) instanceof COSDictionary kid) {
                listed(kid, depth + 1);
            }
        }
    }

    private void all(@Nullable COSArray list) {
        for (int i = 0; list != null && i < list.size(); i++) {
            file(list.getObject(i));
        }
    }

    private void file(@Nullable COSBase specification) {
        if (!(specification instanceof COSDictionary some)
                || !(some.getDictionaryObject(COSName.EF) instanceof COSDictionary embedded)) {
            return;
        }
        String name = name(some);
        for (COSName form : embedded.keySet()) {
            if (embedded.getDictionaryObject(form) instanceof COSStream file
                    && found.size() < MOST
                    && seen.add(file)) {
                found.add(new Attached(name, file));
            }
        }
    }

    private static String name(COSDictionary specification) {
        String name = specification.getString(COSName.UF);
        return name == null ? specification.getString(COSName.F, "") : name;
    }
}
