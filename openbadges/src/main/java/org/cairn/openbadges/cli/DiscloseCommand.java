package org.cairn.openbadges.cli;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.openbadges.credential.Disclosure;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.proof.EcdsaSd2023;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.node.ObjectNode;

/** Makes of a badge that is for its holder one that others may see. */
final class DiscloseCommand implements Command {

    @Override
    public String name() {
        return "disclose";
    }

    @Override
    public String summary() {
        return "shows a part of a badge that was issued to be shown in parts";
    }

    @Override
    public String help() {
        return """
        ./cairn disclose [--show PLACE,…] [--out FILE] BADGE

        Makes of a badge with a base proof (ecdsa-sd-2023), which is for its holder alone, one
        that shows what you choose and can be checked by everybody. What the issuer wants to
        be shown is always in it. BADGE is JSON, - the standard input. What is kept back is
        told on the standard error.

          --show PLACE,…  what to show besides: evidence, result or another member of the
                          badge or its subject, or any place as a JSON Pointer, such as
                          /evidence/0
          --out FILE      writes a new file instead of to the standard output

        Ends with 0 when it is done, with 1 if BADGE or a place is refused, with 2 if a file
        cannot be read or written or the command made no sense.
        """;
    }

    @Override
    public int run(List<String> words, Console console) {
        var arguments =
                Arguments.parse(words, Set.of(), Set.of("--show", "--out"))
                        .expecting(1, "disclose BADGE");
        var badge = StrictJson.read(Input.read(arguments.operands().getFirst(), console));
        var chosen =
                arguments.option("--show").stream()
                        .flatMap(places -> Arrays.stream(places.split(",", -1)))
                        .map(place -> pointer(place.strip(), badge))
                        .toList();
        var shown = new EcdsaSd2023().derive(badge, chosen);
        Output.write(
                (StrictJson.pretty(shown) + "\n").getBytes(StandardCharsets.UTF_8),
                arguments.option("--out"),
                console);
        var kept =
                Disclosure.optional(badge).stream()
                        .filter(place -> !badge.at(place).equals(shown.at(place)))
                        .map(place -> place.last().getMatchingProperty())
                        .collect(Collectors.joining(", "));
        if (!kept.isEmpty()) {
            console.err().println(Plain.line("Kept back, all or in part: " + kept + "."));
        }
        return Main.DONE;
    }

    private static JsonPointer pointer(String place, ObjectNode badge) {
        if (place.isEmpty()) {
            throw new UsageProblem("--show names members or places, with a comma between them.");
        }
        if (place.startsWith("/")) {
            try {
                return JsonPointer.compile(place);
            } catch (IllegalArgumentException e) {
                throw new UsageProblem(place + " is no JSON Pointer.");
            }
        }
        return Stream.of(
                        JsonPointer.empty(),
                        JsonPointer.empty().appendProperty("credentialSubject"))
                .map(parent -> parent.appendProperty(place))
                .filter(pointer -> !badge.at(pointer).isMissingNode())
                .findFirst()
                .orElseThrow(() -> new Refusal(missing(place, badge)));
    }

    private static String missing(String place, ObjectNode badge) {
        var optional =
                Disclosure.optional(badge).stream()
                        .map(pointer -> pointer.last().getMatchingProperty())
                        .collect(Collectors.joining(", "));
        return "The badge has no "
                + place
                + (optional.isEmpty() ? "." : ". What can be shown besides is " + optional + ".");
    }
}
