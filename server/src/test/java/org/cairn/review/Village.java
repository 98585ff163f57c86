package org.cairn.review;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.cairn.awards.AwardId;
import org.cairn.catalog.Begun;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Draft;
import org.cairn.catalog.DraftId;
import org.cairn.catalog.Drafts;
import org.cairn.people.Organization;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.portfolio.Artifact;
import org.cairn.portfolio.Label;
import org.cairn.portfolio.Portfolio;
import org.cairn.portfolio.Uploads;
import org.cairn.portfolio.Viewing;
import org.springframework.beans.factory.BeanFactory;

/**
 * For tests of the whole program: a district with people in every role and work in every state; who
 * lives in one of them has no business in another.
 *
 * @param waiting whose work is handed in
 * @param draft of the educator, ready to be handed in
 * @param award of the earner, for work that shows the proof
 * @param ticket the address under which the educator sees the piece of evidence
 * @param design what the designer is writing
 */
public record Village(
        String slug,
        Organization district,
        PersonId educator,
        PersonId earner,
        PersonId waiting,
        PersonId assessor,
        PersonId approver,
        PersonId designer,
        PersonId administrator,
        PersonId principal,
        SubmissionId draft,
        SubmissionId handedIn,
        SubmissionId claimed,
        SubmissionId recommended,
        AwardId award,
        Artifact proof,
        Artifact artifact,
        String upload,
        String ticket,
        DraftId design) {

    public static Village build(BeanFactory beans) {
        Assessments assessments = beans.getBean(Assessments.class);
        Town town =
                new Town(
                        beans.getBean(People.class),
                        beans.getBean(Organizations.class),
                        beans.getBean(Catalog.class),
                        beans.getBean(Submissions.class),
                        assessments);
        Town.Cast cast = town.cast();
        SubmissionId claimed = town.handedIn(neighbor(town, cast));
        assessments.claim(cast.assessor(), claimed);
        Town.Cast earner = neighbor(town, cast);
        Town.Cast waiting = neighbor(town, cast);
        Artifact proof = file(beans, earner.educator());
        Artifact artifact = file(beans, cast.educator());
        PersonId designer = town.holder(Role.DESIGNER, cast.district());
        town.holder(Role.PRINCIPAL, cast.school()); // a second one, so that somebody can be chosen
        return new Village(
                cast.slug(),
                cast.district(),
                cast.educator(),
                earner.educator(),
                waiting.educator(),
                cast.assessor(),
                cast.approver(),
                designer,
                town.holder(Role.ADMINISTRATOR, cast.district()),
                town.holder(Role.PRINCIPAL, cast.school()),
                town.ready(cast),
                town.handedIn(waiting),
                claimed,
                town.recommended(neighbor(town, cast), "shown"),
                awarded(beans, town, earner, proof),
                proof,
                artifact,
                beans.getBean(Uploads.class)
                        .begin(cast.educator(), Label.of("Film", ""), "film.mp4", 100)
                        .id()
                        .toString(),
                beans.getBean(Viewing.class).address(artifact, cast.educator()),
                written(beans.getBean(Drafts.class), cast, designer));
    }

    /** A draft in which nothing is missing; its first part has the name that a blank one has. */
    private static DraftId written(Drafts drafts, Town.Cast cast, PersonId designer) {
        String file =
                Town.definition("design-" + UUID.randomUUID())
                        .replace("- id: context", "- id: part-1");
        return switch (drafts.beginWith(
                cast.district().id(), file.getBytes(StandardCharsets.UTF_8), designer)) {
            case Begun.Ready(Draft draft) -> draft.id();
            default -> throw new IllegalStateException("it cannot be begun with");
        };
    }

    private static AwardId awarded(BeanFactory beans, Town town, Town.Cast earner, Artifact proof) {
        Submissions submissions = beans.getBean(Submissions.class);
        SubmissionId work = town.ready(earner);
        submissions.attach(earner.educator(), work, Town.PROOF, proof.id());
        submissions.handIn(earner.educator(), work, Town.SIGNED, "");
        town.assess(earner, work, "shown");
        return beans.getBean(Decisions.class).award(earner.approver(), work, Ruling.PLAIN).id();
    }

    private static Artifact file(BeanFactory beans, PersonId owner) {
        return beans.getBean(Portfolio.class)
                .addFile(
                        owner,
                        Label.of("Board work", "A note"),
                        "notes.txt",
                        new ByteArrayInputStream("Notes".getBytes(StandardCharsets.UTF_8)),
                        -1);
    }

    public PersonId holder(Role role) {
        return switch (role) {
            case EDUCATOR -> educator;
            case ASSESSOR -> assessor;
            case APPROVER -> approver;
            case PRINCIPAL -> principal;
            case DESIGNER -> designer;
            case FACILITATOR -> throw new IllegalStateException("a village has no cohort");
            case ADMINISTRATOR -> administrator;
        };
    }

    /** The same district with another educator, as a person has one open attempt. */
    private static Town.Cast neighbor(Town town, Town.Cast cast) {
        return new Town.Cast(
                cast.district(),
                cast.school(),
                cast.slug(),
                town.person("Kit Unmistakable", Optional.of(cast.school())),
                cast.assessor(),
                cast.approver());
    }
}
