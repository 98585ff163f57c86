package org.cairn.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.cairn.CairnTest;
import org.cairn.catalog.Catalog;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.platform.settings.Settings;
import org.cairn.portfolio.Artifact;
import org.cairn.portfolio.Exhibit;
import org.cairn.portfolio.Label;
import org.cairn.portfolio.Pdfs;
import org.cairn.portfolio.Portfolio;
import org.junit.jupiter.api.Test;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** Before handing in, an educator sees where names stand; nobody else does, nothing is refused. */
@CairnTest
class NameChecksTest {

    private static final Map<String, String> SIGNED =
            Map.of("ai", "none", "ownWork", "yes", "privacy", "yes");

    private final Town town;
    private final Submissions submissions;
    private final Assessments assessments;
    private final NameChecks checks;
    private final Portfolio portfolio;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Settings settings;

    NameChecksTest(
            People people,
            Organizations organizations,
            Catalog catalog,
            Submissions submissions,
            Assessments assessments,
            NameChecks checks,
            Portfolio portfolio,
            FindByIndexNameSessionRepository<? extends Session> sessions,
            Settings settings) {
        this.town = new Town(people, organizations, catalog, submissions, assessments);
        this.submissions = submissions;
        this.assessments = assessments;
        this.checks = checks;
        this.portfolio = portfolio;
        this.sessions = sessions;
        this.settings = settings;
    }

    @Test
    void theOwnNameAndThoseOfTheSchoolAreNamedWithTheirPlaceAlsoInFilesAndAddresses()
            throws Exception {
        Town.Cast cast = town.cast();
        town.person("Rosalía Delgado-Ruiz", Optional.of(cast.school()));
        town.person("Hope Young", Optional.of(cast.school()));
        SubmissionId id = submissions.start(cast.educator(), cast.slug());
        say(cast, id, Town.SETTING, "My hope for young readers is here");
        say(cast, id, Town.WHY, "Ms. Delgado-Ruiz and Hope Young walked with Bao");
        attach(cast, id, Pdfs.of("Nothing to see.", "Rosalia Delgado-Ruiz helped B. Unmistakable"));
        Artifact link =
                portfolio.addLink(
                        cast.educator(),
                        Label.of("The plan", ""),
                        "https://docs.example/bao.unmistakable/plan");
        submissions.attach(cast.educator(), id, Town.PROOF, link.id());

        NameCheck found = checks.of(cast.educator(), submissions.open(cast.educator(), id));

        assertThat(found.mentions())
                .extracting(Mention::kind, Mention::page, Mention::names, Mention::covered)
                .containsExactly(
                        Tuple.tuple(Mention.Kind.ANSWER, 0, List.of("Bao"), true),
                        Tuple.tuple(
                                Mention.Kind.ANSWER,
                                0,
                                List.of("Ms. Delgado-Ruiz", "Hope Young"),
                                false),
                        Tuple.tuple(
                                Mention.Kind.FILE,
                                2,
                                List.of("Unmistakable", "Rosalia Delgado-Ruiz"),
                                false),
                        Tuple.tuple(Mention.Kind.LINK, 0, List.of("bao unmistakable"), false));
        Visit bao = visit(cast.educator());
        String handIn = "/submissions/" + id.value() + "/hand-in";
        assertThat(bao.get(handIn).body())
                .contains("Names in your work", "“Ms. Delgado-Ruiz, Hope Young” in your answer to")
                .contains("“Unmistakable, Rosalia Delgado-Ruiz” on page 2 of the file")
                .contains("in the address of the link “The plan”")
                .contains("Nobody here knows the names of your students");
        assertThat(bao.post(handIn, SIGNED).statusCode()).as("never refused").isEqualTo(303);
        assessments.claim(cast.assessor(), id);
        HttpResponse<String> bench =
                visit(cast.assessor()).get("/assessments/" + id.value() + "?look=steps");
        assertThat(bench.body()).doesNotContain("Names in your work", "on page 2", "Unmistakable");
    }

