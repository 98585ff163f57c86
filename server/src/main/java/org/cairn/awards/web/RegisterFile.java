package org.cairn.awards.web;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cairn.awards.Award;
import org.cairn.awards.Grounds;
import org.cairn.awards.RegisterRow;
import org.cairn.awards.Revocation;
import org.cairn.awards.Suspension;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.text.Csv;

/** Writes the register as a file for spreadsheets. */
final class RegisterFile {

    private final PrintWriter out;
    private final Settings settings;

    RegisterFile(PrintWriter out, Settings settings) {
        this.out = out;
        this.settings = settings;
        out.print(Csv.MARK);
        out.print(
                Csv.line(
                        List.of(
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
                                "address")));
    }

    void write(List<RegisterRow> rows, Instant now) {
        for (RegisterRow row : rows) {
            Award award = row.award();
            Optional<Grounds> grounds =
                    award.revocation()
                            .map(Revocation::grounds)
                            .or(() -> award.suspension().map(Suspension::grounds));
            out.print(
                    Csv.line(
                            List.of(
                                    row.earnerName(),
                                    row.title(),
                                    award.standing(now).code(),
                                    award.issuedAt().toString(),
                                    award.validUntil().map(Instant::toString).orElse(""),
                                    award.basis(),
                                    String.valueOf(award.attempt()),
                                    award.suspension().map(it -> it.at().toString()).orElse(""),
                                    award.revocation().map(it -> it.at().toString()).orElse(""),
                                    grounds.map(it -> it.code().code()).orElse(""),
                                    grounds.map(Grounds::words).orElse(""),
                                    settings.url("/badges/" + award.id()))));
        }
        out.flush();
    }
}
