package org.cairn.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Front desk: who works at an organization or below it. */
@Service
public class Members {

    private final People people;
    private final Organizations organizations;

    Members(People people, Organizations organizations) {
        this.people = people;
        this.organizations = organizations;
    }

    /**
     * Who of these addresses is a member, by the address. An address that is unknown and one of
     * somebody who works elsewhere look the same from outside.
     */
    @Transactional(readOnly = true)
    public Map<String, PersonId> of(OrganizationId organization, Collection<String> emails) {
        Map<String, Person> known = people.byEmails(emails);
        Map<OrganizationId, List<OrganizationId>> lines =
                organizations.lines(
                        known.values().stream()
                                .flatMap(person -> person.school().stream())
                                .collect(Collectors.toSet()));
        Map<String, PersonId> members = new HashMap<>();
        known.forEach((email, person) ->
                person.school()
                        .filter(school ->
                                lines.getOrDefault(school, List.of()).contains(organization))
                        .ifPresent(school -> members.put(email, person.id())));
        return members;
    }
}