    @Test
    void whereNamesAreOpenTheOwnNameIsNoConcern() throws Exception {
        Town.Cast cast = town.cast("assessment: { anonymity: open, leaseHours: 8 }");
        SubmissionId id = town.ready(cast);
        attach(cast, id, Pdfs.signedBy("Bao Unmistakable", "By Bao Unmistakable"));

        NameCheck found = checks.of(cast.educator(), submissions.open(cast.educator(), id));

        assertThat(found.mentions()).isEmpty();
        assertThat(found.signed()).isEmpty();
        assertThat(found.hasFiles()).isTrue();
    }

    @Test
    void aSignedPdfIsToldOfAndGivesItsPlaceToACopyThatDoesNotShowTheSigner() throws Exception {
        Town.Cast cast = town.cast();
        SubmissionId id = town.ready(cast);
        Artifact signed = attach(cast, id, Pdfs.signedBy("Bao Unmistakable", "Steps of the class"));
        Visit bao = visit(cast.educator());
        String work = "/submissions/" + id.value();
        assertThat(bao.get("/portfolio/" + signed.id()).body())
                .contains("This PDF shows who signed it", "Make an unsigned copy");
        assertThat(bao.get(work + "/parts/steps").body())
                .contains("This PDF shows who signed it.", "/portfolio/" + signed.id());
        assertThat(bao.get(work + "/hand-in").body())
                .contains("shows who signed it", "Hand in an unsigned copy instead");

        HttpResponse<String> done =
                bao.post(
                        work + "/unsigned",
                        Map.of("slot", "steps/proof", "artifact", signed.id().toString()));

        assertThat(done.statusCode()).isEqualTo(303);
        Exhibit copy = submissions.open(cast.educator(), id).work().evidence(Town.PROOF).getFirst();
        assertThat(copy.artifact()).isNotEqualTo(signed.id());
        assertThat(copy.title()).isEqualTo("My steps (unsigned copy)");
        assertThat(portfolio.find(cast.educator(), signed.id())).contains(signed);
        assertThat(portfolio.isRetired(cast.educator(), signed.id())).isFalse();
        assertThat(bao.get(work + "/hand-in").body()).doesNotContain("shows who signed it");
        submissions.handIn(cast.educator(), id, Town.SIGNED, "");
        assessments.claim(cast.assessor(), id);
        assertThat(seen(visit(cast.assessor()), id))
                .contains("%PDF-")
                .doesNotContain("Unmistakable");
        assertThat(visit(cast.assessor()).get("/portfolio/" + signed.id()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void theUnsignedCopyOfAnotherPersonIsNotThere() throws Exception {
        Town.Cast cast = town.cast();
        SubmissionId id = town.ready(cast);
        Artifact signed = attach(cast, id, Pdfs.signedBy("Bao Unmistakable", "Steps"));
        Visit stranger = visit(cast.assessor());
        assertThat(stranger.post("/portfolio/" + signed.id() + "/unsigned", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(
                        stranger.post(
                                        "/submissions/" + id.value() + "/unsigned",
                                        Map.of(
                                                "slot",
                                                "steps/proof",
                                                "artifact",
                                                signed.id().toString()))
                                .statusCode())
                .isEqualTo(404);
    }

    /** What the assessor's browser is given of the only file. */
    private static String seen(Visit assessor, SubmissionId id) {
        String bench = assessor.get("/assessments/" + id.value() + "?look=steps").body();
        int from = bench.indexOf("\"/evidence/") + 1;
        return assessor.get(bench.substring(from, bench.indexOf('"', from))).body();
    }

    private void say(Town.Cast cast, SubmissionId id, Slot slot, String words) {
        assertThat(submissions.answer(cast.educator(), id, slot, words, 0))
                .isInstanceOf(Saving.Saved.class);
    }

    private Artifact attach(Town.Cast cast, SubmissionId id, byte[] pdf) {
        Artifact piece =
                portfolio.addFile(
                        cast.educator(),
                        Label.of("My steps", ""),
                        "steps.pdf",
                        new ByteArrayInputStream(pdf),
                        pdf.length);
        submissions.attach(cast.educator(), id, Town.PROOF, piece.id());
        return piece;
    }

    private Visit visit(PersonId person) {
        return Visit.of(sessions, settings.port(), person);
    }
}
