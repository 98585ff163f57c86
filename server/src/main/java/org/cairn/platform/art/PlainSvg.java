package org.cairn.platform.art;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Writes the SVG file of a stranger anew with nothing but shapes, colors and gradients in it, so
 * that whatever a file can do beyond being looked at is not copied. What would make it look
 * different if it were left out is refused.
 */
public final class PlainSvg {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final int MOST_ELEMENTS = 3_000;
    private static final int DEEPEST = 60;
    private static final int LONGEST_CLIP = 20_000;

    /** What came of a file. */
    public sealed interface Result {}

    /**
     * A drawing that is only a drawing.
     *
     * @param leftOut names of what could do more, for the person who brought the file
     */
    public record Plain(String svg, double width, double height, Set<String> leftOut)
            implements Result {

        public Plain {
            leftOut = Set.copyOf(leftOut);
        }
    }

    /**
     * The file cannot be used.
     *
     * @param word the name of what is in the way; may be empty
     */
    public record Refused(Why why, String word) implements Result {}

    /** Why a file cannot be used. */
    public enum Why {
        BROKEN,
        ENTITIES,
        TEXT,
        STYLE_SHEET,
        ANIMATED,
        UNSUPPORTED,
        COMPLEX,
        SIZE,
        EMPTY
    }

    /** Ends the reading; goes no further than this class. */
    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Why why;
        private final String word;

