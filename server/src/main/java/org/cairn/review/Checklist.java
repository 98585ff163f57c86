package org.cairn.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.cairn.catalog.Choice;
import org.cairn.catalog.Definition;
import org.cairn.catalog.EvidenceDemand;
import org.cairn.catalog.Part;
import org.cairn.catalog.Prompt;
import org.cairn.catalog.WordRule;
import org.cairn.platform.text.Words;
import org.cairn.platform.web.Text;
import org.cairn.portfolio.Exhibit;
import org.cairn.portfolio.FileContent;

/** What is still to be done before the work can be handed in, and what is worth a second look. */
public record Checklist(List<Item> items) {

    private static final long MEGABYTE = 1_000_000;

    /**
     * One thing to do.
     *
     * @param blocks false for advice, such as an answer beyond a guide
     */
    public record Item(Slot slot, Text words, boolean blocks) {}

    public Checklist {
        items = List.copyOf(items);
    }

    public static Checklist of(Definition definition, Work work) {
        List<Item> items = new ArrayList<>();
        for (Part part : definition.parts()) {
            if (Enactment.isAsked(part)) {
                checkChoice(definition, part, work).ifPresent(items::add);
            }
            part.prompts().forEach(prompt -> check(part, prompt, work).ifPresent(items::add));
            part.evidence().forEach(demand -> check(part, demand, work).ifPresent(items::add));
        }
        return new Checklist(items);
    }

    public List<Item> blocking() {
        return items.stream().filter(Item::blocks).toList();
    }

    public List<Item> blocking(String part) {
        return blocking().stream().filter(item -> item.slot().part().equals(part)).toList();
    }

    public boolean isComplete() {
        return blocking().isEmpty();
    }

    /** Exactly one EOLA of this very work, and one that is there. */
    private static Optional<Item> checkChoice(Definition definition, Part capstone, Work work) {
        Slot slot = Enactment.slot(capstone);
        Optional<Part> chosen = Enactment.chosen(definition, capstone, work);
        if (chosen.isEmpty()) {
            return todo(slot, true, "review.check.enacts-missing");
        }
        return work.isEmpty(chosen.get())
                ? todo(slot, true, "review.check.enacts-empty", chosen.get().title())
                : Optional.empty();
    }

    private static Optional<Item> check(Part part, Prompt prompt, Work work) {
        Slot slot = new Slot(part.id(), prompt.id());
        int count = Words.count(work.response(slot));
        if (count == 0) {
            return prompt.required()
                    ? todo(slot, true, "review.check.response-missing", prompt.label())
                    : Optional.empty();
        }
        return prompt.words().flatMap(rule -> check(slot, prompt, rule, count));
    }

    private static Optional<Item> check(Slot slot, Prompt prompt, WordRule rule, int count) {
        String strength = rule.isLimit() ? "limit" : "guide";
        if (count > rule.max()) {
            return todo(
                    slot,
                    rule.isLimit(),
                    "review.check.over-" + strength,
                    prompt.label(),
                    count,
                    rule.max());
        }
        if (count < rule.min()) {
            return todo(
                    slot,
                    rule.isLimit(),
                    "review.check.under-" + strength,
                    prompt.label(),
                    count,
                    rule.min());
        }
        return Optional.empty();
    }

    private static Optional<Item> check(Part part, EvidenceDemand demand, Work work) {
        Slot slot = new Slot(part.id(), demand.id());
        List<Exhibit> exhibits = work.evidence(slot);
        if (exhibits.isEmpty()) {
            return demand.required()
                    ? todo(slot, true, "review.check.evidence-missing", demand.title())
                    : Optional.empty();
        }
        if (exhibits.size() < demand.min()) {
            return todo(
                    slot,
                    true,
                    "review.check.evidence-few",
                    demand.title(),
                    exhibits.size(),
                    demand.min());
        }
        if (exhibits.size() > demand.max()) {
            return todo(
                    slot,
                    true,
                    "review.check.evidence-many",
                    demand.title(),
                    exhibits.size(),
                    demand.max());
        }
        return checkKinds(slot, demand, exhibits);
    }

    private static Optional<Item> checkKinds(
            Slot slot, EvidenceDemand demand, List<Exhibit> exhibits) {
        List<Choice> fitting =
                demand.choices().stream()
                        .filter(choice ->
                                exhibits.stream().allMatch(one -> choice.allows(one.kind())))
                        .toList();
        if (fitting.isEmpty()) {
            return todo(slot, true, "review.check.evidence-mixed", demand.title());
        }
        if (fitting.stream().noneMatch(choice -> exhibits.stream().allMatch(small(choice)))) {
            int most =
                    fitting.stream()
                            .flatMap(choice -> choice.maxMegabytes().stream())
                            .mapToInt(Integer::intValue)
                            .max()
                            .orElse(0);
            return todo(slot, true, "review.check.evidence-large", demand.title(), most);
        }
        return Optional.empty();
    }

    private static Predicate<Exhibit> small(Choice choice) {
        return exhibit ->
                !(exhibit.content() instanceof FileContent file)
                        || choice.maxMegabytes()
                                .map(most -> file.bytes() <= most * MEGABYTE)
                                .orElse(true);
    }

    private static Optional<Item> todo(Slot slot, boolean blocks, String key, Object... args) {
        return Optional.of(new Item(slot, Text.of(key, args), blocks));
    }
}
