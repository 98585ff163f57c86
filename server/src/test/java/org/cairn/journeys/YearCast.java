package org.cairn.journeys;

import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cairn.journeys.Browser.Window;
import org.cairn.people.Grant;
import org.cairn.people.NewPerson;
import org.cairn.people.Organization;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.people.SignedInBrowsers;
import org.cairn.people.Towns;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.time.SteppedRequests;
import org.cairn.review.Calendars;
import org.springframework.beans.factory.BeanFactory;

/** Who takes part in the year of a program, in which town, and at which moment it is. */
final class YearCast {

    static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
    static final String PROGRAM = "/catalog/" + ProgramStudio.SLUG;

    private static final String[] GIVEN = {
        "Elena", "Bao", "Rosa", "Imani", "Theo", "Priya", "Marcus", "Noor", "Sky", "Wen", "Ifeoma",
        "Phuc", "Zainab", "Mateo", "Keiko", "Yusuf", "Ana", "Leilani", "Tevita", "Siobhán", "Uriel",
        "Nhung", "Violeta", "Renée", "Jamal", "Dmitri"
    };

    /** The six modules with the hours that are held face to face and online. */
    static final List<Unit> MODULES =
            List.of(
                    new Unit("Foundations and Access", "What STEAM is for", 2, 540),
                    new Unit("Foundations and Access", "Access and equity", 2, 540),
                    new Unit(
                            "Curriculum, Instruction, and Assessment",
                            "Units that hold together",
                            2,
                            540),
                    new Unit(
                            "Curriculum, Instruction, and Assessment",
                            "Assessing what was made",
                            2,
                            540),
                    new Unit("Leadership and Capstone", "Leading a change", 1, 270),
                    new Unit("Leadership and Capstone", "From an artifact to a practice", 1, 270));

    /** A module of a course: how many sessions it has, and the minutes online. */
    record Unit(String course, String module, int sessions, int online) {}

    static final String LATER = member(22);
    static final String LEAVES = member(24);
    static final String NOT_YET = member(20);
    static final String SHORT = member(21);

    private final SignedInBrowsers browsers;
    private final People people;
    private final String base;
    private final Organization district;
    private final Organization school;
    private final LocalDate start = LocalDate.now(ZONE);
    private final HoursBook book;
    private final Map<String, PersonId> ids = new LinkedHashMap<>();
    private final Map<String, Visitor> visitors = new LinkedHashMap<>();
    private Instant now = Instant.now();

    YearCast(BeanFactory beans) {
        this.browsers = beans.getBean(SignedInBrowsers.class);
        this.people = beans.getBean(People.class);
        this.base = beans.getBean(Settings.class).baseUrl().toString();
        Organizations organizations = beans.getBean(Organizations.class);
        Towns.Town town = Towns.build(organizations);
        this.district = town.district();
        this.school = town.school();
        organizations.open(district.id());
        beans.getBean(Calendars.class).keepZone(district.id(), ZONE, "system");
        Map<String, List<String>> courses = new LinkedHashMap<>();
        MODULES.forEach(unit ->
                courses.computeIfAbsent(unit.course(), key -> new ArrayList<>())
                        .add(unit.module()));
        this.book = new HoursBook(courses);
        gather();
    }

    HoursBook book() {
        return book;
    }

    String base() {
        return base;
    }

    Instant now() {
        return now;
    }

    PersonId id(String name) {
        return Objects.requireNonNull(ids.get(name), name);
    }

    static int applicants() {
        return GIVEN.length;
    }

    static List<String> courses() {
        return MODULES.stream().map(Unit::course).distinct().toList();
    }

    private void gather() {
        staff("Grace Abernathy", Role.DESIGNER, district);
        staff("Sam Ortega", Role.FACILITATOR, district);
        staff("Tomás Alvarez", Role.APPROVER, district);
        staff("Imani Okafor", Role.ASSESSOR, district);
        staff("Joanne Carter", Role.PRINCIPAL, school);
        for (String name : GIVEN) {
            person(name + " of the Cohort", Optional.of(school));
        }
    }

    private void staff(String name, Role role, Organization where) {
        PersonId id = person(name, Optional.empty());
        people.grant(id, new Grant(role, where.id()), "system");
        people.actAs(id, role);
    }

    private PersonId person(String name, Optional<Organization> at) {
        PersonId id =
                people.create(
                        new NewPerson(
                                name,
                                email(name),
                                Optional.empty(),
                                at.map(Organization::id),
                                "Grade 4",
                                Locale.ENGLISH,
                                ZONE));
        ids.put(name, id);
        return id;
    }

    String email(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "")
                + "@"
                + district.slug()
                + ".year.example";
    }

    static String member(int number) {
        return GIVEN[number] + " of the Cohort";
    }

    /** Those who are in the cohort from the first day on: 23 who take their offer, and one more. */
    static List<String> members() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i <= 24; i++) {
            if (i != 23) {
                all.add(member(i));
            }
        }
        return all;
    }

    static List<String> finishers() {
        return members().stream().filter(one -> !one.equals(LATER) && !one.equals(LEAVES)).toList();
    }

    Visitor as(String name) {
        return visitors.computeIfAbsent(
                name,
                key ->
                        new Visitor(
                                base,
                                () -> now,
                                browsers.of(id(key)).cookie("cairn").orElseThrow()));
    }

    Visitor sam() {
        return as("Sam Ortega");
    }

    Visitor stranger() {
        return new Visitor(base, () -> now, "none");
    }

    Window windowOf(Browser browser, String name) {
        Window window = browser.open();
        String cookie = browsers.of(id(name)).cookie("cairn").orElseThrow();
        window.context()
                .addCookies(
                        List.of(
                                new Cookie("cairn", cookie)
                                        .setDomain(URI.create(base).getHost())
                                        .setPath("/")));
        window.context().setExtraHTTPHeaders(Map.of(SteppedRequests.TIME, now.toString()));
        return window;
    }

    void day(int afterStart, int hour, int minute) {
        now =
                start.plusDays(afterStart)
                        .atTime(LocalTime.of(hour, minute))
                        .atZone(ZONE)
                        .toInstant();
    }

    String on(int afterStart) {
        return start.plusDays(afterStart).toString();
    }
}
