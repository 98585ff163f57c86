package org.cairn.awards.web;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.awards.Award;
import org.cairn.awards.Grounds;
import org.cairn.awards.RegisterRow;
import org.cairn.awards.Revocation;
import org.cairn.awards.Suspension;
import org.cairn.platform.settings.Settings;

/** Writes the register as CSV (RFC 4180), with a mark that makes spreadsheets read it as UTF-8. */
final class RegisterFile {

    private final PrintWriter out;
    private final Settings settings;

    RegisterFile(PrintWriter out, Settings settings) {
        this.out = out;
        this.settings = settings;
        out.write('\uFEFF');
        line(
                Stream.of(
                        "earner",
                        "micro-credential",
                        "state",
                        "issued",
                        "valid until",
                        "submission",
                        "attempt",
                        "suspended",
                        "revoked",
                        "code",
                        "reason",
                        "address"));
    }

    void write(List<RegisterRow> rows, Instant now) {
        for (RegisterRow row : rows) {
            Award award = row.award();
            Optional<Grounds> grounds =
                    award.revocation()
                            .map(Revocation::grounds)
                            .or(() -> award.suspension().map(Suspension::grounds));
            line(
                    Stream.of(
                            row.earnerName(),
                            row.title(),
                            row.state(now).code(),
                            award.issuedAt().toString(),
                            award.validUntil().map(Instant::toString).orElse(""),
                            "S-" + award.submission(),
                            String.valueOf(award.attempt()),
                            award.suspension().map(it -> it.at().toString()).orElse(""),
                            award.revocation().map(it -> it.at().toString()).orElse(""),
                            grounds.map(it -> it.code().code()).orElse(""),
                            grounds.map(Grounds::words).orElse(""),
                            settings.url("/badges/" + award.id())));
        }
        out.flush();
    }

    private void line(Stream<String> cells) {
        out.print(cells.map(RegisterFile::cell).collect(Collectors.joining(",")));
        out.print("\r\n");
    }

    /** A cell that a spreadsheet would take for a formula is made plain text. */
    private static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        String plain = formula ? "'" + text : text;
        return plain.matches("[^\",\r\n]*") ? plain : '"' + plain.replace("\"", "\"\"") + '"';
    }
}
