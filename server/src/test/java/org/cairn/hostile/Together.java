package org.cairn.hostile;

import java.time.LocalDate;
import java.util.Map;
import org.cairn.cohorts.ApplicationId;
import org.cairn.cohorts.Applications;
import org.cairn.cohorts.CalendarFeeds;
import org.cairn.cohorts.CohortId;
import org.cairn.cohorts.Gathering;
import org.cairn.cohorts.SessionId;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.review.Village;
import org.springframework.beans.factory.BeanFactory;

/** A cohort of a village, for the doors of that room; a session of it is far ahead. */
final class Together {

    private final PersonId facilitator;
    private final PersonId educator;
    private final CohortId cohort;
    private final SessionId session;
    private final PersonId principal;
    private final ApplicationId application;
    private final String token;
    private final String program;

    Together(BeanFactory beans, Village village) {
        Person teacher = beans.getBean(People.class).find(village.educator()).orElseThrow();
        Gathering gathering =
                new Gathering(
                        beans,
                        village.district(),
                        beans.getBean(Organizations.class)
                                .find(teacher.school().orElseThrow())
                                .orElseThrow());
        this.facilitator = gathering.facilitator();
        this.program = gathering.program().definition().slug();
        LocalDate today = LocalDate.now(java.time.ZoneOffset.UTC);
        this.cohort = gathering.cohort(today.minusDays(30), today.plusDays(200), 24);
        this.educator = gathering.put(cohort, "Kit Together");
        this.session = gathering.session(cohort, Gathering.fields(today.plusDays(150), "09:00"));
        this.principal = village.holder(Role.PRINCIPAL);
        this.application = apply(beans, gathering);
        CalendarFeeds feeds = beans.getBean(CalendarFeeds.class);
        feeds.make(educator);
        String address = feeds.address(educator).orElseThrow();
        this.token =
                address.substring(address.lastIndexOf('/') + 1, address.length() - ".ics".length());
    }

    /** A colleague of the educator wants a place, too, and the school is asked. */
    private ApplicationId apply(BeanFactory beans, Gathering gathering) {
        gathering.open(cohort, Map.of("site", "on"));
        PersonId colleague = gathering.educator("Kit Applies");
        gathering.apply(colleague, cohort);
        return beans.getBean(Applications.class)
                .mine(colleague, cohort)
                .orElseThrow()
                .application()
                .id();
    }

    PersonId caller(Door door) {
        if (door.roles().filter(roles -> roles.contains(Role.PRINCIPAL)).isPresent()) {
            return principal;
        }
        return door.roles().filter(roles -> roles.contains(Role.FACILITATOR)).isPresent()
                ? facilitator
                : educator;
    }

    /** The slug of a program with a plan of hours. */
    String program() {
        return program;
    }

    String variable(Door door, String name) {
        return switch (name) {
            case "token" -> token;
            case "application" -> application.toString();
            case "person" -> educator.toString();
            default ->
                    door.pattern().contains("/sessions/{id")
                            ? session.toString()
                            : cohort.toString();
        };
    }
}
