package org.cairn.cohorts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Edition;
import org.cairn.catalog.Publication;
import org.cairn.people.Grant;
import org.cairn.people.NewPerson;
import org.cairn.people.Organization;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.Ids;
import org.cairn.review.Calendars;
import org.springframework.beans.factory.BeanFactory;

/** A program with hours in a town, who leads its cohorts, and people to put in. */
public final class Gathering {

    private final BeanFactory beans;
    private final Organization district;
    private final Organization school;
    private final String slug;
    private final Edition program;
    private final PersonId facilitator;

    public Gathering(BeanFactory beans, Organization district, Organization school) {
        this.beans = beans;
        this.district = district;
        this.school = school;
        bean(Calendars.class).keepZone(district.id(), ZoneId.of("America/Los_Angeles"), "system");
        this.slug = "together-" + Ids.next().toString().substring(20);
        this.program = publish(text());
        this.facilitator = holding(Role.FACILITATOR);
    }

    public PersonId facilitator() {
        return facilitator;
    }

    public Edition program() {
        return program;
    }

    private <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    /** Publishes the program anew with other words; cohorts made before stay on theirs. */
    public Edition publishAgain(String words, String instead) {
        String text = text();
        if (!text.contains(words)) {
            throw new IllegalArgumentException(words);
        }
        return publish(text.replace(words, instead));
    }

    private Edition publish(String text) {
        Publication done =
                bean(Catalog.class)
                        .publish(
                                district.id(),
                                "steam.yaml",
                                text.getBytes(StandardCharsets.UTF_8),
                                holding(Role.DESIGNER));
        if (done instanceof Publication.Published(Edition edition)) {
            return edition;
        }
        throw new IllegalStateException(done.toString());
    }

    private String text() {
        try (InputStream file =
                Objects.requireNonNull(
                        Gathering.class.getResourceAsStream(
                                "/org/cairn/world/definitions/steam.yaml"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceFirst("(?m)^slug: .*$", "slug: " + slug);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public PersonId holding(Role role) {
        PersonId person = person("Holder of " + role.code(), Optional.empty());
        bean(People.class).grant(person, new Grant(role, district.id()), "system");
        bean(People.class).actAs(person, role);
        return person;
    }

    public PersonId educator(String name) {
        return person(name, Optional.of(school));
    }

    private PersonId person(String name, Optional<Organization> at) {
        return bean(People.class)
                .create(
                        new NewPerson(
                                name,
                                "g" + Ids.next() + "@example.org",
                                Optional.empty(),
                                at.map(Organization::id),
                                "Grade 4",
                                Locale.ENGLISH,
                                ZoneOffset.UTC));
    }

    public String email(PersonId person) {
        return bean(People.class).find(person).orElseThrow().email();
    }

    public CohortId cohort(LocalDate first, LocalDate last, int places) {
        return bean(Cohorts.class)
                .make(
                        facilitator,
                        CohortForm.read(
                                Map.of(
                                        "program", program.definition().slug(),
                                        "name", "Stones 26",
                                        "first", first.toString(),
                                        "last", last.toString(),
                                        "capacity", "" + places)));
    }

    public PersonId put(CohortId cohort, String name) {
        PersonId person = educator(name);
        bean(Cohorts.class).putIn(facilitator, cohort, List.of(email(person)));
        return person;
    }

    List<Row> board(CohortId... cohorts) {
        return bean(Ledgers.class)
                .board(
                        Stream.of(cohorts)
                                .map(id -> bean(Cohorts.class).led(facilitator, id))
                                .toList());
    }

    /** The fields of a session of three hours, face to face. */
    public static Map<String, String> fields(LocalDate day, String clock) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", "Units in progress");
        fields.put("unit", "foundations/access-and-equity");
        fields.put("mode", "face-to-face");
        fields.put("day", day.toString());
        fields.put("clock", clock);
        fields.put("minutes", "180");
        fields.put("place", "Library");
        return fields;
    }

    public SessionForm form(CohortId id, Map<String, String> fields) {
        Cohort cohort = bean(Cohorts.class).led(facilitator, id);
        return SessionForm.read(fields, cohort, bean(Cohorts.class).plan(cohort));
    }

    public SessionId session(CohortId id, Map<String, String> fields) {
        return bean(CohortSessions.class).add(facilitator, id, form(id, fields)).getFirst();
    }

    /** Takes applications from today on for a month, with these fields besides or instead. */
    public Admission open(CohortId id, Map<String, String> more) {
        Cohort cohort = bean(Cohorts.class).led(facilitator, id);
        LocalDate today = LocalDate.ofInstant(bean(Clock.class).instant(), cohort.zone());
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("applies-from", today.toString());
        fields.put("applies-until", today.plusDays(30).toString());
        fields.put("answer-days", "7");
        fields.put("question-1", "Why you?");
        fields.put("required-1", "on");
        fields.putAll(more);
        Admission admission = AdmissionForm.read(fields, cohort);
        bean(Admissions.class).open(facilitator, admission);
        return admission;
    }

    /** Answers the first question and applies. */
    public ApplicationId apply(PersonId person, CohortId id) {
        Applications applications = bean(Applications.class);
        applications.apply(
                person,
                id,
                bean(Admissions.class).announced(id).admission().mark(),
                Map.of("answer-1", "Because."));
        return applications.mine(person, id).orElseThrow().application().id();
    }
}
