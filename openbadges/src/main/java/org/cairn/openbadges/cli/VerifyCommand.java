package org.cairn.openbadges.cli;

import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairn.openbadges.documents.PublicWeb;
import org.cairn.openbadges.documents.TrustedIssuers;
import org.cairn.openbadges.documents.UrlMap;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.verify.Documents;
import org.cairn.openbadges.verify.Occasion;
import org.cairn.openbadges.verify.PresentationReport;
import org.cairn.openbadges.verify.PresentationVerifier;
import org.cairn.openbadges.verify.Report;
import org.cairn.openbadges.verify.Verifier;

/** Verifies badges of any origin. */
final class VerifyCommand implements Command {

    private static final Set<String> SWITCHES = Set.of("--lenient", "--json");
    private static final Set<String> OPTIONS =
            Set.of("--url-map", "--now", "--email", "--trusted", "--domain", "--challenge");

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public String summary() {
        return "tells whether badges are genuine, current and as the standard wants them";
    }

    @Override
    public String help() {
        return """
        ./cairn verify [OPTION…] FILE|URL…

        Verifies Open Badges 3.0 and 2.0 and hosted 1.0 and 1.1: PNG or SVG pictures with a
        badge inside, JSON, or compact JWS. - is the standard input. Of a presentation it tells
        whether its holder signed it and earned what it shows, and verifies each badge in it.

          --url-map MAP  works without a network: documents come from files. MAP has lines
                         "URL PATH", or "URL/ FOLDER" for all below an address; paths are
                         relative to MAP, lines with # are comments. What MAP does not have
                         is not fetched, and what depends on it could not be checked.
          --now TIME     as of that time, such as 2026-01-01T00:00:00Z, instead of today
          --email EMAIL  also tells whether the person with that address earned the badge
          --domain DOMAIN, --challenge CHALLENGE
                         what you asked whoever shows you badges to sign with them: it must be
                         a presentation, signed, and made for exactly that. What you do not
                         name is told and not compared
          --trusted LIST also tells whether the issuer stands in a list of your own: a text
                         file with lines "ISSUER NAME", lines with # are comments
          --lenient      breaches of the standard are told, but do not decide
          --json         prints one JSON array for programs (openbadges/README.md)

        Without --url-map it asks the public web over https for what it needs to judge a
        badge: the issuer's keys, its list of revocations, the hosted copy. Nothing else is
        sent or fetched, and no private addresses are asked. A badge, or all that is shown
        together, takes 20 seconds at most.

        Ends with 0 if all badges are valid, with 1 if one is not, and otherwise with 2 if
        one could not be checked or the command made no sense.
        """;
    }

    @Override
    public int run(List<String> words, Console console) {
        var arguments = Arguments.parse(words, SWITCHES, OPTIONS);
        if (arguments.operands().isEmpty()) {
            throw new UsageProblem("verify needs at least one file or address.");
        }
        var map = arguments.option("--url-map").map(Input::path).map(UrlMap::read);
        var now = arguments.option("--now").map(VerifyCommand::time).orElseGet(Instant::now);
        var documents = new Remembered(() -> map.<Documents>map(m -> m).orElseGet(PublicWeb::new));
        var run =
                new Run(
                        documents,
                        arguments.option("--trusted").map(Input::path).map(TrustedIssuers::read),
                        now,
                        arguments.option("--email"),
                        new Occasion(named(arguments, "--domain"), named(arguments, "--challenge")),
                        arguments.has("--lenient"));
        var checked =
                arguments.operands().stream().map(source -> run.check(source, console)).toList();
        console.out()
                .print(
                        arguments.has("--json")
                                ? StrictJson.pretty(JsonReport.of(checked)) + "\n"
                                : TextReport.of(checked));
        return Answer.of(checked.stream().map(Checked::answer).toList()).code();
    }

    private static Optional<String> named(Arguments arguments, String option) {
        var value = arguments.option(option);
        if (value.filter(String::isBlank).isPresent()) {
            throw new UsageProblem(option + " needs a value.");
        }
        return value;
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new UsageProblem(
                    "--now wants a time with its zone, such as 2026-01-01T00:00:00Z, not "
                            + text
                            + ".");
        }
    }

    /** What is the same for all badges of one call. */
    private record Run(
            Documents documents,
            Verifier verifier,
            PresentationVerifier presentations,
            Instant now,
            Optional<String> email,
            Occasion occasion,
            boolean lenient) {

        Run(
                Documents documents,
                Optional<TrustedIssuers> trusted,
                Instant now,
                Optional<String> email,
                Occasion occasion,
                boolean lenient) {
            var plain = new Verifier(documents);
            var shown = new PresentationVerifier(documents);
            this(
                    documents,
                    trusted.map(plain::asking).orElse(plain),
                    trusted.map(shown::asking).orElse(shown),
                    now,
                    email,
                    occasion,
                    lenient);
        }

        Checked check(String source, Console console) {
            try {
                return isWeb(source) ? fetched(source) : done(source, Input.read(source, console));
            } catch (FileProblem problem) {
                return new Checked.Unread(source, problem.getMessage());
            }
        }

        private static boolean isWeb(String source) {
            return source.startsWith("https://") || source.startsWith("http://");
        }

        private Checked fetched(String source) {
            URI address;
            try {
                address = URI.create(source);
            } catch (IllegalArgumentException e) {
                return new Checked.Unread(source, "This is not a web address.");
            }
            return switch (documents.load(address)) {
                case Documents.Answer.Found found -> done(source, found.bytes());
                case Documents.Answer.Gone gone when gone.bytes().length > 0 ->
                        done(source, gone.bytes());
                case Documents.Answer.Gone _ ->
                        new Checked.Unread(source, "It was withdrawn from that address.");
                case Documents.Answer.NotFound _ ->
                        new Checked.Unread(source, "There is nothing at that address.");
                case Documents.Answer.Unreachable no ->
                        new Checked.Unread(
                                source, "The address was not read: " + no.reason() + ".");
            };
        }

        private Checked done(String source, byte[] bytes) {
            var report = report(bytes);
            boolean answered = report.badge().isPresent() && !occasion.isAsked();
            if (!answered && PresentationVerifier.isPresentation(bytes)) {
                return shown(source, presentation(bytes));
            }
            return occasion.isAsked()
                    ? shownNothing(source, presentation(bytes), report)
                    : Checked.Done.of(source, report, lenient);
        }

        private Checked shown(String source, PresentationReport shown) {
            var credentials = new ArrayList<Checked.Done>();
            for (var report : shown.credentials()) {
                var name = "credential " + (credentials.size() + 1) + " of " + shown.count();
                credentials.add(Checked.Done.of(name, report, lenient));
            }
            return Checked.Shown.of(source, shown, lenient, credentials);
        }

        private Checked shownNothing(String source, PresentationReport shown, Report alone) {
            var byItself = Checked.Done.of("by itself", alone, lenient);
            return Checked.Shown.of(source, shown, lenient, List.of(byItself));
        }

        private PresentationReport presentation(byte[] bytes) {
            return email.map(who -> presentations.verify(bytes, occasion, now, who))
                    .orElseGet(() -> presentations.verify(bytes, occasion, now));
        }

        private Report report(byte[] bytes) {
            return email.map(who -> verifier.verify(bytes, now, who))
                    .orElseGet(() -> verifier.verify(bytes, now));
        }
    }
}
