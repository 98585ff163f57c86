package org.cairn.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.CairnTest;
import org.cairn.Statements;
import org.cairn.catalog.Catalog;
import org.cairn.notices.Notice;
import org.cairn.notices.Notices;
import org.cairn.people.Grant;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.settings.Settings;
import org.cairn.portfolio.Artifact;
import org.cairn.portfolio.Label;
import org.cairn.portfolio.Portfolio;
import org.junit.jupiter.api.Test;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** The pages on which work is opened, read and written about, without script. */
@CairnTest
class AccessPagesTest {

    private static final Pattern EVIDENCE = Pattern.compile("\"(/evidence/[^\"]+)\"");
    private static final Pattern OPENED = Pattern.compile("\"(/opened/[0-9a-f-]{36})\"");
    private static final Pattern END = Pattern.compile("\"(/submissions/\\d+/access/[^\"]+/end)\"");

    private final Town town;
    private final People people;
    private final Submissions submissions;
    private final Decisions decisions;
    private final Accesses accesses;
    private final Readings readings;
    private final Portfolio portfolio;
    private final Notices notices;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Settings settings;

    AccessPagesTest(
            People people,
            Organizations organizations,
            Catalog catalog,
            Submissions submissions,
            Assessments assessments,
            Decisions decisions,
            Accesses accesses,
            Readings readings,
            Portfolio portfolio,
            Notices notices,
            FindByIndexNameSessionRepository<? extends Session> sessions,
            Settings settings) {
        this.town = new Town(people, organizations, catalog, submissions, assessments);
        this.people = people;
        this.submissions = submissions;
        this.decisions = decisions;
        this.accesses = accesses;
        this.readings = readings;
        this.portfolio = portfolio;
        this.notices = notices;
        this.sessions = sessions;
        this.settings = settings;
    }

