package org.cairn.awards;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Definition;
import org.cairn.catalog.Edition;
import org.cairn.catalog.EvidenceKind;
import org.cairn.catalog.Publication;
import org.cairn.catalog.Score;
import org.cairn.people.Grant;
import org.cairn.people.NewOrganization;
import org.cairn.people.NewPerson;
import org.cairn.people.Organization;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A district with an approver and a micro-credential, and badges issued there, for tests. */
@Component
class Issuing {

    private static final AtomicLong SUBMISSION = new AtomicLong(7_000_000);

    private final Awards awards;
    private final Catalog catalog;
    private final Organizations organizations;
    private final People people;
    private final TransactionTemplate transaction;

    Issuing(
            Awards awards,
            Catalog catalog,
            Organizations organizations,
            People people,
            TransactionTemplate transaction) {
        this.awards = awards;
        this.catalog = catalog;
        this.organizations = organizations;
        this.people = people;
        this.transaction = transaction;
    }

    /** A district, somebody who decides there, and what can be earned. */
    record District(Organization organization, PersonId approver, Edition edition) {}

    District district() {
        return district("Feedback That Moves Learning");
    }

    District district(String title) {
        String word = "d" + Ids.next().toString().substring(24);
        Organization organization =
                organizations.create(
                        new NewOrganization(
                                Organization.Kind.DISTRICT,
                                word,
                                "Distrito Añil " + word,
                                "Añil",
                                Optional.empty(),
                                "A district for tests.",
                                Optional.empty(),
                                Optional.of("badges@" + word + ".example"),
                                "#1F5FA8"));
        PersonId approver = person("Rosa Núñez");
        people.grant(approver, new Grant(Role.APPROVER, organization.id()), "system");
        return new District(organization, approver, publish(organization, approver, word, title));
    }

    Edition publish(Organization issuer, PersonId by, String slug, String title) {
        String file = DEFINITION.formatted(slug, title);
        return switch (catalog.publish(
                issuer.id(), slug + ".yaml", file.getBytes(StandardCharsets.UTF_8), by)) {
            case Publication.Published(Edition edition) -> edition;
            case Publication.Unchanged(Edition edition) -> edition;
            case Publication.Refused refused -> throw new IllegalStateException(refused.toString());
        };
    }

    PersonId person(String name) {
        return people.create(
                NewPerson.named(name, "p" + Ids.next() + "@example.org", ZoneOffset.UTC));
    }

    Award issue(District district, String earnerName) {
        return issue(order(district, person(earnerName)));
    }

    Award issue(AwardOrder order) {
        Award award = transaction.execute(status -> awards.issue(order));
        if (award == null) {
            throw new IllegalStateException("nothing was issued");
        }
        return award;
    }

    static AwardOrder order(District district, PersonId earner) {
        return new AwardOrder(
                earner,
                district.edition().id(),
                district.organization().id(),
                SUBMISSION.incrementAndGet(),
                1,
                Map.of(
                        "goal", new Score.Reached("demonstrated"),
                        "use", new Score.NotApplicable()),
                Map.of("goal", "The goal is in the students’ own words."),
                List.of(
                        new AwardOrder.EvidenceLine(
                                "Lesson *video* [1]", EvidenceKind.VIDEO, "Ten minutes, private"),
                        new AwardOrder.EvidenceLine("Plan", EvidenceKind.FILE, "")),
                Optional.of(
                        new Examination(
                                2,
                                3,
                                Optional.of(Definition.Path.ON_DEMAND),
                                Optional.of(new Examination.Agreement(1, 2)))),
                district.approver());
    }

    private static final String DEFINITION =
            """
            format: cairn/1
            slug: %s
            kind: micro-credential
            language: en
            title: "%s"
            short: Feedback
            summary: Give feedback that students understand and use.
            stack: { name: Assessment for Learning, level: 2 }
            competency: |
              Gives feedback that students *use*.
            keyMethod: |
              Comment, then time to act.
            components: [ "Name one strength." ]
            audience: [ "Elementary" ]
            topics: [ assessment ]
            needsStudents: true
            usesExistingEvidence: true
            paths: [ on-demand ]
            effort: { hours: 12, note: "Over three weeks" }
            decision: { businessDays: 15 }
            validYears: 5
            research: [ { title: "On feedback", authors: "A. Writer", year: 2007, says: "Feedback works." } ]
            resources: [ { title: "A guide", says: "Useful." } ]
            alignment: [ { framework: "Teaching Standards", code: "TS.4", name: "Feedback", url: "https://frameworks.example/ts/4", statement: "Gives feedback.", type: CFItem } ]
            parts:
              - id: context
                title: "Part 1: Context"
                role: part
                about: Who your students are.
                prompts:
                  - { id: setting, label: "Your setting", ask: "Describe it.", words: { min: 50, max: 250, rule: guide }, required: true }
                evidence:
                  - id: video
                    title: Lesson video
                    ask: Show the feedback.
                    required: true
                    count: { min: 1, max: 2 }
                    choices: [ { kinds: [ video, file ], note: "Ten minutes" } ]
                criteria: [ goal, use ]
            rubric:
              rule: { type: all }
              levels: [ { id: not-met, name: "Not met" }, { id: progressing, name: "Progressing" }, { id: demonstrated, name: "Demonstrated" } ]
              meets: demonstrated
              sections:
                - id: practice
                  title: Practice
                  criteria:
                    - id: goal
                      title: Clear goal
                      about: The goal is clear.
                      levels: [ { id: not-met, says: "No goal." }, { id: progressing, says: "A vague goal." }, { id: demonstrated, says: "A clear goal." } ]
                    - id: use
                      title: Students use it
                      about: Students act on it.
                      notApplicable: true
                      levels: [ { id: not-met, says: "Nobody acts." }, { id: progressing, says: "Some act." }, { id: demonstrated, says: "All act." } ]
            """;
}
