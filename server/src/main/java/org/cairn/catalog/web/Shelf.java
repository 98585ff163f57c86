package org.cairn.catalog.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Definition;
import org.cairn.catalog.Edition;
import org.cairn.catalog.Ending;
import org.cairn.catalog.Feedback;
import org.cairn.catalog.Intake;
import org.cairn.catalog.Intakes;
import org.cairn.catalog.Link;
import org.cairn.catalog.Links;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.catalog.ParticipantFeedback;
import org.cairn.catalog.Preview;
import org.cairn.catalog.Retirements;
import org.cairn.catalog.StackMembers;
import org.cairn.catalog.Worth;
import org.cairn.people.Organization;
import org.cairn.people.Organizations;
import org.cairn.platform.web.NotThere;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes what an address names off the shelf; what is not there is 404. */
@Component
class Shelf {

    private final Catalog catalog;
    private final Organizations organizations;
    private final Retirements retirements;
    private final StackMembers members;
    private final ObjectProvider<Intakes> intakes;
    private final ObjectProvider<ParticipantFeedback> feedback;
    private final Links links;

    Shelf(
            Catalog catalog,
            Organizations organizations,
            Retirements retirements,
            StackMembers members,
            ObjectProvider<Intakes> intakes,
            ObjectProvider<ParticipantFeedback> feedback,
            Links links) {
        this.catalog = catalog;
        this.organizations = organizations;
        this.retirements = retirements;
        this.members = members;
        this.intakes = intakes;
        this.feedback = feedback;
        this.links = links;
    }

    Edition current(String slug) {
        return catalog.current(slug).orElseThrow(NotThere::new);
    }

    Edition edition(String slug, int number) {
        return history(current(slug)).stream()
                .filter(edition -> edition.number() == number)
                .findFirst()
                .orElseThrow(NotThere::new);
    }

    /** The same for what has parts and a rubric, which stacks do not have. */
    Edition withRubric(Edition edition) {
        if (edition.definition().isStack()) {
            throw new NotThere();
        }
        return edition;
    }

    /** The stacks that have it as a member today. */
    List<Edition> stacks(Edition edition) {
        return members.stacksOf(List.of(edition.definition().slug()));
    }

    List<Edition> history(Edition edition) {
        return catalog.history(edition.microCredential());
    }

    /** What the chosen district counts it for today, where it has said so. */
    Optional<Worth> worth(Edition edition, District district) {
        return district.chosen()
                .flatMap(place ->
                        Optional.ofNullable(
                                catalog.worths(place.id()).get(edition.microCredential())));
    }

    /** That it ends, where somebody has said so. */
    Optional<Ending> ending(MicroCredentialId id) {
        return retirements.ending(id);
    }

    /** The runs of a program, on any of its editions, for which one can apply now or soon. */
    List<Intake> intakes(List<Edition> history) {
        boolean inCohorts =
                history.stream()
                        .anyMatch(one -> one.definition().paths().contains(Definition.Path.COHORT));
        Intakes room = intakes.getIfAvailable();
        return room == null || !inCohorts ? List.of() : room.of(history);
    }

    /** What those say who went through any edition of it, where it was published. */
    Feedback feedback(List<Edition> editions) {
        ParticipantFeedback room = feedback.getIfAvailable();
        return room == null ? Feedback.NONE : room.of(editions.stream().map(Edition::id).toList());
    }

    /** What of the addresses that it names does not open any more. */
    Map<String, Link> dead(Edition edition) {
        return links.dead(edition.definition());
    }

    List<Preview.Change> changes(Edition before, Edition after) {
        return catalog.changes(before.definition(), after.definition());
    }

    Organization issuer(Edition edition) {
        return organizations.find(edition.issuer()).orElseThrow(NotThere::new);
    }
}
