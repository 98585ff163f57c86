package org.cairn.stacks;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.awards.Award;
import org.cairn.awards.AwardId;
import org.cairn.awards.Awards;
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

    InTime(OpenWork work, Awards awards, StackStore store) {
        this.work = work;
        this.awards = awards;
        this.store = store;
    }

    /** What of these was there by that moment. */
    Map<String, Award> of(Map<String, Award> held, Instant end) {
        Set<AwardId> there = of(held.values(), end, StackRule.DEEPEST);
        Map<String, Award> kept = new HashMap<>(held);
        kept.values().removeIf(award -> !there.contains(award.id()));
        return kept;
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

    /** A stack inside counts if all that it was awarded for was in time. */
    private boolean isMadeOf(Award stack, Instant end, int depth) {
        List<AwardId> parts = store.find(-stack.submission()).map(Due::parts).orElse(List.of());
        Collection<Award> all = awards.all(parts).values();
        return depth > 0
                && !parts.isEmpty()
                && of(all, end, depth - 1).containsAll(parts.stream().collect(Collectors.toSet()));
    }
}
