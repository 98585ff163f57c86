package org.cairn.stacks;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cairn.awards.Awards;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.catalog.OnTheWay;
import org.cairn.people.PersonId;
import org.springframework.stereotype.Component;

/** Who is on the way in a stack, for those who end it. */
@Component
class Walkers implements OnTheWay {

    private final StackStore store;
    private final Awards awards;
    private final Clock clock;

    Walkers(StackStore store, Awards awards, Clock clock) {
        this.store = store;
        this.awards = awards;
        this.clock = clock;
    }

    /** Everybody who has begun it and does not hold its badge; in three questions. */
    List<PersonId> all(MicroCredentialId stack) {
        Instant now = clock.instant();
        var badges = store.badges(stack);
        var all = awards.all(badges.values());
        return store.everybody(stack).stream()
                .filter(person ->
                        Optional.ofNullable(badges.get(person))
                                .flatMap(id -> Optional.ofNullable(all.get(id)))
                                .filter(award -> award.isSuspended() || award.holdsAt(now))
                                .isEmpty())
                .toList();
    }

    @Override
    public int in(MicroCredentialId stack) {
        return all(stack).size();
    }
}
