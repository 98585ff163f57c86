package org.cairn.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.people.FieldChecks;

/**
 * What is typed to make a stack.
 *
 * @param proves what somebody can do who has earned it, in Markdown; empty = the summary says it
 * @param rights under what terms others may copy it
 * @param picture how its badge looks
 */
public record StackForm(
        String title,
        String shortWord,
        String summary,
        String proves,
        Locale language,
        Optional<Integer> validYears,
        StackRule rule,
        Rights rights,
        Picture picture) {

    public static final String TITLE = "title";
    public static final String SHORT = "short";
    public static final String SUMMARY = "summary";
    public static final String PROVES = "proves";
    public static final String LANGUAGE = "language";
    public static final String YEARS = "years";
    public static final String SHAPE = "shape";
    public static final String COUNT = "count";
    public static final String LAST = "last";
    public static final String DECIDES = "decides";
    public static final String MEMBERS = "members";

    /** Fields of these beginnings carry the slug of a member in their name. */
    public static final String PLACE = "place-";

    public static final String LEVEL = "level-";

    /** Fields of these beginnings carry the number of a level in their name. */
    public static final String LEVEL_NAME = "name-";

    public static final String LEVEL_COUNT = "count-";

    private static final int MOST_YEARS = 20;
    private static final int MOST_NUMBER = 99;

    /** The slugs of the members in the order of their places; of equal ones the first stays so. */
    public static List<String> members(Map<String, String> fields) {
        return fields.keySet().stream()
                .filter(field -> field.startsWith(PLACE))
                .sorted(Comparator.comparingInt(field -> place(fields.get(field))))
                .map(field -> field.substring(PLACE.length()))
                .toList();
    }

    private static int place(@org.jspecify.annotations.Nullable String typed) {
        String number = typed == null ? "" : typed.strip();
        return number.matches("[0-9]{1,3}") ? Integer.parseInt(number) : MOST_NUMBER;
    }

    /** The same fields with places from one on, so that a member can be put between two. */
    static Map<String, String> tidied(Map<String, String> fields) {
        Map<String, String> tidy = new LinkedHashMap<>(fields);
        int place = 0;
        for (String slug : members(fields)) {
            tidy.put(PLACE + slug, String.valueOf(++place));
        }
        return tidy;
    }

    /** The same with other names of members, where these say one. */
    static Map<String, String> renamed(Map<String, String> fields, Map<String, String> names) {
        if (names.isEmpty()) {
            return fields;
        }
        Map<String, String> renamed = new LinkedHashMap<>();
        fields.forEach((field, value) -> {
            String name = field;
            for (String kind : List.of(PLACE, LEVEL)) {
                if (field.startsWith(kind)) {
                    String member = field.substring(kind.length());
                    name = kind + names.getOrDefault(member, member);
                }
            }
            renamed.put(name, field.equals(LAST) ? names.getOrDefault(value, value) : value);
        });
        return renamed;
    }

    /**
     * Reads the fields.
     *
     * @param choices what may be a member, by slug
     * @throws org.cairn.people.FieldProblems naming those that cannot be taken
     */
    static StackForm read(Map<String, String> fields, Map<String, Card> choices) {
        return new Reading(fields, choices).form();
    }

    /** The fields of a form that would say this. */
    static Map<String, String> fields(Definition definition) {
        return new StackForm(
                        definition.title(),
                        definition.shortWord(),
                        definition.summary(),
                        definition.competency().equals(definition.summary())
                                ? ""
                                : definition.competency(),
                        definition.language(),
                        definition.validYears(),
                        definition.stackRule(),
                        definition.rights(),
                        definition.picture())
                .fields();
    }

    /** The same with these members and this look. */
    StackForm with(StackRule other, Picture look) {
        return new StackForm(
                title, shortWord, summary, proves, language, validYears, other, rights, look);
    }

    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(TITLE, title);
        fields.put(SHORT, shortWord);
        fields.put(SUMMARY, summary);
        fields.put(PROVES, proves);
        fields.put(LANGUAGE, language.getLanguage());
        fields.put(YEARS, validYears.map(String::valueOf).orElse(""));
        fields.put(SHAPE, rule.shape().code());
        fields.put(COUNT, String.valueOf(rule.tiers().getFirst().needed()));
        fields.put(LAST, rule.lastTask().map(StackRule.Member::slug).orElse(""));
        fields.put(DECIDES, rule.ruleDecides() ? "rule" : "issuer");
        fields.putAll(StackRights.fields(rights));
        fields.putAll(StackLook.fields(picture));
        int place = 0;
        for (int level = 1; level <= rule.tiers().size(); level++) {
            StackRule.Tier tier = rule.tiers().get(level - 1);
            fields.put(LEVEL_NAME + level, tier.name());
            fields.put(
                    LEVEL_COUNT + level,
                    tier.needed() == tier.members().size() ? "" : String.valueOf(tier.needed()));
            for (StackRule.Member member : tier.members()) {
                fields.put(PLACE + member.slug(), String.valueOf(++place));
                fields.put(LEVEL + member.slug(), String.valueOf(level));
            }
        }
        return fields;
    }

    /** One reading of the fields; everything that is wrong is said at once. */
    private static final class Reading {

        private final Map<String, String> fields;
        private final Map<String, Card> choices;
        private final FieldChecks checks = new FieldChecks();

        Reading(Map<String, String> fields, Map<String, Card> choices) {
            this.fields = fields;
            this.choices = choices;
        }

        StackForm form() {
            String title = needed(TITLE, 100);
            String shortWord = checks.line(SHORT, raw(SHORT), 9);
            String summary = needed(SUMMARY, 300);
            String proves = checks.lines(PROVES, raw(PROVES), 3000);
            Optional<Integer> years = number(YEARS, MOST_YEARS);
            List<StackRule.Tier> tiers = tiers();
            Optional<StackRule.Member> last =
                    Optional.of(raw(LAST)).filter(slug -> !slug.isEmpty()).flatMap(this::lastTask);
            StackRights.check(fields, checks);
            StackLook.check(fields, checks);
            checks.orComplain();
            return new StackForm(
                    title,
                    shortWord,
                    summary,
                    proves,
                    Locale.of(raw(LANGUAGE).equals("es") ? "es" : "en"),
                    years,
                    new StackRule(
                            tiers,
                            !List.of("all", "some").contains(raw(SHAPE)),
                            last,
                            raw(DECIDES).equals("rule")),
                    StackRights.of(fields),
                    StackLook.of(fields));
        }

        private String raw(String field) {
            return fields.getOrDefault(field, "").strip();
        }

        private String needed(String field, int most) {
            String line = checks.line(field, raw(field), most);
            if (line.isEmpty()) {
                checks.say(field, "stacks.problem.empty." + field);
            }
            return line;
        }

        private Optional<Integer> number(String field, int most) {
            String typed = raw(field);
            if (typed.isEmpty()) {
                return Optional.empty();
            }
            if (!typed.matches("[0-9]{1,3}")
                    || Integer.parseInt(typed) < 1
                    || Integer.parseInt(typed) > most) {
                checks.say(field, "stacks.problem.number", most);
                return Optional.empty();
            }
            return Optional.of(Integer.valueOf(typed));
        }

        private List<StackRule.Tier> tiers() {
            List<String> slugs = members(fields);
            if (slugs.size() < 2 || slugs.size() > StackRule.MOST_MEMBERS) {
                checks.say(MEMBERS, "stacks.problem.members", StackRule.MOST_MEMBERS);
                return List.of();
            }
            return switch (raw(SHAPE)) {
                case "some" ->
                        Stream.of(tier("", slugs, number(COUNT, slugs.size()), COUNT))
                                .flatMap(Optional::stream)
                                .toList();
                case "levels" -> levels(slugs);
                case "all", "ordered" ->
                        List.of(
                                new StackRule.Tier(
                                        "",
                                        slugs.size(),
                                        slugs.stream().map(this::member).toList()));
                default -> {
                    checks.say(SHAPE, "stacks.problem.shape");
                    yield List.of();
                }
            };
        }

        private List<StackRule.Tier> levels(List<String> slugs) {
            List<StackRule.Tier> tiers = new ArrayList<>();
            for (int level = 1; level <= StackRule.MOST_TIERS; level++) {
                String number = String.valueOf(level);
                List<String> own =
                        slugs.stream()
                                .filter(slug -> {
                                    String typed = raw(LEVEL + slug);
                                    return number.equals(typed.matches("[1-4]") ? typed : "1");
                                })
                                .toList();
                if (!own.isEmpty()) {
                    String name = checks.line(LEVEL_NAME + level, raw(LEVEL_NAME + level), 40);
                    if (name.isEmpty()) {
                        checks.say(LEVEL_NAME + level, "stacks.problem.level-name");
                    }
                    Optional<Integer> count =
                            raw(LEVEL_COUNT + level).isEmpty()
                                    ? Optional.of(own.size())
                                    : number(LEVEL_COUNT + level, own.size());
                    tier(name, own, count, LEVEL_COUNT + level).ifPresent(tiers::add);
                }
            }
            if (tiers.size() < 2) {
                checks.say(MEMBERS, "stacks.problem.levels");
            }
            return tiers;
        }

        private Optional<StackRule.Tier> tier(
                String name, List<String> slugs, Optional<Integer> needed, String field) {
            if (needed.isEmpty()) {
                checks.say(field, "stacks.problem.number", slugs.size());
            }
            return needed.map(count ->
                    new StackRule.Tier(name, count, slugs.stream().map(this::member).toList()));
        }

        private StackRule.Member member(String slug) {
            Card card = choices.get(slug);
            if (card == null) {
                checks.say(MEMBERS, "stacks.problem.foreign", slug);
                return new StackRule.Member(slug, slug);
            }
            return new StackRule.Member(slug, card.title());
        }

        private Optional<StackRule.Member> lastTask(String slug) {
            Card card = choices.get(slug);
            if (card == null || card.kind() == Definition.Kind.STACK) {
                checks.say(LAST, "stacks.problem.last");
                return Optional.empty();
            }
            if (fields.containsKey(PLACE + slug)) {
                checks.say(LAST, "stacks.problem.last-is-member");
            }
            return Optional.of(new StackRule.Member(slug, card.title()));
        }
    }
}
