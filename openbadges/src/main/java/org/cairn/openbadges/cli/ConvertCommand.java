package org.cairn.openbadges.cli;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.cairn.openbadges.convert.Hosting;
import org.cairn.openbadges.convert.Loss;
import org.cairn.openbadges.convert.Version2;
import org.cairn.openbadges.convert.Version3;
import org.cairn.openbadges.credential.CredentialProblem;
import org.cairn.openbadges.credential.OpenBadgeCredential;
import org.cairn.openbadges.documents.PublicWeb;
import org.cairn.openbadges.documents.UrlMap;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.verify.Documents;
import org.cairn.openbadges.verify.Unverified;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Says a badge of Open Badges 2.0 in the words of 3.0, or the other way. */
final class ConvertCommand implements Command {

    @Override
    public String name() {
        return "convert";
    }

    @Override
    public String summary() {
        return "says an Open Badge 2.0 in the words of 3.0, or a 3.0 in those of 2.0";
    }

    @Override
    public String help() {
        return """
        ./cairn convert [--url-map MAP] [--out FILE] BADGE      from 1.0, 1.1, 2.0 to 3.0
        ./cairn convert --hosting URL/ [--out FILE] BADGE       from 3.0 to 2.0

        BADGE is a picture, JSON or compact JWS; - is the standard input. Nothing is checked:
        use ./cairn verify for that. What the other version cannot say is told, each with
        its place, on the standard error.

        To 3.0 it writes a credential that nobody has signed. Badge class and issuer are read
        from the assertion, from the files of MAP (see ./cairn help verify) or from the web.

        From 3.0 to 2.0 it writes one object with assertion, badgeClass and issuer, to be
        published as assertion.json, badge.json and issuer.json below URL/. Of a JWT, what
        only its claims say belongs to the badge.

          --out FILE  writes a new file instead of to the standard output

        Ends with 0 when it is done, with 1 if BADGE is refused or the result lacks what its
        version demands, with 2 if something cannot be read or written or the command made no
        sense.
        """;
    }

    @Override
    public int run(List<String> words, Console console) {
        var arguments =
                Arguments.parse(words, Set.of(), Set.of("--url-map", "--hosting", "--out"))
                        .expecting(1, "convert BADGE");
        var bytes = Input.read(arguments.operands().getFirst(), console);
        var record = BadgeRecord.ofAny(bytes);
        return switch (record.form()) {
            case OPEN_BADGE_2 -> toVersion3(record.json(), arguments, console);
            case OPEN_BADGE_3 -> toVersion2(record.json(), arguments, console);
            case CLR_2 -> throw new Refusal("A learner record has no form in Open Badges 2.0.");
        };
    }

    private static int toVersion3(ObjectNode given, Arguments arguments, Console console) {
        if (arguments.option("--hosting").isPresent()) {
            throw new UsageProblem("--hosting is for a badge of 3.0, and this one is older.");
        }
        var map = arguments.option("--url-map").map(Input::path).map(UrlMap::read);
        var documents = new Remembered(() -> map.<Documents>map(m -> m).orElseGet(PublicWeb::new));
        var assertion = Unverified.assertion(given);
        var badgeClass = linked(assertion.path("badge"), "badge class", documents);
        var issuer = linked(badgeClass.path("issuer"), "issuer", documents);
        var converted = Version3.of(assertion, badgeClass, issuer);
        write(converted.credential().node(), arguments, console);
        tell(converted.lost(), console);
        return converted.missing().isEmpty()
                ? follows(converted.credential().node(), console)
                : lacking("3.0", converted.missing(), console);
    }

    /** Whether the result can be issued as it is. */
    private static int follows(ObjectNode credential, Console console) {
        try {
            OpenBadgeCredential.of(credential);
            return Main.DONE;
        } catch (CredentialProblem problem) {
            console.err()
                    .println(
                            "Open Badges 3.0 demands otherwise: "
                                    + Plain.line(problem.getMessage()));
            return Main.REFUSED;
        }
    }

    private static int toVersion2(ObjectNode credential, Arguments arguments, Console console) {
        var place = arguments.required("--hosting");
        if (!isFolder(place)) {
            throw new UsageProblem(
                    "--hosting wants an address with https:// and a host that ends with /.");
        }
        var hosting =
                new Hosting(
                        place + "assertion.json",
                        place + "badge.json",
                        place + "issuer.json",
                        place);
        var converted = Version2.of(credential, hosting);
        var json = StrictJson.object();
        json.set("assertion", converted.assertion());
        json.set("badgeClass", converted.badgeClass());
        json.set("issuer", converted.issuer());
        write(json, arguments, console);
        tell(converted.lost(), console);
        return lacking("2.0", converted.missing(), console);
    }

    private static boolean isFolder(String place) {
        try {
            var address = URI.create(place);
            return "https".equals(address.getScheme())
                    && address.getHost() != null
                    && address.getRawUserInfo() == null
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null
                    && place.endsWith("/");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static int lacking(String version, List<String> missing, Console console) {
        for (var member : missing) {
            console.err()
                    .println(
                            "Open Badges "
                                    + version
                                    + " demands "
                                    + member
                                    + ", which is not said.");
        }
        return missing.isEmpty() ? Main.DONE : Main.REFUSED;
    }

    /** A thing that stands inside, or at the address that stands there instead. */
    private static ObjectNode linked(JsonNode link, String what, Documents documents) {
        if (link instanceof ObjectNode inside && inside.size() > 1) {
            return inside;
        }
        var address = link.isObject() ? link.path("id").asString("") : link.asString("");
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException e) {
            throw new Refusal("The address of the " + what + " cannot be read: " + address);
        }
        return switch (documents.load(uri)) {
            case Documents.Answer.Found found ->
                    Unverified.fetched(address, StrictJson.read(found.bytes()));
            case Documents.Answer.NotFound _, Documents.Answer.Gone _ ->
                    throw new FileProblem("There is no " + what + " at " + address + ".");
            case Documents.Answer.Unreachable no ->
                    throw new FileProblem(
                            "The " + what + " was not read from " + address + ": " + no.reason());
        };
    }

    private static void write(ObjectNode json, Arguments arguments, Console console) {
        Output.write(
                (StrictJson.pretty(json) + "\n").getBytes(StandardCharsets.UTF_8),
                arguments.option("--out"),
                console);
    }

    private static void tell(List<Loss> losses, Console console) {
        for (var loss : losses) {
            console.err()
                    .println(
                            "Not carried over: "
                                    + Plain.line(loss.member())
                                    + ". "
                                    + loss.reason().words());
        }
    }
}