        Stop(Why why, String word) {
            super(word);
            this.why = why;
            this.word = word;
        }
    }

    private final StringBuilder out = new StringBuilder(32_768);
    private final Set<String> leftOut = new TreeSet<>();
    private final Map<String, String> gradients = new HashMap<>();
    private double width;
    private double height;
    private int elements;
    private int shapes;
    private int depth;
    private int clipDepth;
    private int clipLetters;

    private PlainSvg() {}

    public static Result of(byte[] file) {
        String head = new String(file, StandardCharsets.ISO_8859_1).replace("\0", "");
        if (head.contains("<!ENTITY")) {
            return new Refused(Why.ENTITIES, "");
        }
        PlainSvg plain = new PlainSvg();
        try {
            XMLStreamReader reader =
                    factory().createXMLStreamReader(new ByteArrayInputStream(file));
            plain.read(reader);
        } catch (Stop stop) {
            return new Refused(stop.why, stop.word);
        } catch (XMLStreamException | RuntimeException malformed) {
            // the parser of the platform lets unchecked exceptions out on some broken files
            return new Refused(Why.BROKEN, "");
        }
        return plain.shapes == 0
                ? new Refused(Why.EMPTY, "")
                : new Plain(plain.out.toString(), plain.width, plain.height, plain.leftOut);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        xml.setProperty(XMLInputFactory.IS_COALESCING, true);
        return xml;
    }

    private void read(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin(reader);
                case XMLStreamConstants.END_ELEMENT -> end(reader.getLocalName());
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> leftOut.add(reader.getPITarget());
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new Stop(Why.ENTITIES, "");
                default -> {}
            }
        }
        for (String id : gradients.keySet()) {
            straight(id);
        }
    }

    private void begin(XMLStreamReader reader) throws XMLStreamException {
        String name = reader.getLocalName();
        if (++elements > MOST_ELEMENTS || depth >= DEEPEST) {
            throw new Stop(Why.COMPLEX, "");
        }
        if (depth == 0) {
            root(reader);
            depth = 1;
            return;
        }
        String space = reader.getNamespaceURI();
        boolean foreign = space != null && !space.isEmpty() && !space.equals(SVG);
        SvgWords.Fate fate = foreign ? SvgWords.Fate.QUIET : SvgWords.fate(name);
        switch (fate) {
            case SHAPE, KEPT -> open(reader, name, fate == SvgWords.Fate.SHAPE);
            case GROUP -> {
                if (!name.equals("g")) {
                    leftOut.add(name);
                }
                open(reader, "g", false);
            }
            case WORDS -> {
                String words = words(reader).strip();
                out.append('<').append(name).append('>').append(Xml.text(words));
                out.append("</").append(name).append('>');
            }
            case QUIET -> skip(reader);
            case LEFT_OUT -> {
                leftOut.add(name);
                skip(reader);
            }
            case TEXT -> throw new Stop(Why.TEXT, name);
            case STYLE_SHEET -> throw new Stop(Why.STYLE_SHEET, name);
            case ANIMATED -> throw new Stop(Why.ANIMATED, name);
            case UNSUPPORTED -> throw new Stop(Why.UNSUPPORTED, name);
        }
    }

    private void root(XMLStreamReader reader) {
        String space = reader.getNamespaceURI();
        boolean svg = space == null || space.isEmpty() || space.equals(SVG);
        if (!svg || !reader.getLocalName().equals("svg")) {
            throw new Stop(Why.BROKEN, "");
        }
        double[] box = box(reader);
        width = box[2];
        height = box[3];
        boolean sane =
                width > 0
                        && height > 0
                        && width < 100_000
                        && height < 100_000
                        && Math.abs(box[0]) < 100_000
                        && Math.abs(box[1]) < 100_000;
        if (!sane) {
            throw new Stop(Why.SIZE, "");
        }
        out.append("<svg xmlns=\"").append(SVG).append("\" viewBox=\"");
        for (int i = 0; i < 4; i++) {
            out.append(i == 0 ? "" : " ").append(plain(box[i]));
        }
        out.append('"');
        Map<String, String> looks = attributes(reader, "svg");
        SvgWords.NOT_ON_ROOT.forEach(looks::remove);
        write(looks);
        out.append('>');
    }

    /** What of the plane the drawing shows. */
    private static double[] box(XMLStreamReader reader) {
        String box = value(reader, "viewBox");
        if (box.isBlank()) {
            return new double[] {
                0, 0, length(value(reader, "width")), length(value(reader, "height"))
            };
        }
        String[] four = box.strip().split("[\\s,]+");
        if (four.length != 4) {
            throw new Stop(Why.SIZE, "");
        }
        double[] numbers = new double[4];
        for (int i = 0; i < 4; i++) {
            numbers[i] = length(four[i]);
        }
        return numbers;
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static String value(XMLStreamReader reader, String name) {
        String value = reader.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private static double length(String text) {
        String number = text.strip().replaceFirst("(px|pt|mm|cm|in|pc)$", "");
        if (!number.matches("-?[0-9]{0,7}(\\.[0-9]{1,12})?") || number.isEmpty()) {
            throw new Stop(Why.SIZE, "");
        }
        return Double.parseDouble(number);
    }

    private void open(XMLStreamReader reader, String name, boolean shape) {
        Map<String, String> looks = attributes(reader, name);
        if (name.equals("clipPath") || clipDepth > 0) {
            clipDepth++;
            clipLetters += looks.getOrDefault("d", looks.getOrDefault("points", "")).length();
            if (looks.containsKey("clip-path") || clipLetters > LONGEST_CLIP) {
                throw new Stop(Why.COMPLEX, "");
            }
        }
        if (name.endsWith("Gradient")) {
            gradients.put(looks.getOrDefault("id", ""), looks.getOrDefault("href", ""));
        }
        shapes += shape ? 1 : 0;
        depth++;
        out.append('<').append(name);
        write(looks);
        out.append('>');
    }

    private void end(String given) {
        String name = SvgWords.fate(given) == SvgWords.Fate.GROUP ? "g" : given;
        out.append("</").append(name).append('>');
        depth--;
        clipDepth = Math.max(0, clipDepth - 1);
    }

    private void write(Map<String, String> looks) {
        looks.forEach((name, value) ->
                out.append(' ').append(name).append("=\"").append(Xml.text(value)).append('"'));
    }

    /** The attributes that may stay; what a style says is said by attributes from now on. */
    private Map<String, String> attributes(XMLStreamReader reader, String element) {
        Map<String, String> kept = new LinkedHashMap<>();
        Map<String, String> styles = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = reader.getAttributeLocalName(i);
            String value = reader.getAttributeValue(i).strip();
            String space = reader.getAttributeNamespace(i);
            boolean foreign = space != null && !space.isEmpty();
            if (name.equals("href")) {
                link(element, value, kept);
            } else if (!foreign && name.equals("style")) {
                style(value, styles);
            } else if (!foreign) {
                attribute(name, value, kept);
            }
        }
        kept.putAll(styles);
        return kept;
    }

    private void style(String all, Map<String, String> styles) {
        for (String part : all.split(";", -1)) {
            String[] two = part.split(":", 2);
            if (two.length == 2) {
                String said = two[1].replaceFirst("\\s*!important\\s*$", "").strip();
                attribute(two[0].strip().toLowerCase(Locale.ROOT), said, styles);
            }
        }
    }

    private void attribute(String name, String value, Map<String, String> kept) {
        switch (SvgWords.attribute(name, value)) {
            case KEPT -> kept.put(name, value);
            case QUIET -> {}
            case LEFT_OUT -> leftOut.add(name);
            default -> throw new Stop(Why.UNSUPPORTED, name);
        }
    }

    /** A gradient may take the colors of another one; nothing else leads anywhere. */
    private void link(String element, String value, Map<String, String> kept) {
        if (element.endsWith("Gradient") && value.matches("#[A-Za-z_][\\w.:-]{0,80}")) {
            kept.put("href", value);
        } else {
            leftOut.add("href");
        }
    }

    /** Gradients that take their colors from each other in a circle would never end. */
    private void straight(String from) {
        Set<String> met = new HashSet<>();
        String id = from;
        while (!id.isEmpty()) {
            if (!met.add(id)) {
                throw new Stop(Why.COMPLEX, "");
            }
            id = gradients.getOrDefault(id, "").replaceFirst("^#", "");
        }
    }

    /** Goes past an element and all that is in it. */
    private void skip(XMLStreamReader reader) throws XMLStreamException {
        int open = 1;
        while (open > 0) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                open++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open--;
            }
        }
    }

    private String words(XMLStreamReader reader) throws XMLStreamException {
        StringBuilder words = new StringBuilder();
        int open = 1;
        while (open > 0) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> open++;
                case XMLStreamConstants.END_ELEMENT -> open--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        words.append(reader.getText());
                default -> {}
            }
        }
        return words.toString();
    }
}
