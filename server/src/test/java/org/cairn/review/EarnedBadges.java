package org.cairn.review;

import java.util.List;
import org.cairn.awards.Award;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Definition;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.portfolio.Artifact;
import org.cairn.portfolio.ArtifactId;
import org.cairn.portfolio.Label;
import org.cairn.portfolio.Portfolio;
import org.springframework.stereotype.Component;

/** Badges that were earned on the whole path, with evidence, for the tests of the rooms above. */
@Component
public class EarnedBadges {

    private final Town town;
    private final Submissions submissions;
    private final Assessments assessments;
    private final Decisions decisions;
    private final Portfolio portfolio;

    EarnedBadges(
            People people,
            Organizations organizations,
            Catalog catalog,
            Submissions submissions,
            Assessments assessments,
            Decisions decisions,
            Portfolio portfolio) {
        this.town = new Town(people, organizations, catalog, submissions, assessments);
        this.submissions = submissions;
        this.assessments = assessments;
        this.decisions = decisions;
        this.portfolio = portfolio;
    }

    /** A badge and the two texts that were handed in for it. */
    public record Earned(Award award, PersonId earner, List<ArtifactId> pieces) {}

    /** At the first attempt, by one assessor. */
    public Earned withTwoTexts(String first, String second) {
        Town.Cast cast = town.cast();
        SubmissionId id = town.ready(cast);
        List<ArtifactId> pieces =
                List.of(
                        attached(cast.educator(), id, first),
                        attached(cast.educator(), id, second));
        submissions.handIn(cast.educator(), id, Town.SIGNED, "");
        town.assess(cast, id, "shown");
        Award award = decisions.award(cast.approver(), id, Ruling.PLAIN);
        return new Earned(award, cast.educator(), pieces);
    }

    /** Where there are two paths, on this one; no piece of evidence was asked for. */
    public Award onPath(Definition.Path path) {
        Town.Cast cast = town.castWithTwoPaths();
        SubmissionId id = town.ready(cast);
        submissions.take(cast.educator(), id, path);
        submissions.handIn(cast.educator(), id, Town.SIGNED, "");
        town.assess(cast, id, "shown");
        return decisions.award(cast.approver(), id, Ruling.PLAIN);
    }

    /**
     * At the second attempt, which another assessor scored after the first one had said not yet.
     */
    public Award atTheSecondAttempt() {
        Town.Cast cast = town.cast();
        SubmissionId id = town.recommended(cast, "not-met");
        decisions.sendBack(cast.approver(), id, Ruling.PLAIN);
        submissions.reopen(cast.educator(), id);
        submissions.answer(cast.educator(), id, Town.WHY, "Because each takes two minutes", 1);
        submissions.handIn(cast.educator(), id, Town.SIGNED, "The second answer is new.");
        PersonId other = town.holder(Role.ASSESSOR, cast.district());
        town.assess(
                new Town.Cast(
                        cast.district(),
                        cast.school(),
                        cast.slug(),
                        cast.educator(),
                        other,
                        cast.approver()),
                id,
                "shown");
        return decisions.award(cast.approver(), id, Ruling.PLAIN);
    }

    /** Scored by two: the first let the second look expire, and the other did not agree on all. */
    public Award scoredByTwo() {
        Town.Cast cast = town.cast();
        SubmissionId id = town.recommended(cast, "not-met");
        decisions.returnToAssessor(cast.approver(), id, "Please read the second part again.");
        assessments.release(cast.assessor(), id, "No time today.");
        PersonId other = town.holder(Role.ASSESSOR, cast.district());
        town.assess(
                new Town.Cast(
                        cast.district(),
                        cast.school(),
                        cast.slug(),
                        cast.educator(),
                        other,
                        cast.approver()),
                id,
                "shown");
        return decisions.award(cast.approver(), id, Ruling.PLAIN);
    }

    private ArtifactId attached(PersonId educator, SubmissionId id, String title) {
        Artifact text =
                portfolio.addText(
                        educator, Label.of(title, "Note on " + title), "The words of " + title);
        submissions.attach(educator, id, Town.PROOF, text.id());
        return text.id();
    }
}
