package org.cairn.review.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.review.Overrides;
import org.cairn.review.Ruling;

/** The report of overrides as a file of comma-separated values (RFC 4180). */
final class OverridesFile {

    private OverridesFile() {}

    static String write(OverridesPage page) {
        return Stream.concat(Stream.of(head()), page.lines().stream().map(line -> line(page, line)))
                .map(fields ->
                        fields.stream().map(OverridesFile::field).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static List<String> head() {
        return Stream.of(
                        Stream.of("from", "to", "approver", "decisions", "overrides"),
                        reasons().map(Ruling.Reason::code),
                        Stream.of("second-looks"))
                .flatMap(names -> names)
                .toList();
    }

    private static List<String> line(OverridesPage page, Overrides.Line line) {
        return Stream.of(
                        Stream.of(
                                page.from().toString(),
                                page.to().toString(),
                                page.name(line),
                                String.valueOf(line.decisions()),
                                String.valueOf(line.overrides())),
                        reasons().map(reason -> String.valueOf(line.by(reason))),
                        Stream.of(String.valueOf(line.secondLooks())))
                .flatMap(values -> values)
                .toList();
    }

    private static Stream<Ruling.Reason> reasons() {
        return Arrays.stream(Ruling.Reason.values());
    }

    /** Quoted; what a spreadsheet would take for a formula begins with an apostrophe. */
    private static String field(String text) {
        String safe =
                !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
