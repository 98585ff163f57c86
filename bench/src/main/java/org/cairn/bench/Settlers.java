package org.cairn.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.catalog.Card;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Publication;
import org.cairn.people.NewOrganization;
import org.cairn.people.Organization;
import org.cairn.people.OrganizationId;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.settings.SettingsReader;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Founds districts and publishes micro-credentials through the doors that people use. */
final class Settlers {

    private static final int DISTRICTS = 12;
    private static final List<String> HOW =
            List.of(
                    "Leading",
                    "Planning",
                    "Reading",
                    "Designing",
                    "Facilitating",
                    "Teaching",
                    "Assessing",
                    "Coaching",
                    "Grading",
                    "Listening to",
                    "Building",
                    "Revising");
    private static final List<String> WHAT =
            List.of(
                    "Number Talks",
                    "Phonics Routines",
                    "Lab Notebooks",
                    "Restorative Circles",
                    "Socratic Seminars",
                    "Writing Conferences",
                    "Fraction Models",
                    "Field Journals",
                    "Dual Language Units",
                    "Choir Rehearsals",
                    "Data Stories",
                    "Bilingual Portfolios",
                    "Robotics Projects",
                    "Community Interviews",
                    "Science Fairs",
                    "Poetry Workshops",
                    "Map Reading",
                    "Peer Feedback",
                    "Play Stations",
                    "Garden Lessons");
    private static final List<String> WHERE =
            List.of(
                    "in Early Grades",
                    "with Newcomers",
                    "across Subjects",
                    "in Small Groups",
                    "after School",
                    "with Families",
                    "in Rural Schools",
                    "for Every Learner",
                    "Online");

    private final Organizations organizations;
    private final People people;
    private final Catalog catalog;

    Settlers(ApplicationContext cairn) {
        this.organizations = cairn.getBean(Organizations.class);
        this.people = cairn.getBean(People.class);
        this.catalog = cairn.getBean(Catalog.class);
    }

    static Settings settings(Path data) throws IOException {
        return SettingsReader.read(
                Map.of(
                        "CAIRN_DATA", data.toAbsolutePath().toString(),
                        "CAIRN_PORT", String.valueOf(Program.freePort()),
                        "CAIRN_DEMO", "on"));
    }

    /** Districts beside those of the demo, each an issuer. */
    void found() {
        OrganizationId state = organizations.roots().getFirst().id();
        for (int i = organizations.opened().size(); i < DISTRICTS; i++) {
            Organization district =
                    organizations.create(
                            new NewOrganization(
                                    Organization.Kind.DISTRICT,
                                    "district-" + i,
                                    "District " + i + " Unified",
                                    "District " + i,
                                    Optional.of(state),
                                    "A district of the benchmark.",
                                    Optional.empty(),
                                    Optional.empty(),
                                    "#1F5FA8"));
            organizations.open(district.id());
        }
    }

    /** Publishes until there are so many, each a variation of one of the demo's. */
    void publish(int wanted) {
        PersonId designer = people.byEmail("grace.abernathy@harbormesa.example").orElseThrow().id();
        List<OrganizationId> issuers = new ArrayList<>(organizations.opened());
        List<ObjectNode> models =
                catalog.all().stream()
                        .map(Card::edition)
                        .map(catalog::edition)
                        .map(catalog::file)
                        .toList();
        for (int i = catalog.all().size(); i < wanted; i++) {
            ObjectNode file = varied(models.get(i % models.size()).deepCopy(), i);
            Publication done =
                    catalog.publish(
                            issuers.get(i % issuers.size()),
                            "bench.json",
                            file.toString().getBytes(StandardCharsets.UTF_8),
                            designer);
            if (done instanceof Publication.Refused refused) {
                throw new IllegalStateException(refused.problems().toString());
            }
        }
    }

    private static ObjectNode varied(ObjectNode file, int i) {
        String what = WHAT.get(i / HOW.size() % WHAT.size());
        String where = WHERE.get(i / (HOW.size() * WHAT.size()) % WHERE.size());
        String title = HOW.get(i % HOW.size()) + " " + what + " " + where;
        String slug = title.toLowerCase(Locale.ROOT).replace(' ', '-') + "-" + i;
        file.put("slug", slug).put("title", title);
        file.put("summary", title + ": shown with evidence from your own classroom.");
        ((ArrayNode) file.get("topics")).add(what.toLowerCase(Locale.ROOT));
        return file;
    }

    Set<OrganizationId> opened() {
        return Set.copyOf(organizations.opened());
    }
}
