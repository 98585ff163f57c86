package org.cairn.catalog.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.catalog.CatalogQuery;
import org.cairn.catalog.CatalogQuery.Sort;
import org.cairn.catalog.Definition;
import org.cairn.catalog.EvidenceKind;
import org.cairn.catalog.Worth;
import org.cairn.people.Organization;
import org.cairn.people.OrganizationId;
import org.springframework.util.MultiValueMap;

/** What is chosen on the catalog page, as it stands in the address; anything unknown is dropped. */
public record CatalogChoices(Map<String, List<String>> chosen) {

    /** The choices that stand beside the list, in the order of the page. */
    static final List<String> FACETS =
            List.of(
                    "stack",
                    "path",
                    "kind",
                    "without",
                    "can",
                    "counts",
                    "days",
                    "topic",
                    "audience",
                    "issuer");

    private static final int MOST_VALUES = 20;
    private static final int MOST_LETTERS = 200;

    static CatalogChoices of(MultiValueMap<String, String> parameters) {
        Map<String, List<String>> chosen = new LinkedHashMap<>();
        for (String name : parameters.keySet()) {
            List<String> values =
                    parameters.getOrDefault(name, List.of()).stream()
                            .map(String::strip)
                            .map(value -> name.equals("q") ? cut(value) : value)
                            .filter(value -> isKnown(name, value))
                            .distinct()
                            .limit(MOST_VALUES)
                            .toList();
            if (!values.isEmpty()) {
                chosen.put(name, values);
            }
        }
        return new CatalogChoices(chosen);
    }

    public boolean has(String name, String value) {
        return chosen.getOrDefault(name, List.of()).contains(value);
    }

    public String first(String name) {
        return chosen.getOrDefault(name, List.of("")).getFirst();
    }

    CatalogQuery query() {
        return new CatalogQuery(
                first("q"),
                texts("stack"),
                values("path", Definition.Path::of),
                values("kind", EvidenceKind::of),
                values("without", EvidenceKind::of),
                texts("topic"),
                texts("audience"),
                values("issuer", OrganizationId::of),
                has("can", "no-students"),
                has("can", "own-evidence"),
                Optional.of(first("days")).filter(days -> !days.isEmpty()).map(Integer::valueOf),
                sort(),
                first("page").isEmpty() ? 1 : Integer.parseInt(first("page")),
                Optional.empty(),
                Set.of());
    }

    /** The same from the view of this organization; what counts there narrows only with it. */
    CatalogQuery query(Optional<Organization> district) {
        CatalogQuery query = query();
        return district.map(place -> query.at(place.id(), values("counts", CatalogChoices::kind)))
                .orElse(query);
    }

    /** With the district that the choices are made in, so that the address says all. */
    CatalogChoices in(Optional<Organization> district) {
        Map<String, List<String>> all = new LinkedHashMap<>(chosen);
        if (district.isEmpty()) {
            all.remove("counts");
        } else if (all.containsKey("counts")) {
            all.put("district", List.of(district.get().slug()));
        }
        return new CatalogChoices(all);
    }

    private static Worth.Kind kind(String code) {
        return Worth.Kind.of(code).orElseThrow();
    }

    public Sort sort() {
        return Arrays.stream(Sort.values())
                .filter(sort -> sort.code().equals(first("sort")))
                .findFirst()
                .orElse(Sort.BEST);
    }

    /** The address without this choice, on the first page. */
    public String without(String name, String value) {
        return minus(name, value).address();
    }

    CatalogChoices minus(String name, String value) {
        Map<String, List<String>> fewer = new LinkedHashMap<>(chosen);
        fewer.remove("page");
        fewer.computeIfPresent(
                name, (same, values) -> values.stream().filter(one -> !one.equals(value)).toList());
        return new CatalogChoices(fewer);
    }

    /** The same choices with other words, on the first page. */
    CatalogChoices saying(String words) {
        Map<String, List<String>> other = new LinkedHashMap<>(chosen);
        other.remove("page");
        other.put("q", List.of(words));
        return new CatalogChoices(other);
    }

    static CatalogChoices only(String name, String value) {
        return new CatalogChoices(Map.of(name, List.of(value)));
    }

    String address() {
        return address(chosen);
    }

    /** The address of another page. */
    public String page(int page) {
        Map<String, List<String>> other = new LinkedHashMap<>(chosen);
        other.put("page", List.of(String.valueOf(page)));
        return address(other);
    }

    private Set<String> texts(String name) {
        return Set.copyOf(chosen.getOrDefault(name, List.of()));
    }

    private <T> Set<T> values(String name, Function<String, T> of) {
        return chosen.getOrDefault(name, List.of()).stream()
                .map(of)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String address(Map<String, List<String>> chosen) {
        List<String> pairs = new ArrayList<>();
        chosen.forEach((name, values) ->
                values.forEach(value ->
                        pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))));
        return pairs.isEmpty() ? "/catalog" : "/catalog?" + String.join("&", pairs);
    }

    private static String cut(String words) {
        return words.length() > MOST_LETTERS ? words.substring(0, MOST_LETTERS) : words;
    }

    private static boolean isKnown(String name, String value) {
        return !value.isEmpty()
                && switch (name) {
                    case "q" -> true;
                    case "stack", "topic", "audience" -> value.length() <= MOST_LETTERS;
                    case "path" ->
                            Arrays.stream(Definition.Path.values())
                                    .anyMatch(path -> path.code().equals(value));
                    case "kind", "without" ->
                            Arrays.stream(EvidenceKind.values())
                                    .anyMatch(kind -> kind.code().equals(value));
                    case "can" -> value.equals("no-students") || value.equals("own-evidence");
                    case "sort" ->
                            Arrays.stream(Sort.values())
                                    .anyMatch(sort -> sort.code().equals(value));
                    case "issuer" -> value.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
                    case "counts" -> Worth.Kind.of(value).isPresent();
                    case "district" -> value.matches("[a-z0-9-]{1,80}");
                    case "days", "page" -> value.matches("[1-9][0-9]{0,3}");
                    default -> false;
                };
    }
}
