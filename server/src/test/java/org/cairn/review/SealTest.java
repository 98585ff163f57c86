package org.cairn.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.cairn.CairnTest;
import org.cairn.catalog.Catalog;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.junit.jupiter.api.Test;

/** Nothing can be changed in a round that was handed in without its seal telling. */
@CairnTest
class SealTest {

    private final Submissions submissions;
    private final Town town;

    SealTest(
            People people,
            Organizations organizations,
            Catalog catalog,
            Submissions submissions,
            Assessments assessments) {
        this.submissions = submissions;
        this.town = new Town(people, organizations, catalog, submissions, assessments);
    }

    @Test
    void theSealOfARoundIsTheHashOfAllThatWasHandedIn() {
        Town.Cast cast = town.cast();
        SubmissionId id = town.handedIn(cast);
        Workspace space = submissions.open(cast.educator(), id);
        PastRound round = space.lastRound().orElseThrow();
        assertThat(
                        Seal.of(
                                space.submission().facts(),
                                round.work(),
                                round.statement(),
                                round.note()))
                .isEqualTo(round.seal());
    }
}
