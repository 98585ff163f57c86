package org.cairn.platform.art;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Builds the whole page around the body of a document. */
final class PaperMarkup {
    private static final String STYLE = read("paper.css");

    private PaperMarkup() {}

    static Document page(Letterhead head, String body) {
        String before =
                """
                <html xmlns="http://www.w3.org/1999/xhtml" lang="%s" xml:lang="%s"><head><title>%s</title>\
                <meta name="description" content="%s"/><style>%s</style></head><body>\
                """
                        .formatted(
                                head.language(),
                                head.language(),
                                Xml.text(head.title()),
                                Xml.text(head.title()),
                                Xml.text(style(head)));
        int linesBefore = (int) before.lines().count() - 1;
        Document document = parse(before + wellFormed(body) + "</body></html>", linesBefore);
        describeDrawings(document);
        return document;
    }

    private static String style(Letterhead head) {
        String dark =
                Oklch.of(head.brand()).lightness() > 0.75 ? darker(head.brand()) : head.brand();
        return STYLE.replace("\"page of pages\"", head.pageNumber())
                .replace("\"issuer\"", quoted(head.issuer()))
                .replace("\"title\"", quoted(head.title()))
                .replace("#1F5FA8", dark);
    }

    private static String darker(String brand) {
        return Oklch.of(brand).withLightness(0.6).hex();
    }

    /** A CSS string; anything that could end it is written as its code. */
    private static String quoted(String words) {
        StringBuilder out = new StringBuilder("\"");
        words.codePoints()
                .filter(c -> c >= 0x20)
                .forEach(c -> {
                    if (c == '"' || c == '\\' || c == '<' || c == '&' || c == '>') {
                        out.append('\\').append(Integer.toHexString(c)).append(' ');
                    } else {
                        out.appendCodePoint(c);
                    }
                });
        return out.append('"').toString();
    }

    /**
     * Letters in one piece, so that they are found in our typefaces; named spaces as XML knows
     * them.
     */
    private static String wellFormed(String body) {
        return Normalizer.normalize(body, Normalizer.Form.NFC).replace("&nbsp;", "&#160;");
    }

    private static Document parse(String page, int linesBefore) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new InputSource(new StringReader(page)));
        } catch (SAXParseException wrong) {
            throw new IllegalArgumentException(
                    "The document is not well-formed in line "
                            + (wrong.getLineNumber() - linesBefore)
                            + ": "
                            + wrong.getMessage(),
                    wrong);
        } catch (SAXException | ParserConfigurationException wrong) {
            throw new IllegalArgumentException("The document cannot be read.", wrong);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A drawing needs its words where the tagging looks for them. */
    private static void describeDrawings(Document document) {
        NodeList drawings = document.getElementsByTagNameNS("*", "svg");
        for (int i = 0; i < drawings.getLength(); i++) {
            Element drawing = (Element) drawings.item(i);
            if (!drawing.hasAttribute("alt")) {
                drawing.setAttribute("alt", words(drawing));
            }
        }
    }

    private static String words(Element drawing) {
        if (drawing.hasAttribute("aria-label")) {
            return drawing.getAttribute("aria-label");
        }
        StringBuilder out = new StringBuilder();
        for (Node n = drawing.getFirstChild(); n != null; n = n.getNextSibling()) {
            if ("title".equals(n.getLocalName()) || "desc".equals(n.getLocalName())) {
                out.append(out.isEmpty() ? "" : ". ").append(n.getTextContent());
            }
        }
        return out.toString();
    }

    private static String read(String name) {
        try (InputStream in = PaperMarkup.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("The style of documents cannot be read", broken);
        }
    }
}
