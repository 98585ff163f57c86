package org.cairn.catalog;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairn.people.PersonId;
import org.springframework.stereotype.Service;

/** Front desk: which stacks something belongs to. */
@Service
public class StackMembers {

    private final StackMemberStore store;
    private final Catalog catalog;

    StackMembers(StackMemberStore store, Catalog catalog) {
        this.store = store;
        this.catalog = catalog;
    }

    /** The stacks that have it as a member today, by title; in two questions at most. */
    public List<Edition> stacksOf(Collection<String> slugs) {
        return catalog.editions(store.currentWith(slugs)).values().stream()
                .sorted(Comparator.comparing(edition -> edition.definition().title()))
                .toList();
    }

    /** Every edition of every stack that has it as a member or once had. */
    public List<Edition> everyEditionWith(String slug) {
        return List.copyOf(catalog.editions(store.everWith(slug)).values());
    }

    /** Which of these are a member of some edition of a stack, or once were; in one question. */
    public Set<String> named(Collection<String> slugs) {
        return store.named(slugs);
    }

    /** Every edition of these stacks; in two questions at most. */
    public List<Edition> editionsOf(Collection<MicroCredentialId> stacks) {
        return stacks.isEmpty()
                ? List.of()
                : List.copyOf(catalog.editions(store.editionsOf(stacks)).values());
    }

    /** Who let the rule of this edition decide for the issuer. */
    public Optional<PersonId> decider(EditionId edition) {
        return store.decider(edition);
    }
}
