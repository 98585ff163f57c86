package org.cairn.platform.art;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** Writes into a PDF what it is, once for old readers and once as XMP (ISO 14289-1, 7.1). */
final class PaperFacts {
    private static final String XMP =
            """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
            xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" \
            xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <dc:format>application/pdf</dc:format>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
            <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
            <xmp:CreateDate>%s</xmp:CreateDate><xmp:ModifyDate>%s</xmp:ModifyDate>
            <pdf:Producer>Cairn</pdf:Producer><pdfuaid:part>1</pdfuaid:part>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="r"?>\
            """;

    private PaperFacts() {}

    static void write(PDDocument document, Letterhead head) throws IOException {
        Calendar date = GregorianCalendar.from(head.date().atZone(ZoneOffset.UTC));
        PDDocumentInformation info = new PDDocumentInformation();
        info.setTitle(head.title());
        info.setAuthor(head.issuer());
        info.setProducer("Cairn");
        info.setCreationDate(date);
        info.setModificationDate(date);
        document.setDocumentInformation(info);

        PDDocumentCatalog catalog = document.getDocumentCatalog();
        catalog.setLanguage(head.language());
        PDViewerPreferences shown = new PDViewerPreferences(new COSDictionary());
        shown.setDisplayDocTitle(true);
        catalog.setViewerPreferences(shown);
        catalog.setMetadata(xmp(document, head));
        // otherwise PDFBox would take the time of day for the file's identifier
        document.setDocumentId(head.date().toEpochMilli());
    }

    private static PDMetadata xmp(PDDocument document, Letterhead head) throws IOException {
        String date = Instant.ofEpochSecond(head.date().getEpochSecond()).toString();
        String packet =
                XMP.formatted(
                        Xml.text(head.title()),
                        Xml.text(head.issuer()),
                        head.language(),
                        date,
                        date);
        byte[] bytes = packet.getBytes(StandardCharsets.UTF_8);
        return new PDMetadata(document, new ByteArrayInputStream(bytes));
    }
}
