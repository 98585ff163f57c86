package org.cairn.platform.art;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/**
 * Turns a page of well-formed HTML into a tagged PDF in the look of Cairn. It opens no file and no
 * connection: a document can only show the pictures that it is given.
 */
public final class Paper {
    private static final String PICTURE = "picture:";

    static {
        XRLog.setLoggingEnabled(false);
    }

    private Paper() {}

    /** A document without pictures other than drawings inside the text. */
    public static byte[] pdf(Letterhead head, String body) {
        return pdf(head, body, Map.of());
    }

    /**
     * A document with pictures.
     *
     * @param body well-formed markup, what stands between the body tags; may hold SVG drawings
     * @param pictures PNG or JPEG files by the name that the markup uses in {@code src}
     * @throws IllegalArgumentException when the markup is not well-formed
     */
    public static byte[] pdf(Letterhead head, String body, Map<String, byte[]> pictures) {
        Document page = PaperMarkup.page(head, body);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (BatikSVGDrawer drawer = new BatikSVGDrawer();
                PdfBoxRenderer renderer = builder(page, drawer, pictures).buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen()) {
            PaperFacts.write(document, head);
            document.save(out);
        } catch (IOException broken) {
            throw new UncheckedIOException("The document could not be written", broken);
        }
        return out.toByteArray();
    }

    private static PdfRendererBuilder builder(
            Document page, BatikSVGDrawer drawer, Map<String, byte[]> pictures) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useSVGDrawer(drawer);
        builder.useReplacementText("□");
        builder.withProducer("Cairn");
        builder.withW3cDocument(page, null);
        closeAllDoors(builder, pictures);
        font(builder, Face.SERIF, "Cairn Serif", 400);
        font(builder, Face.SERIF_STRONG, "Cairn Serif", 600);
        font(builder, Face.SANS, "Cairn Sans", 400);
        font(builder, Face.SANS_STRONG, "Cairn Sans", 600);
        return builder;
    }

    /** Nothing can be fetched but the given pictures. */
    private static void closeAllDoors(PdfRendererBuilder builder, Map<String, byte[]> pictures) {
        builder.useUriResolver(
                (base, uri) -> uri != null && pictures.containsKey(uri) ? PICTURE + uri : null);
        builder.useExternalResourceAccessControl(
                (uri, type) -> uri != null && uri.startsWith(PICTURE),
                ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.useProtocolsStreamImplementation(
                uri -> new Given(pictures.get(uri.substring(PICTURE.length()))), Set.of("picture"));
        builder.useProtocolsStreamImplementation(
                _ -> new Given(null), "http", "https", "file", "jar", "ftp", "data");
    }

    private static void font(PdfRendererBuilder builder, Face face, String family, int weight) {
        builder.useFont(face::open, family, weight, FontStyle.NORMAL, true);
    }

    /** A picture handed over by the caller, or nothing. */
    private record Given(byte @Nullable [] bytes) implements FSStream {
        @Override
        public ByteArrayInputStream getStream() {
            return new ByteArrayInputStream(bytes == null ? new byte[0] : bytes);
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
