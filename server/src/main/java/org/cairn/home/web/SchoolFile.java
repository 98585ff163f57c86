package org.cairn.home.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.home.StaffAward;

/** The awards of a school as a file of comma-separated values (RFC 4180). */
final class SchoolFile {

    private SchoolFile() {}

    static String write(List<StaffAward> awards, ZoneId zone) {
        return Stream.concat(
                        Stream.of("educator,position,micro-credential,awarded,state"),
                        awards.stream().map(award -> line(award, zone)))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String line(StaffAward award, ZoneId zone) {
        return Stream.of(
                        award.earner().name(),
                        award.earner().position(),
                        award.definition().title(),
                        LocalDate.ofInstant(award.award().issuedAt(), zone).toString(),
                        award.standing().code())
                .map(SchoolFile::field)
                .collect(Collectors.joining(","));
    }

    /** Quoted; what a spreadsheet would take for a formula begins with an apostrophe. */
    static String field(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
