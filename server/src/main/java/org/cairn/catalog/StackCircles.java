package org.cairn.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.people.FieldProblems;
import org.springframework.stereotype.Component;

/** Sees to it that no stack contains itself, however many steps away, and that none is too deep. */
@Component
class StackCircles {

    private final Catalog catalog;
    private final StackMemberStore members;

    StackCircles(Catalog catalog, StackMemberStore members) {
        this.catalog = catalog;
        this.members = members;
    }

    /**
     * Looks at what is current; the caller keeps others from publishing a stack meanwhile.
     *
     * @throws FieldProblems with the names along the circle
     */
    void check(String slug, StackForm form) {
        int below = depth(form.rule(), slug, List.of(form.title()));
        if (below + above(slug) > StackRule.DEEPEST) {
            throw tooDeep();
        }
    }

    private int depth(StackRule rule, String own, List<String> way) {
        if (way.size() > StackRule.DEEPEST) {
            throw tooDeep();
        }
        Map<String, Card> cards =
                catalog.bySlug(rule.everything().stream().map(StackRule.Member::slug).toList());
        int deepest = 0;
        for (Card card : cards.values()) {
            List<String> further = new ArrayList<>(way);
            further.add(card.title());
            if (card.slug().equals(own)) {
                throw FieldProblems.of(
                        StackForm.MEMBERS, "stacks.problem.circle", String.join(" → ", further));
            }
            if (card.kind() == Definition.Kind.STACK) {
                StackRule inner = catalog.edition(card.edition()).definition().stackRule();
                deepest = Math.max(deepest, depth(inner, own, further));
            }
        }
        return deepest + 1;
    }

    /** How many stacks lie one around the other around this one. */
    private int above(String slug) {
        int steps = 0;
        Set<String> around = around(Set.of(slug));
        while (!around.isEmpty() && steps < StackRule.DEEPEST) {
            steps++;
            around = around(around);
        }
        return steps;
    }

    private Set<String> around(Set<String> slugs) {
        return catalog.editions(members.currentWith(slugs)).values().stream()
                .map(edition -> edition.definition().slug())
                .collect(Collectors.toSet());
    }

    private static FieldProblems tooDeep() {
        return FieldProblems.of(StackForm.MEMBERS, "stacks.problem.deep", StackRule.DEEPEST);
    }
}
