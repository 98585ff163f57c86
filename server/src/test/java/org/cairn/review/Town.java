package org.cairn.review;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Publication;
import org.cairn.people.Grant;
import org.cairn.people.NewPerson;
import org.cairn.people.Organization;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.people.Towns;

/**
 * Builds, for each test, a district of its own with one micro-credential and the people around it.
 */
final class Town {

    static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
    static final Slot SETTING = new Slot("context", "setting");
    static final Slot WHY = new Slot("steps", "why");
    static final Slot PROOF = new Slot("steps", "proof");
    static final Statement.Signature SIGNED =
            new Statement.Signature(true, true, Statement.AiUse.NONE, "");
    static final Growth HELPFUL =
            new Growth(
                    "The steps are named one by one.",
                    "Second paragraph.",
                    "Nobody can tell how fast you walked.",
                    "Say how long each step took and who kept up.");

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final People people;
    private final Organizations organizations;
    private final Catalog catalog;
    private final Submissions submissions;
    private final Assessments assessments;

    Town(
            People people,
            Organizations organizations,
            Catalog catalog,
            Submissions submissions,
            Assessments assessments) {
        this.people = people;
        this.organizations = organizations;
        this.catalog = catalog;
        this.submissions = submissions;
        this.assessments = assessments;
    }

    /** The people of one district. */
    record Cast(
            Organization district,
            Organization school,
            String slug,
            PersonId educator,
            PersonId assessor,
            PersonId approver) {}

    Cast cast() {
        return cast("");
    }

    /** The same with a line of its own in the definition file, such as who sees names. */
    Cast cast(String line) {
        return cast(file -> file.replace("decision:", line + "\ndecision:"));
    }

    /** The same where it can be earned on demand and with a cohort. */
    Cast castWithTwoPaths() {
        return cast(file -> file.replace("[ on-demand ]", "[ on-demand, cohort ]"));
    }

    /** The same as a program whose parts are EOLAs, with a spare one and a capstone. */
    Cast castWithCapstone() {
        return cast(file ->
                file.replace("kind: micro-credential", "kind: program")
                        .replace("    about: Wh", "    role: eola\n    about: Wh")
                        .replace(
                                "rubric:\n",
                                """
                                  - id: spare
                                    title: "Part 3: Spare"
                                    role: eola
                                    prompts:
                                      - { id: more, label: More, ask: Anything?, required: false }
                                    criteria: [ pace ]
                                  - id: capstone
                                    title: Capstone
                                    role: capstone
                                    prompts:
                                      - { id: reflection, label: Reflection, ask: What happened? }
                                    criteria: [ pace ]
                                rubric:
                                """));
    }

    /** The same with its definition file changed. */
    Cast cast(UnaryOperator<String> change) {
        Towns.Town town = Towns.build(organizations);
        organizations.open(town.district().id());
        PersonId designer = person("Dana Design", Optional.empty());
        String slug = "walking-the-path-" + NUMBER.incrementAndGet();
        Publication published =
                catalog.publish(
                        town.district().id(),
                        "path.yaml",
                        change.apply(definition(slug)).getBytes(StandardCharsets.UTF_8),
                        designer);
        if (!(published instanceof Publication.Published)) {
            throw new IllegalStateException(published.toString());
        }
        return new Cast(
                town.district(),
                town.school(),
                slug,
                person("Bao Unmistakable", Optional.of(town.school())),
                holder(Role.ASSESSOR, town.district()),
                holder(Role.APPROVER, town.district()));
    }

    PersonId person(String name, Optional<Organization> school) {
        String email =
                "p" + NUMBER.incrementAndGet() + "." + System.nanoTime() + "@unmistakable.example";
        return people.create(
                new NewPerson(
                        name,
                        email,
                        Optional.empty(),
                        school.map(Organization::id),
                        "",
                        Locale.ENGLISH,
                        ZONE));
    }

    PersonId holder(Role role, Organization organization) {
        PersonId person = person("Holder of " + role.code(), Optional.empty());
        people.grant(person, new Grant(role, organization.id()), "system");
        return person;
    }

    String email(PersonId person) {
        return people.find(person).orElseThrow().email();
    }

    /** A draft with everything in it. */
    SubmissionId ready(Cast cast) {
        SubmissionId id = submissions.start(cast.educator(), cast.slug());
        submissions.answer(cast.educator(), id, SETTING, "A school by the harbor", 0);
        submissions.answer(cast.educator(), id, WHY, "Because small steps are safe", 0);
        return id;
    }

    SubmissionId handedIn(Cast cast) {
        SubmissionId id = ready(cast);
        submissions.handIn(cast.educator(), id, SIGNED, "");
        return id;
    }

    /** Handed in and scored; {@code pace} is the level of the second criterion. */
    SubmissionId recommended(Cast cast, String pace) {
        SubmissionId id = handedIn(cast);
        assess(cast, id, pace);
        return id;
    }

    void assess(Cast cast, SubmissionId id, String pace) {
        assessments.claim(cast.assessor(), id);
        if (!assessments.open(cast.assessor(), id).carried().containsKey("place")) {
            assessments.score(
                    cast.assessor(), id, "place", ScoreEntry.reached("shown", Growth.NONE));
        }
        assessments.score(cast.assessor(), id, "pace", ScoreEntry.reached(pace, HELPFUL));
        assessments.remark(cast.assessor(), id, new Remark("Nearly there.", "Between us.", false));
        assessments.recommend(
                cast.assessor(),
                id,
                pace.equals("shown") ? Recommendation.Value.AWARD : Recommendation.Value.NOT_YET,
                List.of(),
                "");
    }

    /** The definition file of the town's micro-credential. */
    static String definition(String slug) {
        try (InputStream file = Town.class.getResourceAsStream("path.yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("SLUG", slug);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
