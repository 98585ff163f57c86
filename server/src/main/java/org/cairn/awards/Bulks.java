package org.cairn.awards;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.cairn.people.PersonId;
import org.cairn.platform.Ids;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Front desk: revokes, suspends or reinstates many badges. Each badge has a transaction of its own,
 * so that one that is refused keeps none of the others back, and what waits survives a restart.
 */
@Service
public class Bulks {

    /** How many badges one step may take. */
    public static final int MOST = 1_000;

    /** How many are done before the page is shown. */
    private static final int AT_ONCE = 25;

    private static final int LATEST = 5;

    private final BulkStore store;
    private final Register register;
    private final Standings standings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Bulks(
            BulkStore store,
            Register register,
            Standings standings,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.register = register;
        this.standings = standings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Orders the step and takes the first badges; the others follow by themselves. */
    public BulkId start(
            PersonId by, Bulk.Action action, Optional<Grounds> grounds, List<AwardId> awards) {
        if (awards.isEmpty()) {
            throw new UserProblem("awards.problem.none-chosen");
        }
        if (awards.size() > MOST) {
            throw new UserProblem("awards.problem.too-many", MOST);
        }
        List<AwardId> inOrder =
                register.rows(by, Set.copyOf(awards)).stream()
                        .map(row -> row.award().id())
                        .toList();
        BulkId id = new BulkId(Ids.unguessable());
        Bulk bulk = new Bulk(id, action, grounds, by, clock.instant(), List.of());
        transaction.executeWithoutResult(status -> store.add(bulk, inOrder));
        carryOn(id, AT_ONCE);
        return id;
    }

    /** The step as it stands, for the person who ordered it. */
    public Bulk open(PersonId reader, BulkId id) {
        return store.find(id).filter(bulk -> bulk.by().equals(reader)).orElseThrow(NotThere::new);
    }

    /** The last few steps that the person ordered, the newest first. */
    public List<BulkLine> latest(PersonId reader) {
        return store.ofPerson(reader, LATEST);
    }

    /** Takes what still waits, of all steps. */
    void carryOn() {
        store.unfinished().forEach(id -> carryOn(id, MOST));
    }

    private void carryOn(BulkId id, int most) {
        for (int i = 0; i < most && takesOne(id); i++) {}
    }

    /** Whether there was a badge whose turn it was. */
    private boolean takesOne(BulkId id) {
        AtomicReference<Optional<BulkStore.Turn>> held = new AtomicReference<>(Optional.empty());
        try {
            transaction.executeWithoutResult(status -> {
                held.set(store.next(id));
                held.get()
                        .ifPresent(turn -> {
                            take(turn);
                            store.settle(id, turn.award(), Bulk.Row.DONE, clock.instant());
                        });
            });
        } catch (UserProblem refused) {
            refuse(id, held.get(), refused.text().key());
        } catch (NotThere noLongerAllowed) {
            refuse(id, held.get(), "awards.problem.not-there");
        }
        return held.get().isPresent();
    }

    private void take(BulkStore.Turn turn) {
        switch (turn.action()) {
            case REVOKE -> standings.revoke(turn.award(), turn.grounds().orElseThrow(), turn.by());
            case SUSPEND ->
                    standings.suspend(turn.award(), turn.grounds().orElseThrow(), turn.by());
            case REINSTATE -> standings.reinstate(turn.award(), turn.by());
        }
    }

    /** The badge is as it was; only its row says why. */
    private void refuse(BulkId id, Optional<BulkStore.Turn> turn, String why) {
        transaction.executeWithoutResult(status ->
                turn.ifPresent(one -> store.settle(id, one.award(), why, clock.instant())));
    }
}
