package org.cairn.cohorts.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.Edition;
import org.cairn.catalog.EditionId;
import org.cairn.cohorts.ApplicationId;
import org.cairn.cohorts.SiteApprovals;
import org.cairn.people.Organization;
import org.cairn.people.OrganizationId;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.springframework.http.HttpStatus;

/**
 * What the people of a principal's schools apply for.
 *
 * @param refused the application whose answer could not be taken, with its words and why
 */
public record SiteApprovalsPage(
        List<SiteApprovals.Asked> asked,
        Map<PersonId, Person> people,
        Map<OrganizationId, Organization> schools,
        Map<EditionId, Edition> editions,
        Optional<Refused> refused)
        implements Page {

    /** An answer that could not be taken. */
    public record Refused(ApplicationId id, String words, Text why) {}

    @Override
    public String template() {
        return "cohorts/site-approvals";
    }

    @Override
    public HttpStatus status() {
        return refused.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    public Optional<Refused> refused(SiteApprovals.Asked one) {
        return refused.filter(answer -> answer.id().equals(one.application().id()));
    }

    public String name(SiteApprovals.Asked one) {
        return Optional.ofNullable(people.get(one.application().person()))
                .map(Person::name)
                .orElse("");
    }

    public String position(SiteApprovals.Asked one) {
        return Optional.ofNullable(people.get(one.application().person()))
                .map(Person::position)
                .orElse("");
    }

    public String school(SiteApprovals.Asked one) {
        return Optional.ofNullable(schools.get(one.application().school()))
                .map(Organization::name)
                .orElse("");
    }

    public Edition edition(SiteApprovals.Asked one) {
        return java.util.Objects.requireNonNull(editions.get(one.cohort().edition()));
    }
}
