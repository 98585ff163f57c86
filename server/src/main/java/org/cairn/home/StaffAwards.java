package org.cairn.home;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cairn.awards.Award;
import org.cairn.awards.Awards;
import org.cairn.catalog.Catalog;
import org.cairn.people.Grant;
import org.cairn.people.Me;
import org.cairn.people.Organization;
import org.cairn.people.OrganizationId;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front desk for principals: what the people of one's own schools were awarded, and nothing else of
 * their work.
 */
@Service
public class StaffAwards {

    /** How many stand on a page. */
    public static final int SIZE = 25;

    /** No school has more; the file says so by ending. */
    private static final int MOST = 20_000;

    private final People people;
    private final Organizations organizations;
    private final Awards awards;
    private final Catalog catalog;
    private final Clock clock;

    StaffAwards(
            People people,
            Organizations organizations,
            Awards awards,
            Catalog catalog,
            Clock clock) {
        this.people = people;
        this.organizations = organizations;
        this.awards = awards;
        this.catalog = catalog;
        this.clock = clock;
    }

    /**
     * One page, newest first.
     *
     * @param places the schools that the principal is there for
     * @param staff how many people work there
     * @param page the one shown, from 1, never beyond the last
     */
    public record Shown(
            List<Organization> places, int staff, List<StaffAward> awards, long total, int page) {

        public int pages() {
            return (int) Math.max(1, (total + SIZE - 1) / SIZE);
        }
    }

    @Transactional(readOnly = true)
    public Shown page(Me principal, int wanted) {
        List<OrganizationId> ids = places(principal);
        Map<PersonId, Person> staff = staff(ids);
        long total = staff.isEmpty() ? 0 : awards.countOfEarners(staff.keySet());
        int pages = (int) Math.max(1, (total + SIZE - 1) / SIZE);
        int page = Math.clamp(wanted, 1, pages);
        return new Shown(
                List.copyOf(organizations.all(ids).values()),
                staff.size(),
                awards(staff, (page - 1) * SIZE, SIZE),
                total,
                page);
    }

    /** All of them, for a file. */
    @Transactional(readOnly = true)
    public List<StaffAward> all(Me principal) {
        return awards(staff(places(principal)), 0, MOST);
    }

    private static List<OrganizationId> places(Me principal) {
        return principal.grants().stream()
                .filter(grant -> grant.role() == Role.PRINCIPAL)
                .map(Grant::organization)
                .toList();
    }

    private Map<PersonId, Person> staff(Collection<OrganizationId> places) {
        Map<PersonId, Person> staff = new LinkedHashMap<>();
        places.stream()
                .flatMap(place -> people.staffOf(place).stream())
                .forEach(person -> staff.put(person.id(), person));
        return staff;
    }

    private List<StaffAward> awards(Map<PersonId, Person> staff, int offset, int limit) {
        if (staff.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        List<Award> found = awards.ofEarners(staff.keySet(), offset, limit);
        Definitions definitions = Definitions.of(catalog, found.stream().map(Award::edition));
        return found.stream()
                .map(award ->
                        new StaffAward(
                                Objects.requireNonNull(staff.get(award.earner())),
                                award,
                                definitions.get(award.edition()),
                                award.standing(now)))
                .toList();
    }
}
