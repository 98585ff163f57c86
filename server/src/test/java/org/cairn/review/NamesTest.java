package org.cairn.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.CairnTest;
import org.cairn.catalog.Catalog;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.platform.settings.Settings;
import org.cairn.portfolio.Artifact;
import org.cairn.portfolio.Label;
import org.cairn.portfolio.Portfolio;
import org.cairn.world.media.SampleFile;
import org.cairn.world.media.SampleMedia;
import org.junit.jupiter.api.Test;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** Who sees whose name, as the definition says. */
@CairnTest
class NamesTest {

    private static final Pattern EVIDENCE = Pattern.compile("\"(/evidence/[^\"]+)\"");

    private final Town town;
    private final People people;
    private final Submissions submissions;
    private final Assessments assessments;
    private final Decisions decisions;
    private final Portfolio portfolio;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Settings settings;

    NamesTest(
            People people,
            Organizations organizations,
            Catalog catalog,
            Submissions submissions,
            Assessments assessments,
            Decisions decisions,
            Portfolio portfolio,
            FindByIndexNameSessionRepository<? extends Session> sessions,
            Settings settings) {
        this.town = new Town(people, organizations, catalog, submissions, assessments);
        this.people = people;
        this.submissions = submissions;
        this.assessments = assessments;
        this.decisions = decisions;
        this.portfolio = portfolio;
        this.sessions = sessions;
        this.settings = settings;
    }

    @Test
    void blindIsTheRuleAndNoPageFileHeaderOrAddressNamesTheEducator() throws Exception {
        Town.Cast cast = town.cast();
        SubmissionId id = withFile(cast);
        assessments.claim(cast.assessor(), id);
        String path = "/assessments/" + id.value();
        for (String page :
                List.of(
                        "/queue",
                        path,
                        path + "?look=steps",
                        path + "/recommendation",
                        path + "/incomplete")) {
            namesNobody(cast, visit(cast.assessor()).get(page), page);
        }
        Matcher address = EVIDENCE.matcher(visit(cast.assessor()).get(path + "?look=steps").body());
        assertThat(address.find()).isTrue();
        HttpResponse<String> file = visit(cast.assessor()).get(address.group(1));
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("inline; filename=\"evidence.pdf\"");
        namesNobody(cast, file, address.group(1));
        finish(cast, id);
        assertThat(visit(cast.educator()).get("/submissions/" + id.value()).body())
                .contains("Nobody can tell how fast you walked.")
                .doesNotContain("Holder of assessor");
    }

    @Test
    void singleTellsTheEducatorWhoAssessedAndNotTheOtherWayRound() throws Exception {
        Town.Cast cast = town.cast("assessment: { anonymity: single }");
        SubmissionId id = withFile(cast);
        assessments.claim(cast.assessor(), id);
        HttpResponse<String> bench =
                visit(cast.assessor()).get("/assessments/" + id.value() + "?look=steps");
        namesNobody(cast, bench, "workbench");
        assertThat(bench.body()).contains("The educator reads this word for word, with your name.");
        String own = "/submissions/" + id.value();
        assertThat(visit(cast.educator()).get(own).body())
                .as("not before the issuer has decided")
                .doesNotContain("Holder of assessor");
        finish(cast, id);
        assertThat(visit(cast.educator()).get(own).body())
                .contains("Assessed by Holder of assessor");
    }

    @Test
    void openShowsBothNamesAndTheCatalogSaysSoBeforeAnybodyStarts() throws Exception {
        Town.Cast cast = town.cast("assessment: { anonymity: open, leaseHours: 8 }");
        String catalog = visit(cast.educator()).get("/catalog/" + cast.slug()).body();
        assertThat(catalog).contains("Both: the assessor sees your name");
        SubmissionId ready = town.ready(cast);
        assertThat(visit(cast.educator()).get("/submissions/" + ready.value() + "/hand-in").body())
                .contains("Both: the assessor sees your name");
        SubmissionId id = withFile(cast);
        assessments.claim(cast.assessor(), id);
        assertThat(visit(cast.assessor()).get("/assessments/" + id.value() + "?look=steps").body())
                .contains("Work of Bao Unmistakable", "My steps by Bao Unmistakable");
        finish(cast, id);
        assertThat(visit(cast.educator()).get("/submissions/" + id.value()).body())
                .contains("Assessed by Holder of assessor");
    }

    private SubmissionId withFile(Town.Cast cast) throws Exception {
        SubmissionId id = town.ready(cast);
        SampleFile pdf = SampleMedia.make("pdf:text-set", "Steps");
        Artifact piece =
                portfolio.addFile(
                        cast.educator(),
                        Label.of("My steps by Bao Unmistakable", ""),
                        "bao_unmistakable.pdf",
                        new ByteArrayInputStream(pdf.bytes()),
                        pdf.bytes().length);
        submissions.attach(cast.educator(), id, Town.PROOF, piece.id());
        submissions.handIn(cast.educator(), id, Town.SIGNED, "");
        return id;
    }

    private void finish(Town.Cast cast, SubmissionId id) {
        town.assess(cast, id, "not-met");
        decisions.sendBack(cast.approver(), id, Ruling.PLAIN);
    }

    private void namesNobody(Town.Cast cast, HttpResponse<String> answer, String place) {
        assertThat(answer.statusCode()).as(place).isEqualTo(200);
        String all = place + answer.headers().map() + answer.body();
        assertThat(all)
                .as(place)
                .doesNotContainIgnoringCase("unmistakable")
                .doesNotContain(people.find(cast.educator()).orElseThrow().email())
                .doesNotContain(cast.educator().toString())
                .doesNotContain(cast.school().name());
    }

    private Visit visit(PersonId person) {
        return Visit.of(sessions, settings.port(), person);
    }
}
