package org.cairn.home.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.cairn.home.StaffAward;
import org.cairn.platform.text.Csv;

/** The awards of a school as a file for spreadsheets. */
final class SchoolFile {

    private SchoolFile() {}

    static String write(List<StaffAward> awards, ZoneId zone) {
        return Csv.file(
                List.of("educator", "position", "micro-credential", "awarded", "state"),
                awards.stream()
                        .map(award ->
                                List.of(
                                        award.earner().name(),
                                        award.earner().position(),
                                        award.definition().title(),
                                        LocalDate.ofInstant(award.award().issuedAt(), zone)
                                                .toString(),
                                        award.standing().code())));
    }
}
