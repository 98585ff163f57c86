package org.cairn.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cairn.CairnTest;
import org.cairn.people.Browser.Shown;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.Role;
import org.cairn.people.SignedInBrowsers;
import org.cairn.people.Towns;
import org.cairn.people.Towns.Town;
import org.cairn.platform.settings.Settings;
import org.junit.jupiter.api.Test;

/**
 * A designer plans a program's courses and hours in the studio; everybody reads what came of it.
 */
@CairnTest
class ScheduleTest {

    private static final List<String> MODES = List.of("face-to-face", "online", "fieldwork");

    private final Catalog catalog;
    private final String base;
    private final String slug = "program-" + UUID.randomUUID();
    private final Desk desk;

    ScheduleTest(
            Catalog catalog,
            People people,
            SignedInBrowsers browsers,
            Organizations organizations,
            Settings settings) {
        this.catalog = catalog;
        this.base = "http://localhost:" + settings.port();
        Town town = Towns.build(organizations);
        this.desk = Desk.of(people, browsers, town, Optional.of(Role.DESIGNER));
    }

    @Test
    void aProgramIsPlannedUntilItsSumsAreItsFrameAndIsReadAsALearningPlan() throws Exception {
        String draft = program();
        String hours = draft + "/hours";
        frame(hours, "30", "45", "30");
        course(hours, 0, "Foundations and Access", "12", "18", "10", "40");
        course(hours, 1, "Curriculum, Instruction, and Assessment", "12", "18", "10", "40");
        course(hours, 2, "Leadership and Capstone", "6", "8:30", "10", "25");
        assertThat(desk.open(hours).html())
                .contains(
                        "Look at Leadership and Capstone, Self-paced online: 8 h 30 min are planned",
                        "30 min missing",
                        "104 h 30 min",
                        "data-fits hidden>");
        Shown refused = desk.open(draft + "/publication");
        assertThat(refused.html())
                .contains(
                        "44 h 30 min are planned, the frame has 45 h; 30 min are missing",
                        draft + "/hours#f-courses-2-minutes-online")
                .doesNotContain("name=\"seen\"");
        desk.write(hours, "courses[2].minutes.online", "9:00");
        assertThat(desk.open(hours).html())
                .contains("105 h", "data-fits>")
                .doesNotContain("Look at Leadership", "30 min");
        assertThat(desk.open(draft + "/read/hours").html())
                .contains("Course 3 · Time · Self-paced online", "Course 3 · Time · Face-to-face");
        publish(draft);
        HoursPlan plan = plan();
        assertThat(plan.totalMinutes()).isEqualTo(105 * 60);
        assertThat(MODES).extracting(mode -> plan.minutesIn(mode) / 60).containsExactly(30, 45, 30);
        assertThat(plan.modes()).allMatch(mode -> mode.frame().isPresent());
        assertThat(plan.gaps()).isEmpty();
        learningPlan();
    }

    private void learningPlan() throws Exception {
        String address = "/catalog/" + slug + "/learning-plan";
        assertThat(desk.open("/catalog/" + slug).html()).contains("href=\"" + address + "\"");
        String page = desk.open(address).html();
        assertThat(page)
                .contains(
                        "Leadership and Capstone",
                        "40 h: Face-to-face 12 h, Self-paced online 18 h",
                        "All hours of all courses and modes, 105 h together",
                        "EOLA 1: Vision",
                        "The capstone, which enacts one of them");
        assertThat(cells(page, "tfoot")).containsExactly("30 h", "45 h", "30 h", "105 h");
        HttpRequest paper = HttpRequest.newBuilder(URI.create(base + address + ".pdf")).build();
        try (HttpClient http = HttpClient.newHttpClient();
                var document =
                        Loader.loadPDF(http.send(paper, BodyHandlers.ofByteArray()).body())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains(
                            "Learning plan of",
                            "Foundations and Access",
                            "105 h",
                            "EOLA 1: Vision");
        }
        assertThat(desk.open(address + "?lang=es").html())
                .contains("Plan de aprendizaje", "Qué exige la concesión");
        assertThat(desk.open("/catalog/" + slug + "/editions/2/learning-plan").status())
                .isEqualTo(404);
    }

