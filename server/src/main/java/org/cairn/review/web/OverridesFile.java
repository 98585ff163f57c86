package org.cairn.review.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.cairn.platform.text.Csv;
import org.cairn.review.Overrides;
import org.cairn.review.Ruling;

/** The report of overrides as a file for spreadsheets. */
final class OverridesFile {

    private OverridesFile() {}

    static String write(OverridesPage page) {
        return Csv.file(head(), page.lines().stream().map(line -> line(page, line)));
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
}
