package org.cairn.review;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairn.catalog.Choice;
import org.cairn.catalog.Criterion;
import org.cairn.catalog.Definition;
import org.cairn.catalog.EditionId;
import org.cairn.catalog.EvidenceDemand;
import org.cairn.catalog.EvidenceKind;
import org.cairn.catalog.Level;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.catalog.Part;
import org.cairn.catalog.Picture;
import org.cairn.catalog.Prompt;
import org.cairn.catalog.Rights;
import org.cairn.catalog.Rubric;
import org.cairn.catalog.Rule;
import org.cairn.catalog.Section;
import org.cairn.catalog.WordRule;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;
import org.cairn.platform.files.Sha256;
import org.cairn.portfolio.ArtifactId;
import org.cairn.portfolio.Exhibit;
import org.cairn.portfolio.FileContent;
import org.cairn.portfolio.TextContent;

/** A small micro-credential of two parts and two criteria, and the people around one submission. */
final class Sample {

    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    static final PersonId BAO = new PersonId(UUID.randomUUID());
    static final PersonId IMANI = new PersonId(UUID.randomUUID());
    static final PersonId YOLANDA = new PersonId(UUID.randomUUID());
    static final OrganizationId SCHOOL = new OrganizationId(UUID.randomUUID());
    static final OrganizationId DISTRICT = new OrganizationId(UUID.randomUUID());
    static final Slot SETTING = new Slot("context", "setting");
    static final Slot WHY = new Slot("texts", "why");
    static final Slot TEXTS = new Slot("texts", "set");
    static final Promise PROMISE = new Promise(NOON, NOON.plusSeconds(1_000_000));
    static final Growth HELPFUL =
            new Growth(
                    "The question came from your students.",
                    "List of texts, numbers 2 and 5.",
                    "Seven of eight texts are for strong readers only.",
                    "Swap two texts for ones that newer readers can use alone.");
    static final Definition DEFINITION = definition();

    private Sample() {}

    static Facts facts() {
        return new Facts(
                new SubmissionId(1042),
                BAO,
                Optional.of(SCHOOL),
                new MicroCredentialId(UUID.randomUUID()),
                new EditionId("a".repeat(64)),
                DISTRICT,
                Optional.empty(),
                1,
                0,
                NOON,
                1,
                Set.of(),
                Set.of(),
                Set.of());
    }

    static Assessor imani() {
        return new Assessor(IMANI, Optional.empty());
    }

    /** Complete work. */
    static Work work() {
        return work("ten words are enough to say who these readers are");
    }

    static Work work(String setting) {
        return new Work(
                Map.of(SETTING, setting, WHY, "each text answers the question from another side"),
                Map.of(TEXTS, List.of(note("Our set of eight texts"))));
    }

    static Exhibit note(String words) {
        TextContent content = new TextContent(words);
        return new Exhibit(
                ArtifactId.next(), EvidenceKind.TEXT, "Text set", "", content, content.hash());
    }

    static Exhibit file(EvidenceKind kind, long bytes) {
        FileContent content =
                new FileContent(
                        Sha256.ofText(kind + "" + bytes), bytes, "application/pdf", "set.pdf");
        return new Exhibit(ArtifactId.next(), kind, "Text set", "", content, content.hash());
    }

    static Draft.Papers papers(String note) {
        return new Draft.Papers(
                Checklist.of(DEFINITION, work()),
                0,
                Statement.sign(new Statement.Signature(true, true, Statement.AiUse.NONE, ""), NOON),
                note);
    }

    private static Definition definition() {
        return new Definition(
                "text-sets",
                Definition.Kind.MICRO_CREDENTIAL,
                Locale.ENGLISH,
                "Curating Text Sets",
                "Texts",
                "Choose texts.",
                new Definition.Stack("Reading", Optional.of(1)),
                "Competency",
                "Method",
                List.of(),
                List.of(),
                List.of(),
                true,
                true,
                List.of(Definition.Path.ON_DEMAND),
                new Definition.Effort(600, ""),
                15,
                Definition.Assessment.USUAL,
                Optional.empty(),
                Rights.RESERVED,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(context(), texts()),
                rubric(),
                Picture.USUAL);
    }

    private static Part context() {
        return new Part(
                "context",
                "Part 1: Context",
                Part.Role.PART,
                List.of(),
                List.of(),
                "Who reads.",
                "",
                List.of(),
                List.of(
                        new Prompt(
                                "setting",
                                "Your readers",
                                "Who are they?",
                                Optional.of(new WordRule(3, 12, WordRule.Strength.LIMIT)),
                                true)),
                List.of(),
                List.of("question"));
    }

    private static Part texts() {
        return new Part(
                "texts",
                "Part 2: Texts",
                Part.Role.PART,
                List.of(),
                List.of(),
                "Which texts.",
                "",
                List.of(),
                List.of(
                        new Prompt(
                                "why",
                                "Why these",
                                "Why?",
                                Optional.of(new WordRule(3, 12, WordRule.Strength.GUIDE)),
                                true)),
                List.of(
                        new EvidenceDemand(
                                "set",
                                "The text set",
                                "Show it.",
                                true,
                                1,
                                2,
                                List.of(
                                        new Choice(List.of(EvidenceKind.FILE), Optional.of(1), ""),
                                        new Choice(
                                                List.of(EvidenceKind.TEXT, EvidenceKind.LINK),
                                                Optional.empty(),
                                                "")))),
                List.of("range"));
    }

    private static Rubric rubric() {
        List<Level> levels =
                List.of(new Level("not-met", "Not met", ""), new Level("shown", "Shown", ""));
        return new Rubric(
                new Rule.All(),
                levels,
                "shown",
                List.of(
                        new Section(
                                "all",
                                "All",
                                List.of(
                                        new Criterion(
                                                "question",
                                                "Question",
                                                "",
                                                1,
                                                false,
                                                "shown",
                                                levels),
                                        new Criterion(
                                                "range", "Range", "", 1, false, "shown",
                                                levels)))));
    }
}
