package org.cairn.awards;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cairn.catalog.Criterion;
import org.cairn.catalog.Definition;
import org.cairn.catalog.Rubric;
import org.cairn.catalog.Rule;
import org.cairn.platform.web.Messages;
import org.springframework.stereotype.Component;

/** The sentences in a credential that people read, in the micro-credential's language. */
@Component
class CriteriaText {

    private final Messages messages;

    CriteriaText(Messages messages) {
        this.messages = messages;
    }

    /** What had to be shown, in Markdown: the competency, the method, each criterion, the rule. */
    String narrative(Definition definition) {
        Locale language = definition.language();
        String criteria =
                definition.rubric().criteria().stream()
                        .map(criterion -> line(language, criterion))
                        .collect(Collectors.joining("\n"));
        return String.join(
                "\n\n",
                definition.competency().strip(),
                "**" + messages.in(language, "awards.credential.method") + "**",
                definition.keyMethod().strip(),
                "**" + messages.in(language, "awards.credential.criteria") + "**",
                criteria,
                rule(language, definition.rubric()));
    }

    private String line(Locale language, Criterion criterion) {
        String level =
                criterion
                        .level(criterion.meets())
                        .map(meets ->
                                messages.in(
                                        language,
                                        "awards.credential.level",
                                        meets.name(),
                                        meets.says().strip()))
                        .orElse("");
        String about = criterion.about().isBlank() ? "" : " " + criterion.about().strip();
        return "- **%s.**%s %s".formatted(criterion.title().strip(), about, level);
    }

    private String rule(Locale language, Rubric rubric) {
        return switch (rubric.rule()) {
            case Rule.All() -> messages.in(language, "awards.credential.rule.all");
            case Rule.NOfM(int n) -> messages.in(language, "awards.credential.rule.n-of-m", n);
            case Rule.Weighted(int percent) ->
                    messages.in(language, "awards.credential.rule.weighted", percent);
            case Rule.Holistic(String criterion) ->
                    messages.in(
                            language,
                            "awards.credential.rule.holistic",
                            rubric.criterion(criterion).map(Criterion::title).orElse(criterion));
        };
    }

    String evidenceName(Locale language) {
        return messages.in(language, "awards.credential.evidence");
    }

    /** Kinds and titles of what was assessed, and nothing else of it. */
    String evidence(Locale language, List<AwardOrder.EvidenceLine> lines) {
        return messages.in(language, "awards.credential.evidence.intro", lines.size())
                + lines.stream()
                        .map(line ->
                                "- %s: %s"
                                        .formatted(
                                                messages.in(
                                                        language,
                                                        "awards.kind." + line.kind().code()),
                                                plain(line.title())))
                        .collect(Collectors.joining("\n", "\n\n", ""));
    }

    /** A title in one line whose characters mean nothing to Markdown. */
    private static String plain(String title) {
        return title.strip().replaceAll("\\s+", " ").replaceAll("([\\\\`*_\\[\\]<>#])", "\\\\$1");
    }
}
