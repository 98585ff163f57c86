package org.cairn.review;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.people.OrganizationId;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Front desk: how often each approver decided against the recommendation, and why. */
@Service
public class Overrides {

    private final OverrideStore store;
    private final People people;

    Overrides(OverrideStore store, People people) {
        this.store = store;
        this.people = people;
    }

    /**
     * One approver in a period.
     *
     * @param decisions all that were made
     * @param reasons those against the recommendation, by the reason given
     * @param secondLooks how often a recommendation went back to its assessor instead
     */
    public record Line(
            PersonId approver, long decisions, Map<Ruling.Reason, Long> reasons, long secondLooks) {

        public Line {
            reasons = Map.copyOf(reasons);
        }

        public long overrides() {
            return reasons.values().stream().mapToLong(n -> n).sum();
        }

        public long by(Ruling.Reason reason) {
            return reasons.getOrDefault(reason, 0L);
        }

        Line and(OverrideStore.Count count) {
            Map<Ruling.Reason, Long> more = new EnumMap<>(Ruling.Reason.class);
            more.putAll(reasons);
            count.against().ifPresent(reason -> more.merge(reason, count.number(), Long::sum));
            return new Line(
                    approver,
                    decisions + (count.secondLook() ? 0 : count.number()),
                    more,
                    secondLooks + (count.secondLook() ? count.number() : 0));
        }
    }

    /** At the issuers that this person decides for or manages, who decided most first. */
    @Transactional(readOnly = true)
    public List<Line> between(PersonId me, Instant from, Instant until) {
        Set<OrganizationId> issuers = people.reach(me, Role.APPROVER, Role.ADMINISTRATOR);
        if (issuers.isEmpty()) {
            return List.of();
        }
        Map<PersonId, Line> lines = new java.util.LinkedHashMap<>();
        for (OverrideStore.Count count : store.counts(issuers, from, until)) {
            Line known =
                    lines.getOrDefault(
                            count.approver(), new Line(count.approver(), 0, Map.of(), 0));
            lines.put(count.approver(), known.and(count));
        }
        return lines.values().stream()
                .sorted(java.util.Comparator.comparingLong(Line::decisions).reversed())
                .toList();
    }
}
