package org.cairn.portfolio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/** PDFs for tests, a page for each text. */
public final class Pdfs {

    private Pdfs() {}

    public static byte[] of(String... pages) throws IOException {
        try (PDDocument pdf = document(pages)) {
            return bytes(pdf);
        }
    }

    /** With a signature in a field that shows the signer on the first page. */
    public static byte[] signedBy(String signer, String... pages) throws IOException {
        return sign(of(pages), signer);
    }

    /** The same made of a PDF that is there. */
    public static byte[] sign(byte[] plain, String signer) throws IOException {
        byte[] unsigned;
        try (PDDocument pdf = Loader.loadPDF(plain)) {
            PDAcroForm form = new PDAcroForm(pdf);
            pdf.getDocumentCatalog().setAcroForm(form);
            PDSignatureField field = new PDSignatureField(form);
            field.setPartialName("Signed by " + signer);
            field.getWidgets().getFirst().setRectangle(new PDRectangle(50, 50, 200, 20));
            field.getWidgets().getFirst().setPage(pdf.getPage(0));
            List<PDAnnotation> notes = pdf.getPage(0).getAnnotations();
            notes.add(field.getWidgets().getFirst());
            pdf.getPage(0).setAnnotations(notes);
            form.getFields().add(field);
            form.setSignaturesExist(true);
            unsigned = bytes(pdf);
        }
        try (PDDocument pdf = Loader.loadPDF(unsigned)) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
            signature.setName(signer);
            PDSignatureField field =
                    (PDSignatureField)
                            pdf.getDocumentCatalog().getAcroForm(null).getFields().getFirst();
            field.getCOSObject().setItem(COSName.V, signature);
            pdf.addSignature(signature, content -> new byte[] {1, 2, 3});
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.saveIncremental(out);
            return out.toByteArray();
        }
    }

    /** The same, and the catalog holds on to the signature in a way that only its maker knows. */
    public static byte[] signedForGood(String signer, String... pages) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(signedBy(signer, pages))) {
            COSDictionary root = pdf.getDocumentCatalog().getCOSObject();
            root.setItem("Approval", pdf.getSignatureDictionaries().getFirst());
            root.setNeedToBeUpdated(true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.saveIncremental(out);
            return out.toByteArray();
        }
    }

    /** A file whose last version says nothing of its author; the bytes of an earlier one do. */
    public static byte[] onceSaidBy(String author, String... pages) throws IOException {
        byte[] first;
        try (PDDocument pdf = document(pages)) {
            pdf.getDocumentInformation().setAuthor(author);
            first = bytes(pdf, CompressParameters.NO_COMPRESSION);
        }
        try (PDDocument pdf = Loader.loadPDF(first)) {
            pdf.getDocumentInformation().getCOSObject().removeItem(COSName.AUTHOR);
            pdf.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.saveIncremental(out);
            return out.toByteArray();
        }
    }

    private static PDDocument document(String... pages) throws IOException {
        PDDocument pdf = new PDDocument();
        for (String words : pages) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText(words);
                content.endText();
            }
        }
        return pdf;
    }

    private static byte[] bytes(PDDocument pdf) throws IOException {
        return bytes(pdf, CompressParameters.DEFAULT_COMPRESSION);
    }

    private static byte[] bytes(PDDocument pdf, CompressParameters how) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pdf.save(out, how);
        return out.toByteArray();
    }
}
