package org.cairn.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.cairn.platform.web.Text;

/**
 * What a stack asks for. Its members are earned each on its own; the rule says which of them, and
 * in which order they are begun. What somebody has earned is given as slugs.
 *
 * @param tiers one, or one for each level from the first on
 * @param inOrder with one tier, a member opens after the one before; with several, a level does
 * @param lastTask what is earned at the end, and opens only when the rest is met
 * @param ruleDecides whether the award is issued as soon as the rule is met; else somebody decides
 */
public record StackRule(
        List<Tier> tiers, boolean inOrder, Optional<Member> lastTask, boolean ruleDecides) {

    public static final int MOST_TIERS = 4;
    public static final int MOST_MEMBERS = 24;

    /** A stack of stacks of stacks, and no deeper. */
    public static final int DEEPEST = 3;

    /** What can be earned, as it was named when the edition was published. */
    public record Member(String slug, String title) {}

    /**
     * Members that belong together.
     *
     * @param name of the level; empty where there is only one tier
     * @param needed how many of them have to be earned
     */
    public record Tier(String name, int needed, List<Member> members) {

        public Tier {
            members = List.copyOf(members);
            if (needed < 1 || needed > members.size()) {
                throw new IllegalArgumentException(needed + " of " + members.size());
            }
        }

        public int earned(Set<String> earned) {
            return (int) members.stream().filter(one -> earned.contains(one.slug())).count();
        }

        public boolean isMetBy(Set<String> earned) {
            return earned(earned) >= needed;
        }
    }

    /** The rules that people choose between. */
    public enum Shape {
        ALL,
        SOME,
        ORDERED,
        LEVELS;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public StackRule {
        tiers = List.copyOf(tiers);
        if (tiers.isEmpty()) {
            throw new IllegalArgumentException("a stack of nothing");
        }
    }

    public Shape shape() {
        if (tiers.size() > 1) {
            return Shape.LEVELS;
        }
        Tier only = tiers.getFirst();
        if (inOrder) {
            return Shape.ORDERED;
        }
        return only.needed() == only.members().size() ? Shape.ALL : Shape.SOME;
    }

    /** What has to be earned, in one sentence. */
    public Text words() {
        int all = members().size();
        return switch (shape()) {
            case ALL -> Text.of("stacks.rule.all", all);
            case SOME -> Text.of("stacks.rule.some", tiers.getFirst().needed(), all);
            case ORDERED -> Text.of("stacks.rule.ordered", all);
            case LEVELS -> Text.of("stacks.rule.levels", tiers.size());
        };
    }

    /** All members in their order, without the last task. */
    public List<Member> members() {
        return tiers.stream().flatMap(tier -> tier.members().stream()).toList();
    }

    /** All members and the last task. */
    public List<Member> everything() {
        List<Member> all = new ArrayList<>(members());
        lastTask.ifPresent(all::add);
        return all;
    }

    /** The same rule for what these stand for. */
    StackRule of(UnaryOperator<Member> others) {
        return new StackRule(
                tiers.stream()
                        .map(tier ->
                                new Tier(
                                        tier.name(),
                                        tier.needed(),
                                        tier.members().stream().map(others).toList()))
                        .toList(),
                inOrder,
                lastTask.map(others),
                ruleDecides);
    }

    /** How many have to be earned, the last task among them. */
    public int needed() {
        return tiers.stream().mapToInt(Tier::needed).sum() + (lastTask.isPresent() ? 1 : 0);
    }

    /** How many of those that are needed are earned; more of one level do not help another. */
    public int counted(Set<String> earned) {
        int members =
                tiers.stream().mapToInt(tier -> Math.min(tier.needed(), tier.earned(earned))).sum();
        return members + (lastTask.filter(one -> earned.contains(one.slug())).isPresent() ? 1 : 0);
    }

    public boolean isMetBy(Set<String> earned) {
        return counted(earned) == needed();
    }

    /** Whether everything but the last task is earned. */
    public boolean isReadyForLastTask(Set<String> earned) {
        return tiers.stream().allMatch(tier -> tier.isMetBy(earned));
    }

    /** What has to be earned before this one may be begun; nothing if it is open. */
    public List<Member> before(String slug, Set<String> earned) {
        if (lastTask.filter(one -> one.slug().equals(slug)).isPresent()) {
            return tiers.stream()
                    .filter(tier -> !tier.isMetBy(earned))
                    .flatMap(tier -> missing(tier, earned).stream())
                    .toList();
        }
        if (!inOrder) {
            return List.of();
        }
        return tiers.size() == 1 ? beforeInLine(slug, earned) : beforeInLevels(slug, earned);
    }

    /**
     * The same as long as it can be met: what nobody starts any more shuts nothing.
     *
     * @param closed slugs of what nobody starts any more
     */
    public List<Member> before(String slug, Set<String> earned, Set<String> closed) {
        return before(slug, earned).stream().filter(one -> !closed.contains(one.slug())).toList();
    }

    private List<Member> beforeInLine(String slug, Set<String> earned) {
        return tiers.getFirst().members().stream()
                .takeWhile(one -> !one.slug().equals(slug))
                .filter(one -> !earned.contains(one.slug()))
                .toList();
    }

    private List<Member> beforeInLevels(String slug, Set<String> earned) {
        return tiers.stream()
                .takeWhile(
                        tier -> tier.members().stream().noneMatch(one -> one.slug().equals(slug)))
                .filter(tier -> !tier.isMetBy(earned))
                .flatMap(tier -> missing(tier, earned).stream())
                .toList();
    }

    private static List<Member> missing(Tier tier, Set<String> earned) {
        return tier.members().stream().filter(one -> !earned.contains(one.slug())).toList();
    }
}
