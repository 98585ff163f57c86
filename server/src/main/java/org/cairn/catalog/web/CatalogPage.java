package org.cairn.catalog.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.Card;
import org.cairn.catalog.CatalogQuery;
import org.cairn.catalog.CatalogResults;
import org.cairn.catalog.EvidenceKind;
import org.cairn.people.Organization;
import org.cairn.people.OrganizationId;
import org.cairn.platform.web.Frame;
import org.cairn.platform.web.Page;

/**
 * The catalog: search box, choices, cards.
 *
 * @param suggestions ways out, when nothing was found
 */
public record CatalogPage(
        CatalogChoices choices,
        CatalogResults results,
        Map<OrganizationId, Organization> issuers,
        District district,
        List<Suggestion> suggestions,
        boolean designer)
        implements Page {

    private static final int SHOWN_AT_FIRST = 8;
    private static final List<String> REPLACEABLE =
            List.of(
                    EvidenceKind.VIDEO.code(),
                    EvidenceKind.AUDIO.code(),
                    EvidenceKind.IMAGE.code(),
                    EvidenceKind.FILE.code());

    /** One value that can be chosen, or is. */
    public record Option(String name, String value, String label, int count, boolean chosen) {}

    /** Values under one heading; the later ones stand behind a fold. */
    public record Group(String name, List<Option> first, List<Option> more) {}

    @Override
    public String template() {
        return "catalog/catalog";
    }

    public List<Group> groups(Frame frame) {
        return CatalogChoices.FACETS.stream()
                .map(name -> group(frame, name))
                .filter(group -> !group.first().isEmpty())
                .toList();
    }

    private Group group(Frame frame, String name) {
        List<Option> options =
                results.counts(name).stream()
                        .filter(count -> isOffered(name, count))
                        .map(count -> option(frame, name, count))
                        .toList();
        List<Option> all = name.equals("days") ? byDays(options) : options;
        if (name.equals("issuer") && all.size() < 2) {
            return new Group(name, List.of(), List.of());
        }
        int cut = Math.min(SHOWN_AT_FIRST, all.size());
        return new Group(name, all.subList(0, cut), all.subList(cut, all.size()));
    }

    private boolean isOffered(String name, CatalogResults.Count count) {
        boolean chosen = choices.has(name, count.value());
        boolean useful =
                !name.equals("without")
                        || REPLACEABLE.contains(count.value()) && count.count() < results.total();
        return chosen || useful && count.count() > 0;
    }

    private Option option(Frame frame, String name, CatalogResults.Count count) {
        return new Option(
                name,
                count.value(),
                label(frame, name, count.value()),
                count.count(),
                choices.has(name, count.value()));
    }

    private static List<Option> byDays(List<Option> options) {
        List<Option> rising =
                options.stream()
                        .sorted(Comparator.comparingInt(option -> Integer.parseInt(option.value())))
                        .toList();
        return rising.stream().filter(option -> option.chosen() || adds(rising, option)).toList();
    }

    /** A longer wait that leaves no more to choose from is no choice. */
    private static boolean adds(List<Option> rising, Option option) {
        int at = rising.indexOf(option);
        return at == 0 || rising.get(at - 1).count() < option.count();
    }

    /** Everything chosen, to be taken away one by one. */
    public List<Option> chips(Frame frame) {
        return CatalogChoices.FACETS.stream()
                .flatMap(name ->
                        choices.chosen().getOrDefault(name, List.of()).stream()
                                .map(value ->
                                        new Option(
                                                name, value, label(frame, name, value), 0, true)))
                .toList();
    }

    private String label(Frame frame, String name, String value) {
        return switch (name) {
            case "path", "kind", "can", "counts" -> frame.t("catalog." + name + "." + value);
            case "without" -> frame.t("catalog.without." + value);
            case "days" -> frame.t("catalog.days", Integer.parseInt(value));
            case "issuer" ->
                    Optional.ofNullable(issuers.get(OrganizationId.of(value)))
                            .map(Organization::name)
                            .orElse(value);
            default -> value;
        };
    }

    /** "Without Video", "Without the word xylophone", or the name of a stack. */
    public String label(Frame frame, Suggestion way) {
        return switch (way.name()) {
            case "" -> way.value();
            case "q" -> frame.t("catalog.suggest.word", way.value());
            default -> frame.t("catalog.suggest.choice", label(frame, way.name(), way.value()));
        };
    }

    public boolean suggestsStacks() {
        return suggestions.stream().anyMatch(way -> way.name().isEmpty());
    }

    public String issuer(Card card) {
        return Optional.ofNullable(issuers.get(card.issuer()))
                .map(Organization::shortName)
                .orElse("");
    }

    /** What the chosen district counts it for, in a few words; empty where it has said nothing. */
    public String worth(Frame frame, Card card) {
        return Optional.ofNullable(results.worths().get(card.id()))
                .map(worth -> WorthWords.brief(frame, worth))
                .orElse("");
    }

    public int firstOnPage() {
        return (results.page() - 1) * CatalogQuery.PAGE + 1;
    }

    public int lastOnPage() {
        return firstOnPage() + results.cards().size() - 1;
    }
}
