package org.cairn.catalog;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cairn.platform.text.Markdown;
import tools.jackson.databind.JsonNode;

/**
 * What a JSON schema cannot say: things that must fit together. Looks at trees that the schema
 * refused too, so that everything is said at once.
 */
final class DefinitionChecks {

    /** Places of the catalog itself, which no micro-credential can have. */
    private static final Set<String> RESERVED =
            Set.of("import", "manage", "editions", "drafts", "links", "templates", "library");

    private final Findings findings;
    private final JsonNode tree;

    private DefinitionChecks(Findings findings) {
        this.findings = findings;
        this.tree = findings.tree();
    }

    static List<DefinitionProblem> check(Source source) {
        Findings findings = new Findings(source);
        if (source.tree().isObject()) {
            DefinitionChecks checks = new DefinitionChecks(findings);
            checks.slug();
            checks.language();
            checks.oneCompetency();
            checks.stackLevel();
            checks.hours();
            Map<String, Set<String>> courses = HoursChecks.check(findings);
            ExplainerChecks.check(findings);
            checks.letters(source.tree(), "");
            RightsJson.check(findings);
            Set<String> criteria = RubricChecks.check(findings);
            PartChecks.check(findings, courses, criteria);
            PictureChecks.check(findings);
        }
        return findings.problems();
    }

    /** What a schema cannot say of a stack. */
    static List<DefinitionProblem> checkStack(Source source) {
        Findings findings = new Findings(source);
        if (source.tree().isObject()) {
            new DefinitionChecks(findings).letters(source.tree(), "");
            RightsJson.check(findings);
            StackRuleChecks.check(findings);
            PictureChecks.check(findings);
        }
        return findings.problems();
    }

    private void slug() {
        String slug = tree.path("slug").asString("");
        if (RESERVED.contains(slug)) {
            findings.add("/slug", "reserved", slug);
        }
    }

    private void language() {
        String tag = tree.path("language").asString("");
        try {
            new Locale.Builder().setLanguageTag(tag);
        } catch (IllformedLocaleException malformed) {
            findings.add("/language", "language", tag);
        }
    }

    private void oneCompetency() {
        String competency = tree.path("competency").asString("");
        if (isMicro() && !Markdown.isProse(competency)) {
            findings.add("/competency", "competency");
        }
    }

    private void stackLevel() {
        JsonNode stack = tree.path("stack");
        if (isMicro() && stack.isObject() && !stack.has("level")) {
            findings.add("/stack", "level");
        }
    }

    private boolean isMicro() {
        return tree.path("kind").asString("").equals("micro-credential");
    }

    private void hours() {
        if (tree.path("hours").isObject() && isMicro()) {
            findings.add("/hours", "hours");
        }
    }

    /** Every text and every name: no letters that no screen can show, no address that is none. */
    private void letters(JsonNode node, String pointer) {
        if (node.isString()) {
            String text = node.stringValue();
            if (text.codePoints().anyMatch(DefinitionChecks::isNoLetter)) {
                findings.add(pointer, "letters");
            }
            if (pointer.endsWith("/url") && text.startsWith("http") && !isAddress(text)) {
                findings.add(pointer, "url", text);
            }
        }
        if (node.isArray()) {
            Findings.each(node, pointer, (place, item) -> letters(item, place));
        }
        node.properties()
                .forEach(entry -> letters(entry.getValue(), Source.child(pointer, entry.getKey())));
    }

    private static boolean isNoLetter(int letter) {
        int type = Character.getType(letter);
        return type == Character.SURROGATE
                || type == Character.UNASSIGNED && letter >= 0xFFFE
                || type == Character.CONTROL && letter != '\n' && letter != '\r' && letter != '\t'
                || letter >= 0x202A && letter <= 0x202E
                || letter == 0xFFFD;
    }

    private static boolean isAddress(String text) {
        try {
            return new URI(text).getHost() != null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
