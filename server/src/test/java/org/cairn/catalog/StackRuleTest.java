package org.cairn.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a stack asks for, whatever is in it. */
class StackRuleTest {

    @Test
    void allOfThemInAnyOrder() {
        StackRule rule = rule(false, tier("", 3, "a", "b", "c"));
        assertThat(rule.shape()).isEqualTo(StackRule.Shape.ALL);
        assertThat(rule.isMetBy(Set.of("a", "c"))).isFalse();
        assertThat(rule.isMetBy(Set.of("a", "b", "c", "z"))).isTrue();
        assertThat(rule.before("c", Set.of())).isEmpty();
    }

    @Test
    void moreThanEnoughOfOneLevelDoesNotHelpAnother() {
        StackRule rule =
                rule(true, tier("Explorer", 1, "a", "b"), tier("Adventurer", 2, "c", "d", "e"));
        assertThat(rule.shape()).isEqualTo(StackRule.Shape.LEVELS);
        assertThat(rule.counted(Set.of("a", "b", "c"))).isEqualTo(2);
        assertThat(rule.needed()).isEqualTo(3);
        assertThat(rule.isMetBy(Set.of("a", "b", "c"))).isFalse();
        assertThat(rule.isMetBy(Set.of("b", "c", "e"))).isTrue();
    }

    @Test
    void aLevelOpensWhenTheOneBeforeIsComplete() {
        StackRule rule = rule(true, tier("Explorer", 1, "a", "b"), tier("Adventurer", 2, "c", "d"));
        assertThat(rule.before("a", Set.of())).isEmpty();
        assertThat(titles(rule.before("c", Set.of()))).containsExactly("A", "B");
        assertThat(rule.before("c", Set.of("b"))).isEmpty();
    }

    @Test
    void oneAfterTheOther() {
        StackRule rule = rule(true, tier("", 3, "a", "b", "c"));
        assertThat(rule.shape()).isEqualTo(StackRule.Shape.ORDERED);
        assertThat(titles(rule.before("c", Set.of("a")))).containsExactly("B");
        assertThat(rule.before("c", Set.of("a", "b"))).isEmpty();
    }

    @Test
    void theLastTaskOpensWhenTheRestIsMetAndIsNeeded() {
        StackRule rule =
                new StackRule(
                        List.of(tier("", 1, "a", "b")), false, Optional.of(member("z")), false);
        assertThat(titles(rule.before("z", Set.of()))).containsExactly("A", "B");
        assertThat(rule.before("z", Set.of("b"))).isEmpty();
        assertThat(rule.isMetBy(Set.of("a", "b"))).isFalse();
        assertThat(rule.isMetBy(Set.of("a", "z"))).isTrue();
    }

    @Test
    void itIsReadAgainAsItWasWritten() {
        StackRule rule =
                new StackRule(
                        List.of(tier("Explorer", 1, "a", "b"), tier("Adventurer", 1, "c")),
                        true,
                        Optional.of(member("z")),
                        true);
        assertThat(StackRuleJson.read(StackRuleJson.write(rule))).contains(rule);
    }

    private static StackRule rule(boolean inOrder, StackRule.Tier... tiers) {
        return new StackRule(List.of(tiers), inOrder, Optional.empty(), false);
    }

    private static StackRule.Tier tier(String name, int needed, String... slugs) {
        return new StackRule.Tier(
                name, needed, Stream.of(slugs).map(StackRuleTest::member).toList());
    }

    private static StackRule.Member member(String slug) {
        return new StackRule.Member(slug, slug.toUpperCase(java.util.Locale.ROOT));
    }

    private static List<String> titles(List<StackRule.Member> members) {
        return members.stream().map(StackRule.Member::title).toList();
    }
}
