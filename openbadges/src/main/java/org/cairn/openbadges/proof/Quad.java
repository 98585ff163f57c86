package org.cairn.openbadges.proof;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.cairn.openbadges.jsonld.Canonicalizer;

/**
 * One line of N-Quads in canonical form, taken apart as far as to give things other names
 * (Canonical N-Quads in RDFC-1.0, section 5).
 *
 * @param object a thing, or what is said with its type or language
 * @param graph empty for what the document itself says
 */
record Quad(String subject, String predicate, String object, String graph) {

    /**
     * @param names gives things the names that they have here
     */
    static List<Quad> read(String canonical, UnaryOperator<String> names) {
        return canonical.lines().map(line -> of(line).named(names)).toList();
    }

    static List<Quad> named(List<Quad> quads, Map<String, String> names) {
        return quads.stream()
                .map(quad -> quad.named(term -> names.getOrDefault(term, term)))
                .toList();
    }

    /** What the canonical form would call what begins with {@code _:} here. */
    static Map<String, String> canonicalNames(List<Quad> quads, Canonicalizer canonicalizer) {
        return canonicalizer.names(String.join("", lines(quads)));
    }

    private static Quad of(String line) {
        int subject = line.indexOf(' ');
        int predicate = line.indexOf(' ', subject + 1);
        int object = line.indexOf(' ', endOfText(line, predicate + 1));
        return new Quad(
                line.substring(0, subject),
                line.substring(subject + 1, predicate),
                line.substring(predicate + 1, object),
                line.substring(object + 1, line.length() - 1).strip());
    }

    /** Its closing quotation mark, if a text begins there. */
    private static int endOfText(String line, int start) {
        if (line.charAt(start) != '"') {
            return start;
        }
        int at = start + 1;
        while (line.charAt(at) != '"') {
            at += line.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }

    /** With other names of things; addresses of what is said of them stay. */
    private Quad named(UnaryOperator<String> names) {
        return new Quad(
                names.apply(subject),
                predicate,
                object.startsWith("\"") ? object : names.apply(object),
                graph.isEmpty() ? graph : names.apply(graph));
    }

    /** The lines of these, each with its line feed, in the order of their code points. */
    static List<String> lines(List<Quad> quads) {
        return quads.stream()
                .map(quad -> quad.line().getBytes(StandardCharsets.UTF_8))
                .sorted(Arrays::compareUnsigned)
                .map(line -> new String(line, StandardCharsets.UTF_8))
                .toList();
    }

    private String line() {
        String named = graph.isEmpty() ? "" : graph + " ";
        return subject + " " + predicate + " " + object + " " + named + ".\n";
    }
}
