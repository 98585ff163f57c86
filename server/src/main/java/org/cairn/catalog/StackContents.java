package org.cairn.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cairn.platform.web.UserProblem;

/**
 * What belongs into the package of a stack, in their current editions, each once.
 *
 * @param stacks the stack itself first, then those inside that may be copied, by slug
 * @param members what else they are made of, by slug
 */
record StackContents(Map<String, Edition> stacks, Map<String, Edition> members) {

    static final int MOST_STACKS = 40;
    static final int MOST_MEMBERS = 200;

    /**
     * Goes through a stack and the stacks inside it.
     *
     * @param mayHave what may be copied; of a stack that may not, nothing but its name is there
     */
    static StackContents of(Edition stack, Catalog catalog, Predicate<Edition> mayHave) {
        StackContents all = new StackContents(new LinkedHashMap<>(), new LinkedHashMap<>());
        all.walk(stack, catalog, mayHave);
        return all;
    }

    private void walk(Edition stack, Catalog catalog, Predicate<Edition> mayHave) {
        stacks.put(stack.definition().slug(), stack);
        List<String> slugs =
                stack.definition().stackRule().everything().stream()
                        .map(StackRule.Member::slug)
                        .toList();
        Map<String, Edition> current = current(catalog, slugs);
        for (String slug : slugs) {
            Optional<Edition> member = Optional.ofNullable(current.get(slug));
            boolean within =
                    member.filter(one -> one.definition().isStack()).filter(mayHave).isPresent();
            if (within && !stacks.containsKey(slug)) {
                walk(member.orElseThrow(), catalog, mayHave);
            } else if (!within) {
                member.ifPresent(one -> members.putIfAbsent(slug, one));
            }
        }
        mustFit(stacks.size(), members.size());
    }

    /** No package holds more, whoever makes it. */
    static void mustFit(int stacks, int members) {
        if (stacks > MOST_STACKS || members > MOST_MEMBERS) {
            throw new UserProblem("catalog.stack-package.large", MOST_MEMBERS, MOST_STACKS);
        }
    }

    private static Map<String, Edition> current(Catalog catalog, List<String> slugs) {
        List<EditionId> ids = catalog.bySlug(slugs).values().stream().map(Card::edition).toList();
        return catalog.editions(ids).values().stream()
                .collect(Collectors.toMap(one -> one.definition().slug(), one -> one));
    }
}
