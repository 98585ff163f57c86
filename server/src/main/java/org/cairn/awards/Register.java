package org.cairn.awards;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.cairn.people.OrganizationId;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.web.NotThere;
import org.springframework.stereotype.Service;

/** Front desk: the register as approvers and administrators see it, each only where they reach. */
@Service
public class Register {

    private final RegisterStore store;
    private final Awards awards;
    private final People people;
    private final Clock clock;

    Register(RegisterStore store, Awards awards, People people, Clock clock) {
        this.store = store;
        this.awards = awards;
        this.people = people;
        this.clock = clock;
    }

    /** The organizations whose awards the person may read and revoke. */
    public Set<OrganizationId> reach(PersonId reader) {
        return people.reach(reader, Role.APPROVER, Role.ADMINISTRATOR);
    }

    /** Newest first, a page at a time. */
    public RegisterPage search(PersonId reader, RegisterQuery query) {
        RegisterStore.Asked asked = new RegisterStore.Asked(reach(reader), query, clock.instant());
        return new RegisterPage(store.page(asked), store.count(asked), query.page());
    }

    /** Every award found, for a file; the whole register never stands in memory. */
    public void each(PersonId reader, RegisterQuery query, Consumer<List<RegisterRow>> batch) {
        RegisterStore.Asked asked = new RegisterStore.Asked(reach(reader), query, clock.instant());
        List<RegisterRow> rows = store.first(asked);
        while (!rows.isEmpty()) {
            batch.accept(rows);
            rows = store.after(asked, rows.getLast().award());
        }
    }

    /** These awards, newest first; one that the person may not read is not there. */
    public List<RegisterRow> rows(PersonId reader, Set<AwardId> ids) {
        List<RegisterRow> rows = store.rows(reach(reader), ids);
        if (rows.size() != ids.size()) {
            throw new NotThere();
        }
        return rows;
    }

    /** All that is found, newest first, up to a limit. */
    public List<AwardId> ids(PersonId reader, RegisterQuery query, int limit) {
        return store.ids(new RegisterStore.Asked(reach(reader), query, clock.instant()), limit);
    }

    /** One award with all that is kept of it. */
    public AwardDetails open(PersonId reader, AwardId id) {
        Award award = awards.find(id).orElseThrow(NotThere::new);
        if (!reach(reader).contains(award.issuer())) {
            throw new NotThere();
        }
        return awards.details(id);
    }
}
