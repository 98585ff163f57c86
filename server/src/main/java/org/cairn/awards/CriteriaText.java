package org.cairn.awards;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cairn.catalog.Criterion;
import org.cairn.catalog.Definition;
import org.cairn.catalog.Edition;
import org.cairn.catalog.Rubric;
import org.cairn.catalog.Rule;
import org.cairn.catalog.StackRule;
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
        if (definition.isStack()) {
            return ofStack(definition);
        }
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

    /** What has to be earned: the rule, and the members level by level. */
    private String ofStack(Definition definition) {
        Locale language = definition.language();
        StackRule rule = definition.stackRule();
        List<String> blocks = new ArrayList<>();
        blocks.add(definition.competency().strip());
        for (StackRule.Tier tier : rule.tiers()) {
            String ask =
                    messages.in(
                            language,
                            "awards.credential.stack",
                            tier.needed(),
                            tier.members().size());
            blocks.add(tier.name().isEmpty() ? ask : "**" + tier.name() + ".** " + ask);
            blocks.add(
                    tier.members().stream()
                            .map(member -> "- " + member.title())
                            .collect(Collectors.joining("\n")));
        }
        rule.lastTask()
                .ifPresent(last ->
                        blocks.add(
                                messages.in(
                                        language, "awards.credential.stack.last", last.title())));
        return String.join("\n\n", blocks);
    }

    /** The parts that the badge of a stack rests on. */
    String parts(Locale language, List<String> titles) {
        return messages.in(language, "awards.credential.stack.parts", titles.size())
                + titles.stream().map(title -> "\n- " + title).collect(Collectors.joining());
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
                            rubric.criterion(criterion).map(Criterion::title).orElse(criterion),
                            rubric.criteria().size());
        };
    }

    String suspended(Locale language, String reason) {
        return messages.in(language, "awards.credential.suspended", reason);
    }

    String evidenceName(Locale language) {
        return messages.in(language, "awards.credential.evidence");
    }

    String partsName(Locale language) {
        return messages.in(language, "awards.credential.stack.evidence");
    }

    /**
     * The evidence and process that led to the badge. Kinds alone are named: titles could say what
     * the earner does not want to show, and a credential cannot be unsaid.
     */
    String evidence(
            Edition edition,
            List<AwardOrder.EvidenceLine> lines,
            Optional<Examination> examination) {
        Locale language = edition.definition().language();
        HowChecked how = new HowChecked((key, arguments) -> messages.in(language, key, arguments));
        List<String> sentences = new ArrayList<>(how.scored(edition, lines, examination));
        sentences.add(messages.in(language, "awards.credential.evidence.choice"));
        return String.join(" ", sentences);
    }
}
