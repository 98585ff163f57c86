package org.cairn.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.groups.Tuple;
import org.cairn.CairnTest;
import org.cairn.catalog.Catalog;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.files.Sha256;
import org.cairn.platform.settings.Settings;
import org.cairn.portfolio.Artifact;
import org.cairn.portfolio.Exhibit;
import org.cairn.portfolio.Label;
import org.cairn.portfolio.Pdfs;
import org.cairn.portfolio.Portfolio;
import org.cairn.portfolio.Viewing;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private final Viewing viewing;
    private final JdbcClient db;
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
            Viewing viewing,
            JdbcClient db,
            FindByIndexNameSessionRepository<? extends Session> sessions,
            Settings settings) {
        this.town = new Town(people, organizations, catalog, submissions, assessments);
        this.submissions = submissions;
        this.assessments = assessments;
        this.checks = checks;
        this.portfolio = portfolio;
        this.viewing = viewing;
        this.db = db;
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
                .contains("Look yourself at pictures, films and sounds");
        assertThat(bao.post(handIn, SIGNED).statusCode()).as("never refused").isEqualTo(303);
        assessments.claim(cast.assessor(), id);
        HttpResponse<String> bench =
                visit(cast.assessor()).get("/assessments/" + id.value() + "?look=steps");
        assertThat(bench.body()).doesNotContain("Names in your work", "on page 2", "Unmistakable");
    }

    @Test
    void namesOfStudentsAreLookedForFromAListThatOnlyItsOwnerSees() throws Exception {
        Town.Cast cast = town.cast();
        PersonId colleague = town.person("Cora Colleague", Optional.of(cast.school()));
        SubmissionId id = submissions.start(cast.educator(), cast.slug());
        say(cast, id, Town.SETTING, "Zoë helped; they hope that hope grows");
        say(cast, id, Town.WHY, "Quentin Oakwood-Teller’s plan, and what Hope said");
        attach(cast, id, Pdfs.of("Steps", "QUENTIN OAKWOOD-TELLER, grade 4"));
        Visit bao = visit(cast.educator());
        String work = "/submissions/" + id.value();
        HttpResponse<String> refused =
                bao.post(work + "/student-names", Map.of("list", "Ann & Bo " + "x".repeat(90)));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Ann &amp; Bo xxx", "at most 80 letters", " open>");
        assertThat(bao.get(work + "/hand-in").body())
                .contains("Your name and the names of people at your school were not found in")
                .contains("Names of students to look for");

        String list = "Quentin Oakwood-Teller\r\nHope Sunrise,  Zoe \r\n\r\n";
        assertThat(bao.post(work + "/student-names", Map.of("list", list)).statusCode())
                .isEqualTo(303);

        NameCheck found = checks.of(cast.educator(), submissions.open(cast.educator(), id));
        assertThat(found.students())
                .containsExactly("Quentin Oakwood-Teller", "Hope Sunrise", "Zoe");
        assertThat(found.mentions())
                .extracting(Mention::kind, Mention::page, Mention::names, Mention::covered)
                .containsExactly(
                        Tuple.tuple(Mention.Kind.ANSWER, 0, List.of("Zoë"), false),
                        Tuple.tuple(
                                Mention.Kind.ANSWER,
                                0,
                                List.of("Quentin Oakwood-Teller’s", "Hope"),
                                false),
                        Tuple.tuple(
                                Mention.Kind.FILE, 2, List.of("QUENTIN OAKWOOD-TELLER"), false));
        assertThat(bao.get(work + "/hand-in").body()).contains("Hope Sunrise");
        assertThat(bao.post(work + "/hand-in", SIGNED).statusCode()).isEqualTo(303);
        nobodyElseSees(cast, id, colleague);
        assertThat(bao.post(work + "/student-names", Map.of("list", " ")).statusCode())
                .isEqualTo(303);
        assertThat(rowsOf(cast.educator())).isZero();
    }

    private void nobodyElseSees(Town.Cast cast, SubmissionId id, PersonId colleague) {
        town.assess(cast, id, "shown");
        String path = "/submissions/" + id.value();
        for (PersonId other : List.of(cast.assessor(), cast.approver(), colleague)) {
            Visit visit = visit(other);
            for (String page :
                    List.of(
                            "/assessments/" + id.value(),
                            "/decisions/" + id.value(),
                            path + "/hand-in")) {
                assertThat(visit.get(page).body()).doesNotContain("Hope Sunrise");
            }
            assertThat(checks.of(other, submissions.open(cast.educator(), id)).students())
                    .isEmpty();
        }
        assertThat(rowsOf(cast.educator())).isEqualTo(1);
        assertThat(
                        db.sql(
                                        """
                                        select encode(sealed, 'escape') || (select coalesce(string_agg(a::text, ''), '')
                                            from platform.audit a where a::text like '%Sunrise%')
                                        from review.names_looked_for where person = :person
                                        """)
                                .param("person", cast.educator().value())
                                .query(String.class)
                                .single())
                .as("sealed in the database, and in no log")
                .doesNotContain("Sunrise", "Oakwood");
    }

    private int rowsOf(PersonId person) {
        return db.sql("select count(*) from review.names_looked_for where person = :person")
                .param("person", person.value())
                .query(Integer.class)
                .single();
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
    void aSignedPdfIsAssessedInACopyWithoutTheSignatureAndDecidedOnAsItIs() throws Exception {
        Town.Cast cast = town.cast();
        SubmissionId id = town.ready(cast);
        byte[] original = Pdfs.signedBy("Bao Unmistakable", "Steps of the class");
        Artifact signed = attach(cast, id, original);
        Visit bao = visit(cast.educator());
        String work = "/submissions/" + id.value();
        assertThat(bao.get(work + "/parts/steps").body())
                .contains("Signed PDF: where names are hidden, the signature is never shown.");
        String page = bao.get(work + "/hand-in").body();
        assertThat(page)
                .contains("“My steps” is signed", "sees a copy without the signature")
                .doesNotContain("cannot be shown");
        assertThat(bao.get(evidence(page)).body())
                .as("the educator may look at what assessors see")
                .contains("%PDF-")
                .doesNotContain("Unmistakable");

        assertThat(bao.post(work + "/hand-in", SIGNED).statusCode()).isEqualTo(303);

        town.assess(cast, id, "shown");
        Visit assessor = visit(cast.assessor());
        String bench = assessor.get("/assessments/" + id.value() + "?look=steps").body();
        assertThat(bench).contains("You see a copy without the signature");
        noWayToTheSigner(assessor, evidence(bench), signed);
        String whole = evidence(bao.get("/portfolio/" + signed.id()).body());
        assertThat(bao.get(whole).body()).contains("Unmistakable");
        for (String other : List.of(whole, "/portfolio/" + signed.id(), work, work + "/receipt")) {
            assertThat(assessor.get(other).statusCode()).as(other).isEqualTo(404);
        }
        Visit approver = visit(cast.approver());
        String desk = approver.get("/decisions/" + id.value()).body();
        assertThat(approver.get(evidence(desk)).body()).contains("Unmistakable");
        assertThat(desk).doesNotContain("a copy without the signature");
        assertThat(bao.get(work + "/receipt").body()).contains(signed.content().hash().hex());
        assertThat(signed.content().hash()).isEqualTo(Sha256.of(original));
    }

    @Test
    void whereNoCopyCanBeMadeTheEducatorIsToldBeforeAndTheAssessorSeesNothingOfTheFile()
            throws Exception {
        Town.Cast cast = town.cast();
        SubmissionId id = town.ready(cast);
        Artifact signed = attach(cast, id, Pdfs.signedForGood("Bao Unmistakable", "Steps"));
        Visit bao = visit(cast.educator());
        assertThat(bao.post("/portfolio/" + signed.id() + "/unsigned", Map.of()).body())
                .contains("No copy without the signature can be made of this file");
        String handIn = "/submissions/" + id.value() + "/hand-in";
        assertThat(bao.get(handIn).body())
                .contains("“My steps” cannot be shown to whoever assesses")
                .contains("Export it as a PDF without a signature");

        assertThat(bao.post(handIn, SIGNED).statusCode()).as("never refused").isEqualTo(303);

        town.assess(cast, id, "shown");
        Visit assessor = visit(cast.assessor());
        assertThat(assessor.get("/assessments/" + id.value() + "?look=steps").body())
                .contains("no copy without the signature could be made", "as incomplete")
                .doesNotContain("/evidence/");
        Exhibit exhibit =
                submissions.open(cast.educator(), id).work().evidence(Town.PROOF).getFirst();
        String guessed = viewing.blindAddress(exhibit, cast.assessor(), Role.ASSESSOR);
        assertThat(assessor.get(guessed).statusCode()).isEqualTo(404);
        Visit approver = visit(cast.approver());
        String desk = approver.get("/decisions/" + id.value()).body();
        assertThat(approver.get(evidence(desk)).body())
                .as("nothing is lost")
                .contains("Unmistakable");
        assertThat(portfolio.find(cast.educator(), signed.id())).contains(signed);
    }

    @Test
    void aSignedPdfThatNobodyLookedIntoIsLookedIntoWhenTheAssessorOpensIt() throws Exception {
        Town.Cast cast = town.cast();
        SubmissionId id = town.ready(cast);
        attach(cast, id, Pdfs.signedBy("Bao Unmistakable", "Steps at " + System.nanoTime()));
        submissions.handIn(cast.educator(), id, Town.SIGNED, "");
        assessments.claim(cast.assessor(), id);
        Visit assessor = visit(cast.assessor());
        String path = "/assessments/" + id.value() + "?look=steps";
        String bench = assessor.get(path).body();
        assertThat(bench).doesNotContain("copy without the signature");
        assertThat(assessor.get(evidence(bench)).body())
                .contains("%PDF-")
                .doesNotContain("Unmistakable");
        assertThat(assessor.get(path).body()).contains("You see a copy without the signature");
    }

    @Test
    void whereNotAllCouldBeReadNobodyIsToldThatThereIsNoName() throws Exception {
        Town.Cast cast = town.cast();
        SubmissionId id = town.ready(cast);
        attach(cast, id, "steps.txt", "One step. ".repeat(50_000).getBytes(UTF_8));
        assertThat(visit(cast.educator()).get("/submissions/" + id.value() + "/hand-in").body())
                .contains("Not all words could be read in: My steps")
                .doesNotContain("were not found in");
    }

    @Test
    void whereNamesAreOpenASignedPdfIsAssessedAsItIs() throws Exception {
        Town.Cast cast = town.cast("assessment: { anonymity: open, leaseHours: 8 }");
        SubmissionId id = town.ready(cast);
        attach(cast, id, Pdfs.signedBy("Bao Unmistakable", "Steps"));
        submissions.handIn(cast.educator(), id, Town.SIGNED, "");
        assessments.claim(cast.assessor(), id);
        Visit assessor = visit(cast.assessor());
        String bench = assessor.get("/assessments/" + id.value() + "?look=steps").body();
        assertThat(bench).doesNotContain("copy without the signature");
        assertThat(assessor.get(evidence(bench)).body()).contains("Unmistakable");
    }

    @Test
    void theUnsignedCopyOfAnotherPersonIsNotThere() throws Exception {
        Town.Cast cast = town.cast();
        SubmissionId id = town.ready(cast);
        Artifact signed = attach(cast, id, Pdfs.signedBy("Bao Unmistakable", "Steps"));
        Visit stranger = visit(cast.assessor());
        assertThat(stranger.post("/portfolio/" + signed.id() + "/unsigned", Map.of()).statusCode())
                .isEqualTo(404);
    }

    /** Not by asking for all of it, for a part, for the head only, or with the original's tag. */
    private static void noWayToTheSigner(Visit assessor, String address, Artifact signed)
            throws Exception {
        String tag = '"' + signed.content().hash().hex() + '"';
        HttpResponse<String> seen = assessor.get(address);
        long bytes = seen.headers().firstValueAsLong("Content-Length").orElseThrow();
        try (PDDocument pdf = Loader.loadPDF(assessor.bytes(address))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(pdf.getSignatureDictionaries()).isEmpty();
            assertThat(new PDFTextStripper().getText(pdf)).contains("Steps of the class");
        }
        List<HttpResponse<String>> all =
                List.of(
                        seen,
                        assessor.head(address),
                        assessor.get(address, "Range", "bytes=0-"),
                        assessor.get(address, "Range", "bytes=-" + bytes),
                        assessor.get(address, "If-None-Match", tag),
                        assessor.get(address + "?download=true"));
        for (HttpResponse<String> one : all) {
            assertThat(one.statusCode()).isIn(200, 206);
            assertThat(one.body()).doesNotContain("Unmistakable", "ByteRange");
            assertThat(one.headers().map().toString())
                    .doesNotContain("Unmistakable", signed.content().hash().hex(), "steps");
            assertThat(one.headers().firstValueAsLong("Content-Length").orElseThrow())
                    .isEqualTo(bytes);
        }
        assertThat(assessor.get(address, "Range", "bytes=" + bytes + "-").statusCode())
                .as("behind the end of the copy")
                .isEqualTo(416);
    }

    /** Where a page shows the only file. */
    private static String evidence(String page) {
        int from = page.indexOf("\"/evidence/") + 1;
        return page.substring(from, page.indexOf('"', from));
    }

    private void say(Town.Cast cast, SubmissionId id, Slot slot, String words) {
        assertThat(submissions.answer(cast.educator(), id, slot, words, 0))
                .isInstanceOf(Saving.Saved.class);
    }

    private Artifact attach(Town.Cast cast, SubmissionId id, byte[] pdf) {
        return attach(cast, id, "steps.pdf", pdf);
    }

    private Artifact attach(Town.Cast cast, SubmissionId id, String name, byte[] file) {
        Artifact piece =
                portfolio.addFile(
                        cast.educator(),
                        Label.of("My steps", ""),
                        name,
                        new ByteArrayInputStream(file),
                        file.length);
        submissions.attach(cast.educator(), id, Town.PROOF, piece.id());
        return piece;
    }

    private Visit visit(PersonId person) {
        return Visit.of(sessions, settings.port(), person);
    }
}