    @Test
    void anEducatorOpensADraftToThePrincipalWhoReadsItAndLeavesANote() {
        Town.Cast cast = town.cast();
        PersonId carter = principal(cast);
        SubmissionId work = town.ready(cast);
        submissions.attach(cast.educator(), work, Town.PROOF, file(cast.educator()).id());
        Visit bao = visit(cast.educator());
        String path = "/submissions/" + work.value();
        assertThat(bao.get(path + "/parts/steps").body())
                .contains("Open to somebody who helps you", "href=\"" + path + "/access\"");
        assertThat(bao.get(path + "/access").body())
                .contains("Nobody but you", "Holder of principal", "never part of a staff");
        assertThat(
                        location(
                                bao.post(
                                        path + "/access",
                                        Map.of(
                                                "reader", carter.toString(),
                                                "days", "14",
                                                "question", "Is <b>why</b> clear?"))))
                .isEqualTo(path + "/access");
        assertThat(bao.get(path + "/access").body())
                .contains("One person can read it now and was told so", "Not yet", "End it")
                .doesNotContain("name=\"reader\"");

        Visit hers = visit(carter);
        assertThat(hers.get("/school").body())
                .contains(
                        "Bao Unmistakable would like your view",
                        "Opened to you",
                        "href=\"/opened\"");
        String opened = found(OPENED, hers.get("/opened").body());
        String page = hers.get(opened).body();
        assertThat(page)
                .contains("Because small steps are safe", "Is &lt;b&gt;why&lt;/b&gt; clear?")
                .contains("is no staff evaluation", "Bao Unmistakable sees when", "Board work")
                .doesNotContain("Feedback on earlier rounds");
        String evidence = found(EVIDENCE, page);
        assertThat(hers.get(evidence).body()).isEqualTo("Notes");

        assertThat(hers.post(opened + "/notes", Map.of("part", "steps", "words", " ")).body())
                .contains("Write something first");
        assertThat(
                        location(
                                hers.post(
                                        opened + "/notes",
                                        Map.of("part", "steps", "words", "Go <i>slower</i>."))))
                .isEqualTo(opened + "#notes");
        assertThat(bao.get(path + "/parts/steps").body())
                .contains("Note from Holder of principal, principal")
                .contains("Go &lt;i&gt;slower&lt;/i&gt;.", "Open to one person");
        assertThat(bao.get(path + "/parts/context").body()).doesNotContain("slower");
        assertThat(bao.get(path + "/access").body())
                .contains("Go &lt;i&gt;slower&lt;/i&gt;.")
                .doesNotContain(">Not yet<");

        location(bao.post(found(END, bao.get(path + "/access").body()), Map.of()));
        assertThat(hers.get(opened).statusCode()).isEqualTo(404);
        assertThat(hers.get(evidence).statusCode()).isEqualTo(404);
        HttpResponse<String> late =
                hers.post(opened + "/notes", Map.of("words", "My late <b>words</b>"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("It is not open to you any more", "My late &lt;b&gt;words&lt;/b&gt;")
                .doesNotContain("small steps");
        assertThat(hers.get("/school").body()).doesNotContain("Opened to you");
    }

    @Test
    void aRefusedFormComesBackAsItWasTyped() {
        Town.Cast cast = town.cast();
        PersonId carter = principal(cast);
        SubmissionId work = town.ready(cast);
        Visit bao = visit(cast.educator());
        String path = "/submissions/" + work.value() + "/access";
        HttpResponse<String> nobody =
                bao.post(path, Map.of("days", "30", "feedback", "yes", "question", "Why \"so\"?"));
        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(nobody.body())
                .contains("Choose at least one person", "id=\"reader-error\"", "Why \"so\"?")
                .containsPattern("value=\"30\" checked")
                .containsPattern("name=\"feedback\" value=\"yes\" checked");
        HttpResponse<String> odd =
                bao.post(path, Map.of("days", "365", "reader", carter.toString()));
        assertThat(odd.statusCode()).isEqualTo(422);
        assertThat(odd.body()).contains("Choose for how long", "value=\"" + carter + "\" checked");
        HttpResponse<String> wordy =
                bao.post(
                        path,
                        Map.of(
                                "days", "7",
                                "reader", carter.toString(),
                                "question", "Long words. ".repeat(60)));
        assertThat(wordy.statusCode()).isEqualTo(422);
        assertThat(wordy.body()).contains("id=\"question-error\"", "Long words. Long words.");
        for (String forged : List.of("nobody", PersonId.next().toString(), "" + cast.assessor())) {
            assertThat(bao.post(path, Map.of("days", "7", "reader", forged)).statusCode())
                    .isEqualTo(404);
        }
        assertThat(readings.of(carter)).isEmpty();
    }

    @Test
    void ofAReturnedPieceTheReaderSeesTheOutcomeOnlyWithTheFeedback() {
        Town.Cast cast = town.cast();
        PersonId carter = principal(cast);
        PersonId deputy = principal(cast);
        SubmissionId work = town.recommended(cast, "not-met");
        decisions.sendBack(cast.approver(), work, Ruling.saying("You are close."));
        accesses.open(cast.educator(), work, new Accesses.Wish(Set.of(carter), false, 14, ""));
        accesses.open(cast.educator(), work, new Accesses.Wish(Set.of(deputy), true, 14, ""));

        assertThat(visit(carter).get(only(carter)).body())
                .contains("Because small steps are safe", "The pace is right")
                .doesNotContain("You are close.", "Nobody can tell how fast", "ttempt")
                .doesNotContain("is-on", "c-k-notyet");
        assertThat(visit(deputy).get(only(deputy)).body())
                .contains("You are close.", "Nobody can tell how fast", "Attempt 1")
                .doesNotContain("Between us.", "Holder of assessor");
        assertThat(visit(cast.educator()).get("/submissions/" + work.value()).body())
                .contains("Open to 2 people");
    }

    @Test
    void whoeverItWasNotOpenedToFindsNothingThere() {
        Town.Cast cast = town.cast();
        PersonId carter = principal(cast);
        SubmissionId work = town.ready(cast);
        accesses.open(cast.educator(), work, new Accesses.Wish(Set.of(carter), false, 14, ""));
        String opened = only(carter);
        String path = "/submissions/" + work.value() + "/access";
        String end = found(END, visit(cast.educator()).get(path).body());
        for (PersonId other : List.of(principal(cast), cast.approver(), cast.educator())) {
            assertThat(visit(other).get(opened).statusCode()).isEqualTo(404);
            assertThat(visit(other).post(opened + "/notes", Map.of("words", "Me")).statusCode())
                    .isEqualTo(404);
        }
        assertThat(visit(carter).get(path).statusCode()).isEqualTo(404);
        assertThat(visit(carter).post(path, Map.of("days", "7")).statusCode()).isEqualTo(404);
        assertThat(visit(carter).post(end, Map.of()).statusCode()).isEqualTo(404);
        SubmissionId own = submissions.start(carter, cast.slug());
        String theirs = end.replace("/" + work.value() + "/", "/" + own.value() + "/");
        assertThat(visit(carter).post(theirs, Map.of()).statusCode())
                .as("by way of one’s own work")
                .isEqualTo(404);
        assertThat(visit(carter).get("/opened/nonsense").statusCode()).isEqualTo(404);
        assertThat(readings.of(carter)).hasSize(1);
    }

    @Test
    void bothSidesAreToldAndAnApproverWhoCouldReadItIsNotAskedToDecide() {
        Town.Cast cast = town.cast();
        PersonId carter = principal(cast);
        people.grant(carter, new Grant(Role.APPROVER, cast.district().id()), "system");
        SubmissionId work = town.ready(cast);
        accesses.open(
                cast.educator(),
                work,
                new Accesses.Wish(Set.of(carter), false, 14, "Is it clear?"));
        String opened = only(carter);
        settled(() -> notices.of(carter) == 1);
        assertThat(visit(carter).get("/notices").body())
                .contains("Bao Unmistakable opened “Walking the Path” to you", "Is it clear?");
        readings.write(carter, AccessId.of(opened.substring(8)), "", "Quite clear.");
        settled(() -> notices.of(cast.educator()) == 1);
        assertThat(visit(cast.educator()).get("/notices").body())
                .contains("Holder of principal left a note on “Walking the Path”")
                .doesNotContain("Quite clear.");
        Notice note = notices.of(cast.educator(), 1).notices().getFirst();
        assertThat(notices.open(cast.educator(), note.id()))
                .isEqualTo("/submissions/" + work.value() + "/access#notes");

        submissions.handIn(cast.educator(), work, Town.SIGNED, "");
        town.assess(cast, work, "shown");
        settled(() -> notices.of(cast.approver()) == 1);
        assertThat(notices.of(carter, 1).notices()).hasSize(1);
    }

    @Test
    void listsAskAsOftenForManyAsForFew() {
        Town.Cast cast = town.cast();
        PersonId carter = principal(cast);
        SubmissionId first = town.ready(cast);
        accesses.open(cast.educator(), first, new Accesses.Wish(Set.of(carter), false, 14, ""));
        Map<String, Integer> few = statements(carter, cast.educator(), first);
        for (int i = 0; i < 6; i++) {
            Town.Cast another = neighbor(cast);
            SubmissionId work = town.ready(another);
            accesses.open(
                    another.educator(), work, new Accesses.Wish(Set.of(carter), false, 14, ""));
            accesses.open(
                    cast.educator(),
                    first,
                    new Accesses.Wish(Set.of(principal(cast)), false, 14, ""));
        }
        assertThat(statements(carter, cast.educator(), first)).isEqualTo(few);
        assertThat(readings.of(carter)).hasSize(7);
        assertThat(few.values()).allMatch(asked -> asked > 3 && asked < 40);
    }

    @Test
    void thePagesSpeakSpanish() {
        Town.Cast cast = town.cast();
        PersonId carter = principal(cast);
        SubmissionId work = town.ready(cast);
        Visit bao = visit(cast.educator());
        assertThat(bao.get("/submissions/" + work.value() + "/access?lang=es").body())
                .contains("Quién puede leerlo ahora", "¿A quién?");
        accesses.open(cast.educator(), work, new Accesses.Wish(Set.of(carter), true, 7, ""));
        Visit hers = visit(carter);
        assertThat(hers.get("/opened?lang=es").body()).contains("Abierto a mí", "Nuevo");
        assertThat(hers.get(only(carter) + "?lang=es").body())
                .contains("no es una evaluación del personal");
    }

    private Map<String, Integer> statements(PersonId reader, PersonId educator, SubmissionId work) {
        Map<String, Integer> counts = new TreeMap<>();
        counts.put("list", statements(visit(reader), "/opened"));
        counts.put("school", statements(visit(reader), "/school"));
        counts.put(
                "access", statements(visit(educator), "/submissions/" + work.value() + "/access"));
        return counts;
    }

    /** Counted at the second request, when what never changes is known already. */
    private static int statements(Visit visit, String path) {
        assertThat(visit.get(path).statusCode()).isEqualTo(200);
        return Statements.during(
                thread -> thread.startsWith("tomcat-handler"), () -> visit.get(path));
    }

    private static void settled(BooleanSupplier told) {
        long end = System.nanoTime() + 20_000_000_000L;
        while (!told.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(50_000_000);
        }
        assertThat(told.getAsBoolean()).isTrue();
    }

    private String only(PersonId reader) {
        List<Readings.Opened> all = readings.of(reader);
        assertThat(all).hasSize(1);
        return "/opened/" + all.getFirst().access().id();
    }

    private PersonId principal(Town.Cast cast) {
        PersonId person = town.holder(Role.PRINCIPAL, cast.school());
        people.actAs(person, Role.PRINCIPAL);
        return person;
    }

    private Town.Cast neighbor(Town.Cast cast) {
        return new Town.Cast(
                cast.district(),
                cast.school(),
                cast.slug(),
                town.person("Kit Unmistakable", Optional.of(cast.school())),
                cast.assessor(),
                cast.approver());
    }

    private Artifact file(PersonId owner) {
        byte[] words = "Notes".getBytes(StandardCharsets.UTF_8);
        return portfolio.addFile(
                owner,
                Label.of("Board work", ""),
                "notes.txt",
                new ByteArrayInputStream(words),
                words.length);
    }

    private static String found(Pattern pattern, String page) {
        Matcher match = pattern.matcher(page);
        assertThat(match.find()).as(pattern.pattern()).isTrue();
        return match.group(1);
    }

    private Visit visit(PersonId person) {
        return Visit.of(sessions, settings.port(), person);
    }

    private static String location(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(303);
        return response.headers().firstValue("Location").orElseThrow();
    }
}
