package org.cairn.catalog;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the definition of a stack out of its form and of what its members say today. */
@Component
class StackDefining {

    private static final int MOST_WORDS = 12;

    private final Catalog catalog;

    StackDefining(Catalog catalog) {
        this.catalog = catalog;
    }

    Definition of(String slug, StackForm form) {
        StackRule rule = form.rule();
        Map<String, Card> cards =
                catalog.bySlug(rule.everything().stream().map(StackRule.Member::slug).toList());
        Collection<Edition> editions =
                catalog.editions(cards.values().stream().map(Card::edition).toList()).values();
        List<Definition> parts = editions.stream().map(Edition::definition).toList();
        return of(slug, form, parts, new Definition.Effort(minutes(rule, cards), ""));
    }

    private static Definition of(
            String slug, StackForm form, List<Definition> parts, Definition.Effort effort) {
        return new Definition(
                slug,
                Definition.Kind.STACK,
                form.language(),
                form.title(),
                form.shortWord(),
                form.summary(),
                new Definition.Stack(form.title(), Optional.empty(), Optional.of(form.rule())),
                form.proves().isEmpty() ? form.summary() : form.proves(),
                "",
                List.of(),
                words(parts, Definition::audience),
                words(parts, Definition::topics),
                parts.stream().anyMatch(Definition::needsStudents),
                parts.stream().allMatch(Definition::usesExistingEvidence),
                List.of(Definition.Path.STACK),
                effort,
                parts.stream().mapToInt(Definition::decisionDays).max().orElse(1),
                Definition.Assessment.USUAL,
                form.validYears(),
                form.rights(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                new Rubric(new Rule.All(), List.of(), "", List.of()),
                form.picture());
    }

    /** What the badge of a stack that is being written is drawn from. */
    static Definition sketch(Map<String, String> fields) {
        String title = fields.getOrDefault(StackForm.TITLE, "").strip();
        StackRule.Member none = new StackRule.Member("none", "…");
        return of(
                "not-yet-written",
                new StackForm(
                        title.isEmpty() ? "…" : title,
                        fields.getOrDefault(StackForm.SHORT, "").strip(),
                        "…",
                        "",
                        Locale.of(fields.getOrDefault(StackForm.LANGUAGE, "en")),
                        Optional.empty(),
                        new StackRule(
                                List.of(new StackRule.Tier("", 1, List.of(none))),
                                false,
                                Optional.empty(),
                                false),
                        Rights.RESERVED,
                        StackLook.of(fields)),
                List.of(),
                new Definition.Effort(0, ""));
    }

    private static List<String> words(
            List<Definition> parts, Function<Definition, List<String>> which) {
        return parts.stream()
                .flatMap(part -> which.apply(part).stream())
                .distinct()
                .sorted()
                .limit(MOST_WORDS)
                .toList();
    }

    /** The least that fulfils the rule. */
    private static int minutes(StackRule rule, Map<String, Card> cards) {
        int members =
                rule.tiers().stream()
                        .mapToInt(tier ->
                                efforts(tier.members().stream(), cards)
                                        .limit(tier.needed())
                                        .mapToInt(Integer::intValue)
                                        .sum())
                        .sum();
        return members + efforts(rule.lastTask().stream(), cards).mapToInt(Integer::intValue).sum();
    }

    private static Stream<Integer> efforts(
            Stream<StackRule.Member> members, Map<String, Card> cards) {
        return members.map(one -> Objects.requireNonNull(cards.get(one.slug())).effortMinutes())
                .sorted(Comparator.naturalOrder());
    }
}
