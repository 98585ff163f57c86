package org.cairn.openbadges.jsonld;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.cairn.openbadges.json.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Builds a JSON-LD context from a term table, the form in which the library keeps what the
 * standards' words mean (JSON-LD 1.1, section 9.15).
 *
 * <p>A line is {@code term iri [^type] [+container]}; lines indented by two more spaces are the
 * terms that hold inside the one above; {@code =T} repeats those inside the term T above, {@code =}
 * alone clears all terms inside. {@code ns: = iri} at the top declares a short form for the table
 * alone. {@code @protected} and {@code @version 1.1} stand where they hold; {@code #} begins a
 * comment line.
 */
final class TermTable {

    private static final int INDENT = 2;

    private final Map<String, String> shortForms = new HashMap<>();
    private final ObjectNode context = StrictJson.object();
    private final Deque<ObjectNode> scopes = new ArrayDeque<>();
    private ObjectNode latest = context;

    private TermTable() {
        scopes.push(context);
    }

    /** The document {@code {"@context": {…}}} that the table stands for. */
    static ObjectNode document(String table) {
        TermTable builder = new TermTable();
        table.lines().filter(line -> !line.isBlank()).forEach(builder::line);
        ObjectNode document = StrictJson.object();
        document.set("@context", builder.context);
        return document;
    }

    private void line(String line) {
        if (line.startsWith("#")) {
            return;
        }
        String text = line.strip();
        String[] words = text.split(" +");
        if (words.length == 3 && words[1].equals("=")) {
            shortForms.put(words[0], words[2]);
            return;
        }
        enterScope((line.length() - line.stripLeading().length()) / INDENT);
        switch (words[0]) {
            case "@protected" -> scope().put("@protected", true);
            case "@version" -> scope().put("@version", new BigDecimal(words[1]));
            default -> term(words);
        }
    }

    private void enterScope(int depth) {
        while (scopes.size() > depth + 1) {
            scopes.pop();
        }
        if (scopes.size() == depth) {
            scopes.push(latest.putObject("@context"));
        }
        if (scopes.size() != depth + 1) {
            throw new IllegalStateException("A term table is indented too far");
        }
    }

    private ObjectNode scope() {
        return scopes.element();
    }

    private void term(String[] words) {
        ObjectNode definition = StrictJson.object().put("@id", full(words[1]));
        for (String word : Arrays.asList(words).subList(2, words.length)) {
            switch (word.charAt(0)) {
                case '^' -> definition.put("@type", full(word.substring(1)));
                case '+' -> definition.put("@container", word.substring(1));
                case '=' -> definition.set("@context", inside(word.substring(1)));
                default ->
                        throw new IllegalStateException(
                                "A term table has the unknown word " + word);
            }
        }
        latest = definition;
        if (words.length == 2 && isPrefix(words[1])) {
            scope().put(words[0], full(words[1]));
        } else {
            scope().set(words[0], definition);
        }
    }

    private JsonNode inside(String term) {
        return term.isEmpty()
                ? StrictJson.object().nullNode()
                : context.path(term).path("@context").deepCopy();
    }

    /**
     * A term that stands for the beginning of other IRIs must be a plain string to serve as one.
     */
    private static boolean isPrefix(String iri) {
        return iri.startsWith("@") || iri.endsWith("#") || iri.endsWith("/");
    }

    private String full(String iri) {
        int colon = iri.indexOf(':') + 1;
        String start = shortForms.get(iri.substring(0, colon));
        return start == null ? iri : start + iri.substring(colon);
    }
}
