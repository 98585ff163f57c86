package org.cairn.stacks;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.awards.Award;
import org.cairn.awards.AwardId;
import org.cairn.awards.Awards;
import org.cairn.catalog.Card;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.catalog.StackRule;
import org.cairn.review.OpenWork;
import org.springframework.stereotype.Component;

/**
 * Which badges came in time for a stack that has ended: those issued by then, and those whose work
 * was handed in by then, because nobody loses by how long a decision takes.
 */
@Component
class InTime {

    private final OpenWork work;
    private final Awards awards;
    private final StackStore store;
    private final Catalog catalog;

    InTime(OpenWork work, Awards awards, StackStore store, Catalog catalog) {
        this.work = work;
        this.awards = awards;
        this.store = store;
        this.catalog = catalog;
    }

    /** Which of these were there by that moment. */
    Set<AwardId> of(Collection<Award> all, Instant end) {
        return of(all, end, StackRule.DEEPEST);
    }

    private Set<AwardId> of(Collection<Award> all, Instant end, int depth) {
        List<Award> late = all.stream().filter(award -> !award.issuedAt().isBefore(end)).toList();
        Map<Long, Instant> handedIn =
                work.handedIn(
                        late.stream()
                                .filter(award -> !award.isOfStack())
                                .map(Award::submission)
                                .toList());
        Set<AwardId> there = new HashSet<>();
        for (Award award : all) {
            boolean issued = award.issuedAt().isBefore(end);
            boolean sent =
                    Optional.ofNullable(handedIn.get(award.submission()))
                            .filter(at -> at.isBefore(end))
                            .isPresent();
            if (issued || sent || award.isOfStack() && isMadeOf(award, end, depth)) {
                there.add(award.id());
            }
        }
        return there;
    }

    /** A stack inside counts if what was in time of its parts meets the rule it was awarded by. */
    private boolean isMadeOf(Award stack, Instant end, int depth) {
        Optional<Due> due = store.find(-stack.submission());
        if (depth == 0 || due.isEmpty()) {
            return false;
        }
        Collection<Award> parts = awards.all(due.get().parts()).values();
        Set<AwardId> there = of(parts, end, depth - 1);
        Set<MicroCredentialId> earned =
                parts.stream()
                        .filter(award -> there.contains(award.id()))
                        .map(Award::microCredential)
                        .collect(Collectors.toSet());
        Set<String> slugs =
                catalog.cards(earned).values().stream().map(Card::slug).collect(Collectors.toSet());
        return catalog.edition(due.get().edition()).definition().stackRule().isMetBy(slugs);
    }
}
