package org.cairn.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.CairnTest;
import org.cairn.awards.Award;
import org.cairn.awards.Grounds;
import org.cairn.awards.Standings;
import org.cairn.catalog.Catalog;
import org.cairn.people.Organization;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.files.Sha256;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.time.HouseClock;
import org.cairn.portfolio.Artifact;
import org.cairn.portfolio.Label;
import org.cairn.portfolio.Portfolio;
import org.cairn.portfolio.Viewing;
import org.cairn.world.media.SampleFile;
import org.cairn.world.media.SampleMedia;
import org.junit.jupiter.api.Test;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who looked at whose work is in the log, and the log can be checked by others. */
@CairnTest
class ViewsInTheLogTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern EVIDENCE = Pattern.compile("\"(/evidence/[^\"]+)\"");

    private final Town town;
    private final Organizations organizations;
    private final Submissions submissions;
    private final Assessments assessments;
    private final Decisions decisions;
    private final Portfolio portfolio;
    private final Viewing viewing;
    private final Standings standings;
    private final AuditLog log;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Settings settings;

    ViewsInTheLogTest(
            People people,
            Organizations organizations,
            Catalog catalog,
            Submissions submissions,
            Assessments assessments,
            Decisions decisions,
            Portfolio portfolio,
            Viewing viewing,
            Standings standings,
            AuditLog log,
            FindByIndexNameSessionRepository<? extends Session> sessions,
            Settings settings) {
        this.town = new Town(people, organizations, catalog, submissions, assessments);
        this.organizations = organizations;
        this.submissions = submissions;
        this.assessments = assessments;
        this.decisions = decisions;
        this.portfolio = portfolio;
        this.viewing = viewing;
        this.standings = standings;
        this.log = log;
        this.sessions = sessions;
        this.settings = settings;
    }

    @Test
    void whoOpenedWhoseWorkIsWrittenOncePerPersonAndHour() throws IOException {
        Town.Cast cast = town.cast();
        SubmissionId id = town.recommended(cast, "shown");
        String subject = "submission/" + id.value();
        Visit imani = visit(cast.assessor());
        imani.get("/assessments/" + id.value());
        imani.get("/assessments/" + id.value() + "?look=steps");
        Visit yolanda = visit(cast.approver());
        yolanda.get("/decisions/" + id.value());
        yolanda.get("/decisions/" + id.value());
        assertThat(views("review.view", subject))
                .extracting(
                        line -> line.path("actor").asString(), line -> line.path("role").asString())
                .startsWith(
                        org.assertj.core.groups.Tuple.tuple(cast.assessor().toString(), "assessor"))
                .contains(
                        org.assertj.core.groups.Tuple.tuple(cast.approver().toString(), "approver"))
                .hasSizeBetween(2, 4);
        assertThat(views("review.view", subject).getFirst().path("details").asString())
                .contains("educator=" + cast.educator());
        int before = views("review.view", subject).size();
        Instant later = Instant.now().plus(Duration.ofHours(2));
        HouseClock.at(later, () -> decisions.look(cast.approver(), id));
        HouseClock.at(later, () -> decisions.look(cast.approver(), id));
        assertThat(views("review.view", subject)).hasSize(before + 1);
        visit(cast.educator()).get("/submissions/" + id.value());
        assertThat(views("review.view", subject))
                .as("reading one’s own work is no entry")
                .hasSize(before + 1);
    }

    @Test
    void aPieceOfEvidenceThatAnAssessorOpensIsAnEntryAndOneThatTheOwnerOpensIsNot()
            throws IOException {
        Town.Cast cast = town.cast();
        SubmissionId id = town.ready(cast);
        SampleFile pdf = SampleMedia.make("pdf:text-set", "Steps");
        Artifact piece =
                portfolio.addFile(
                        cast.educator(),
                        Label.of("Steps", ""),
                        "steps.pdf",
                        new java.io.ByteArrayInputStream(pdf.bytes()),
                        pdf.bytes().length);
        submissions.attach(cast.educator(), id, Town.PROOF, piece.id());
        submissions.handIn(cast.educator(), id, Town.SIGNED, "");
        visit(cast.educator()).get(viewing.address(piece, cast.educator()));
        assertThat(views("portfolio.view", "artifact/" + piece.id())).isEmpty();
        assessments.claim(cast.assessor(), id);
        Visit imani = visit(cast.assessor());
        Matcher address =
                EVIDENCE.matcher(imani.get("/assessments/" + id.value() + "?look=steps").body());
        assertThat(address.find()).isTrue();
        imani.get(address.group(1));
        imani.get(address.group(1));
        assertThat(views("portfolio.view", "artifact/" + piece.id()))
                .hasSizeBetween(1, 2)
                .allSatisfy(line -> {
                    assertThat(line.path("actor").asString()).isEqualTo(cast.assessor().toString());
                    assertThat(line.path("role").asString()).isEqualTo("assessor");
                    assertThat(line.path("details").asString())
                            .isEqualTo("owner=" + cast.educator() + ";");
                });
    }

    @Test
    void aLetterTextThatChangesIsAnEntry() throws IOException {
        Town.Cast cast = town.cast();
        visit(cast.approver()).post("/letters", Map.of("award.en", "Well walked, {name}."));
        visit(cast.approver()).post("/letters", Map.of("award.en", "Well walked, {name}."));
        assertThat(views("review.letter-text", "organization/" + cast.district().id())).hasSize(1);
    }

    @Test
    void theReasonOfARevocationStandsInTheLogAsItsHashOnly() throws IOException {
        Town.Cast cast = town.cast();
        SubmissionId id = town.recommended(cast, "shown");
        Award award = decisions.award(cast.approver(), id, Ruling.PLAIN);
        String reason = "Ms. Unmistakable told us that her sister’s class is in the film.";
        standings.suspend(
                award.id(), new Grounds(Grounds.Code.UNDER_REVIEW, reason), cast.approver());
        standings.revoke(award.id(), new Grounds(Grounds.Code.INTEGRITY, reason), cast.approver());
        for (String action : List.of("awards.suspend", "awards.revoke")) {
            assertThat(views(action, "award/" + award.id()))
                    .singleElement()
                    .satisfies(line ->
                            assertThat(line.path("details").asString())
                                    .contains("sha256=" + Sha256.ofText(reason))
                                    .doesNotContain("sister"));
        }
    }

    @Test
    void anybodyCanCheckTheExportWithNothingButSha256AndAChangedLineIsFound() throws Exception {
        Town.Cast cast = town.cast();
        town.recommended(cast, "shown");
        Organization site = organizations.firstOpened().orElseThrow();
        PersonId dmitri = town.holder(Role.ADMINISTRATOR, site);
        HttpResponse<String> export = visit(dmitri).get("/audit.jsonl");
        assertThat(export.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"audit.jsonl\"");
        List<String> lines = export.body().lines().toList();
        assertThat(lines).hasSizeGreaterThan(10);
        assertThat(firstBroken(lines)).isZero();
        assertThat(export.body()).doesNotContain("Unmistakable").doesNotContain("@");
        List<String> forged = new java.util.ArrayList<>(lines);
        forged.set(4, lines.get(4).replaceFirst("\"actor\":\".", "\"actor\":\"x"));
        assertThat(firstBroken(forged)).isEqualTo(5);
        List<String> shorter = new java.util.ArrayList<>(lines);
        shorter.remove(6);
        assertThat(firstBroken(shorter)).isEqualTo(7);
        assertThat(visit(dmitri).get("/audit?check=true").body())
                .contains("The log is whole:")
                .contains("SHA-256(before \\n at \\n actor")
                .doesNotContain("\\\\n");
    }

    @Test
    void onlyThoseWhoRunTheSiteGetTheLog() {
        town.cast();
        Town.Cast cast = town.cast();
        PersonId manager = town.holder(Role.ADMINISTRATOR, cast.district());
        boolean first =
                organizations
                        .firstOpened()
                        .filter(site -> site.id().equals(cast.district().id()))
                        .isPresent();
        assertThat(first).as("another issuer was there before").isFalse();
        for (String path : List.of("/audit", "/audit.jsonl")) {
            assertThat(visit(manager).get(path).statusCode()).isEqualTo(404);
            assertThat(visit(cast.approver()).get(path).statusCode()).isEqualTo(404);
        }
    }

    /** As the documentation tells a third party to do it; 0 = whole. */
    private static int firstBroken(List<String> lines) throws Exception {
        String before = "0".repeat(64);
        for (int number = 1; number <= lines.size(); number++) {
            JsonNode line = JSON.readTree(lines.get(number - 1));
            String text =
                    String.join(
                            "\n",
                            before,
                            line.path("at").asString(),
                            line.path("actor").asString(),
                            line.path("role").asString(),
                            line.path("action").asString(),
                            line.path("subject").asString(),
                            line.path("details").asString());
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            boolean fits =
                    line.path("number").asInt() == number
                            && line.path("before").asString().equals(before)
                            && line.path("hash")
                                    .asString()
                                    .equals(HexFormat.of().formatHex(digest));
            if (!fits) {
                return number;
            }
            before = line.path("hash").asString();
        }
        return 0;
    }

    private List<JsonNode> views(String action, String subject) throws IOException {
        StringWriter all = new StringWriter();
        log.export(all);
        return all.toString()
                .lines()
                .map(JSON::readTree)
                .filter(line ->
                        line.path("action").asString().equals(action)
                                && line.path("subject").asString().equals(subject))
                .toList();
    }

    private Visit visit(PersonId person) {
        return Visit.of(sessions, settings.port(), person);
    }
}
