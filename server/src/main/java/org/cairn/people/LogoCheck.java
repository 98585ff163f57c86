package org.cairn.people;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Lets PNG and SVG pictures through that are only pictures. */
final class LogoCheck {

    private static final int MOST_PIXELS = 2_000;
    private static final int MOST_ELEMENTS = 20_000;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    /** Elements that run something, load something or show something that is not a drawing. */
    private static final Set<String> REFUSED =
            Set.of(
                    "script",
                    "foreignobject",
                    "iframe",
                    "object",
                    "embed",
                    "audio",
                    "video",
                    "image",
                    "use",
                    "a",
                    "animate",
                    "set",
                    "handler",
                    "listener");

    private LogoCheck() {}

    /** The picture, or a word on why it is none. */
    static Logo checked(byte[] file) {
        if (file.length > Logo.MOST_BYTES) {
            throw FieldProblems.of("logo", "people.problem.logo.large", Logo.MOST_BYTES >> 10);
        }
        if (java.util.Arrays.mismatch(file, PNG) >= PNG.length && isPng(file)) {
            return new Logo("image/png", file);
        }
        if (file.length > 0 && isPlainSvg(file)) {
            return new Logo("image/svg+xml", file);
        }
        throw FieldProblems.of("logo", "people.problem.logo.kind");
    }

    /** Reads the whole picture, so that a broken one is found here and not on a page. */
    private static boolean isPng(byte[] file) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
        if (!readers.hasNext()) {
            return false;
        }
        ImageReader reader = readers.next();
        try (ImageInputStream input =
                ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(input, true, true);
            return reader.getWidth(0) <= MOST_PIXELS
                    && reader.getHeight(0) <= MOST_PIXELS
                    && reader.read(0) != null;
        } catch (IOException | RuntimeException broken) {
            return false;
        } finally {
            reader.dispose();
        }
    }

    private static boolean isPlainSvg(byte[] file) {
        XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = xml.createXMLStreamReader(new ByteArrayInputStream(file));
            int elements = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                boolean first = event == XMLStreamConstants.START_ELEMENT && elements++ == 0;
                if (event == XMLStreamConstants.DTD
                        || event == XMLStreamConstants.PROCESSING_INSTRUCTION
                        || elements > MOST_ELEMENTS
                        || (first && !reader.getLocalName().equals("svg"))
                        || (event == XMLStreamConstants.START_ELEMENT && isHostile(reader))) {
                    return false;
                }
            }
            return elements > 0;
        } catch (XMLStreamException malformed) {
            return false;
        }
    }

    private static boolean isHostile(XMLStreamReader element) {
        if (REFUSED.contains(element.getLocalName().toLowerCase(Locale.ROOT))) {
            return true;
        }
        for (int i = 0; i < element.getAttributeCount(); i++) {
            String name = element.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
            String value = element.getAttributeValue(i).toLowerCase(Locale.ROOT);
            boolean link = name.equals("href") && !value.startsWith("#");
            boolean loads = value.contains("url(") && !value.contains("url(#");
            if (name.startsWith("on") || link || loads || value.contains("javascript:")) {
                return true;
            }
        }
        return false;
    }
}
