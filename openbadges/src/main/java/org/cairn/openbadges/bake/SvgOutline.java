package org.cairn.openbadges.bake;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.cairn.openbadges.bake.BakeProblem.Reason;

/**
 * What a parse of an SVG shows: the prefixes its root declares, and the record elements, told apart
 * by their place in the order of opening tags. No DTD is read and no entity resolved.
 */
record SvgOutline(Map<String, String> rootPrefixes, List<Found> records) {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final int MAX_DEPTH = 500;

    /** How a file may begin that begins with an XML declaration. */
    private static final Pattern DECLARATION =
            Pattern.compile(
                    "<\\?xml(\\s++[a-z]++\\s*+=\\s*+(\"[\\w.:-]*+\"|'[\\w.:-]*+')){0,3}+\\s*+\\?>");

    /** One record element and the texts it carries. */
    record Found(int ordinal, List<Baked> texts) {}

    static SvgOutline of(String text) {
        refuseOddDeclaration(text);
        refuseInternalSubset(text);
        try {
            var reader = factory().createXMLStreamReader(new StringReader(text));
            try {
                return read(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException | RuntimeException e) {
            if (e instanceof BakeProblem problem) {
                throw problem;
            }
            // the JDK's parser also lets unchecked exceptions out on some broken inputs
            throw new BakeProblem(Reason.BROKEN, "This SVG is not well-formed XML.");
        }
    }

    /** The parser takes anything between its quotes, even tags, so that we would see others. */
    private static void refuseOddDeclaration(String text) {
        boolean declares = text.startsWith("<?xml") && text.length() > 5 && text.charAt(5) <= ' ';
        if (declares && !DECLARATION.matcher(text).lookingAt()) {
            throw new BakeProblem(Reason.BROKEN, "This SVG is not well-formed XML.");
        }
    }

    private static void refuseInternalSubset(String text) {
        var head = SvgTags.doctype(text);
        if (head.contains("[") || head.contains("<!ENTITY")) {
            throw new BakeProblem(
                    Reason.UNSAFE,
                    "This SVG declares XML entities, which are not opened for safety. Save it as plain SVG.");
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        // the JDK has a lower limit of its own; ours gives the reason
        factory.setProperty("jdk.xml.maxElementDepth", "0");
        return factory;
    }

    private static SvgOutline read(XMLStreamReader reader) throws XMLStreamException {
        var prefixes = new HashMap<String, String>();
        var records = new ArrayList<Found>();
        int ordinal = -1;
        int depth = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                ordinal++;
                requireDepth(++depth);
                if (ordinal == 0) {
                    root(reader, prefixes);
                }
                var form = BakeForm.ofElement(namespace(reader), reader.getLocalName());
                if (form.isPresent()) {
                    requireFew(records);
                    records.add(new Found(ordinal, record(reader, form.get())));
                    depth--;
                }
            }
        }
        return new SvgOutline(prefixes, records);
    }

    private static void root(XMLStreamReader reader, Map<String, String> prefixes) {
        if (!reader.getLocalName().equals("svg")
                || !(namespace(reader).equals(SVG) || namespace(reader).isEmpty())) {
            throw new BakeProblem(Reason.WRONG_FORMAT, "This file is not an SVG picture.");
        }
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            var prefix = reader.getNamespacePrefix(i);
            var uri = reader.getNamespaceURI(i);
            if (prefix != null && uri != null) {
                prefixes.put(prefix, uri);
            }
        }
    }

    private static List<Baked> record(XMLStreamReader reader, BakeForm form)
            throws XMLStreamException {
        var verify = reader.getAttributeValue(null, "verify");
        var body = body(reader).strip();
        return SvgRecord.found(form, verify == null ? "" : verify.strip(), body);
    }

    private static String body(XMLStreamReader reader) throws XMLStreamException {
        var text = new StringBuilder();
        while (true) {
            switch (reader.next()) {
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE ->
                        text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    return text.toString();
                }
                case XMLStreamConstants.COMMENT, XMLStreamConstants.PROCESSING_INSTRUCTION -> {}
                default ->
                        throw new BakeProblem(
                                Reason.BROKEN,
                                "The badge inside this SVG holds something else than text.");
            }
            if (text.length() > Picture.MAX_TEXT) {
                throw new BakeProblem(Reason.TOO_LARGE, "The badge inside this SVG is too large.");
            }
        }
    }

    private static void requireDepth(int depth) {
        if (depth > MAX_DEPTH) {
            throw new BakeProblem(Reason.TOO_LARGE, "This SVG is nested too deeply.");
        }
    }

    private static void requireFew(List<Found> records) {
        if (records.size() == Picture.MAX_RECORDS) {
            throw new BakeProblem(Reason.TOO_LARGE, "This SVG carries too many badges.");
        }
    }

    private static String namespace(XMLStreamReader reader) {
        var uri = reader.getNamespaceURI();
        return uri == null ? "" : uri;
    }
}