    /** The numbers of one part of the first table of hours. */
    private static List<String> cells(String page, String part) {
        String rows =
                page.substring(page.indexOf("<" + part + ">"), page.indexOf("</" + part + ">"));
        return Pattern.compile("<span>([^<]*)</span>")
                .matcher(rows)
                .results()
                .map(one -> one.group(1))
                .toList();
    }

    @Test
    void theLearningPlanIsAlwaysInStepWithTheEditionAndOldOnesStay() {
        String draft = program();
        course(draft + "/hours", 0, "All of it", "1", "2", "3", "");
        publish(draft);
        String next = desk.next(slug);
        desk.write(
                next + "/hours",
                "courses[0].title",
                "All of it, again",
                "step",
                "add courses[0].modules");
        desk.write(
                next + "/hours",
                "courses[0].modules[0].title",
                "A first hour",
                "courses[0].modules[0].minutes.online",
                "0:50");
        assertThat(desk.open(next + "/publication").html())
                .contains("A first hour: Self-paced online", "50 min");
        publish(next);
        String address = "/catalog/" + slug;
        assertThat(desk.open(address + "/learning-plan").html())
                .contains("All of it, again", "A first hour", "6 h 50 min");
        assertThat(desk.open(address + "/editions/1/learning-plan").html())
                .contains("This is edition 1, which was replaced", "All of it")
                .doesNotContain("A first hour", "6 h 50 min");
    }

    @Test
    void aNewProgramBeginsWithTheModesThatItsIssuerHasNamed() {
        String first = program();
        desk.write(first + "/hours", "modes[1].name", "On the train");
        course(first + "/hours", 0, "All of it", "1", "2", "3", "");
        publish(first);
        String second = desk.begin();
        desk.write(second + "/basics", "kind", "program");
        assertThat(desk.open(second + "/hours").html())
                .contains("value=\"Face-to-face\"", "value=\"On the train\"")
                .doesNotContain("value=\"Self-paced online\"");
    }

    @Test
    void aModeThatIsRemovedTakesItsTimeAlongAndWhatIsNoTimeIsTold() {
        String draft = program();
        String hours = draft + "/hours";
        course(hours, 0, "All of it", "1", "soon", "3", "");
        assertThat(desk.open(hours).html())
                .contains("value=\"soon\"", "Write hours, such as 12, or hours and minutes");
        Map<String, String> kept = Map.of("courses[0].minutes.online", "1:20");
        Shown answer = desk.send(draft + "/kept/hours", desk.open(hours), kept);
        assertThat(answer.html()).contains("\"wrong\":{}");
        desk.write(hours, "step", "remove modes[1]");
        assertThat(desk.open(hours).html())
                .contains("4 h")
                .doesNotContain("courses[0].minutes.online", "1 h 20 min");
        desk.write(hours, "step", "copy courses[0]");
        assertThat(desk.open(hours).html()).contains("8 h", "courses[1].minutes.fieldwork");
    }

    @Test
    void whatOnlyAProgramHasWaitsWhileTheDraftIsNone() {
        String draft = program();
        course(draft + "/hours", 0, "All of it", "1", "2", "3", "");
        desk.write(draft + "/basics", "kind", "micro-credential", "stack.level", "1");
        publish(draft);
        Definition published = catalog.current(slug).orElseThrow().definition();
        assertThat(published.hours()).isEmpty();
        assertThat(published.parts()).allMatch(part -> part.role() == Part.Role.PART);
        assertThat(desk.open("/catalog/" + slug + "/learning-plan").status()).isEqualTo(404);
        assertThat(desk.open("/catalog/" + slug).html()).doesNotContain("learning-plan");
    }

    private String program() {
        return Programs.begin(desk, slug);
    }

    private void course(String hours, int index, String title, String... times) {
        Programs.course(desk, hours, index, title, times);
    }

    private void publish(String draft) {
        Programs.publish(desk, draft);
    }

    private void frame(String hours, String... frame) {
        for (int m = 0; m < frame.length; m++) {
            desk.write(hours, "modes[" + m + "].frameMinutes", frame[m]);
        }
    }

    private HoursPlan plan() {
        return catalog.current(slug).orElseThrow().definition().hours().orElseThrow();
    }
}
