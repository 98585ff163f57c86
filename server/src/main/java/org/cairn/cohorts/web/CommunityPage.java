package org.cairn.cohorts.web;

import java.util.Map;
import org.cairn.cohorts.Cohort;
import org.cairn.cohorts.Community;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.cairn.platform.web.Page;

/** The threads of a cohort. */
public record CommunityPage(Community.Listed listed, Map<PersonId, Person> people) implements Page {

    @Override
    public String template() {
        return "cohorts/community";
    }

    public String path() {
        return path(listed.cohort());
    }

    static String path(Cohort cohort) {
        return "/cohorts/" + cohort.id() + "/community";
    }

    /** The cohort as this person knows it. */
    static String cohort(Cohort cohort, boolean leads) {
        return (leads ? "/cohorts/" : "/cohorts/mine/") + cohort.id();
    }

    public String cohort() {
        return cohort(listed.cohort(), listed.leads());
    }

    public String name(PersonId person) {
        return Faces.name(people, person);
    }
}
