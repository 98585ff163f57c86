package org.cairn.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.catalog.Definitions.bytes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.cairn.platform.web.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a program plans by course, module and mode, and whether that is what its frame says. */
class HoursPlanTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Messages MESSAGES = new Messages();

    @Test
    void theProgramOfTheDemoComesToItsFrameOf105Hours() throws IOException {
        HoursPlan plan = sound(steam()).definition().hours().orElseThrow();
        assertThat(plan.modes())
                .extracting(mode -> plan.minutesIn(mode.id()) / 60.0)
                .containsExactly(30.0, 45.0, 30.0);
        assertThat(plan.courses())
                .extracting(course -> course.totalMinutes() / 60.0)
                .containsExactly(40.0, 40.0, 25.0);
        assertThat(plan.totalMinutes()).isEqualTo(105 * 60);
        assertThat(plan.modes()).allMatch(mode -> mode.frame().isPresent());
        assertThat(plan.gaps()).isEmpty();
    }

    /** Sums and gaps of many plans beside those of plain arrays. */
    @Test
    void sumsAndGapsAreThoseOfAPlainCalculation() {
        Random random = new Random(105);
        int off = 0;
        for (int round = 0; round < 300; round++) {
            int[][] cells = new int[1 + random.nextInt(4)][1 + random.nextInt(4)];
            int[] columns = new int[cells[0].length];
            ObjectNode tree = JSON.createObjectNode();
            for (int m = 0; m < columns.length; m++) {
                tree.withArray("/modes").addObject().put("id", "m" + m).put("name", "Mode " + m);
            }
            for (int c = 0; c < cells.length; c++) {
                ObjectNode course = tree.withArray("/courses").addObject().put("id", "c" + c);
                fill(random, course, cells[c]);
                for (int m = 0; m < columns.length; m++) {
                    columns[m] += cells[c][m];
                }
            }
            List<String> expected = frames(random, tree, cells, columns);
            HoursPlan plan = HoursReading.plan(tree);
            for (int m = 0; m < columns.length; m++) {
                assertThat(plan.minutesIn("m" + m)).isEqualTo(columns[m]);
                for (int c = 0; c < cells.length; c++) {
                    assertThat(plan.courses().get(c).minutesIn("m" + m)).isEqualTo(cells[c][m]);
                }
            }
            assertThat(plan.totalMinutes()).isEqualTo(java.util.Arrays.stream(columns).sum());
            assertThat(plan.gaps()).extracting(HoursPlanTest::written).isEqualTo(expected);
            off += expected.size();
        }
        assertThat(off).isGreaterThan(100);
    }

    /** Spreads minutes over the course and up to three modules, and adds them up on the way. */
    private static void fill(Random random, ObjectNode course, int[] sums) {
        for (int m = 0; m < sums.length; m++) {
            int own = random.nextInt(200);
            course.withObject("/minutes").put("m" + m, own);
            sums[m] += own;
        }
        for (int j = random.nextInt(4); j > 0; j--) {
            ObjectNode module = course.withArray("/modules").addObject().put("id", "x" + j);
            for (int m = 0; m < sums.length; m++) {
                if (random.nextBoolean()) {
                    int some = random.nextInt(500);
                    module.withObject("/minutes").put("m" + m, some);
                    sums[m] += some;
                }
            }
        }
    }

    /** Sets frames, some of them wrong, and says which. */
    private static List<String> frames(
            Random random, ObjectNode tree, int[][] cells, int[] columns) {
        List<String> gaps = new ArrayList<>();
        for (int c = 0; c < cells.length; c++) {
            ObjectNode course = (ObjectNode) tree.at("/courses/" + c);
            int row = 0;
            for (int m = 0; m < columns.length; m++) {
                row += cells[c][m];
                if (random.nextInt(3) == 0) {
                    int wrong = random.nextBoolean() ? 0 : 1 + random.nextInt(9);
                    course.withObject("/frameMinutesIn").put("m" + m, cells[c][m] + wrong);
                    note(gaps, "c" + c + " m" + m, wrong);
                }
            }
            int wrong = random.nextBoolean() ? 0 : 1 + random.nextInt(9);
            course.put("frameMinutes", row + wrong);
            note(gaps, "c" + c + " -", wrong);
        }
        for (int m = 0; m < columns.length; m++) {
            if (random.nextBoolean()) {
                ((ObjectNode) tree.at("/modes/" + m)).put("frameMinutes", columns[m] + 7);
                note(gaps, "- m" + m, 7);
            }
        }
        return gaps;
    }

    private static void note(List<String> gaps, String where, int wrong) {
        if (wrong != 0) {
            gaps.add(where + " " + -wrong);
        }
    }

    private static String written(HoursPlan.Gap gap) {
        return gap.course().map(HoursPlan.Course::id).orElse("-")
                + " "
                + gap.mode().map(HoursPlan.Mode::id).orElse("-")
                + " "
                + gap.difference();
    }

    @Test
    void aProgramThatMissesItsFrameIsRefusedAndTheCellIsNamed() throws IOException {
        String off = steam().replace("face-to-face: 6, online: 9", "face-to-face: 6, online: 8.5");
        assertThat(said(off))
                .containsExactlyInAnyOrder(
                        "Leadership and Capstone, all modes together: 24 h 30 min are planned, the"
                                + " frame has 25 h; 30 min are missing.",
                        "Self-paced online, all courses together: 44 h 30 min are planned, the frame"
                                + " has 45 h; 30 min are missing.",
                        "Look at Leadership and Capstone, Self-paced online: 8 h 30 min are planned,"
                                + " and with 9 h both sums would fit.");
        String cell =
                steam().replace(
                                "      frameMinutes: 1500",
                                "      frameMinutesIn: { face-to-face: 360, online: 560 }");
        assertThat(said(cell))
                .containsExactly(
                        "Leadership and Capstone, Self-paced online: 9 h are planned, the frame has"
                                + " 9 h 20 min; 20 min are missing.");
    }

    @Test
    void twoMistakesThatCannotBeToldApartNameNoCell() throws IOException {
        String off =
                steam().replace("face-to-face: 6, online: 9", "face-to-face: 7, online: 9")
                        .replaceFirst(
                                "face-to-face: 12, online: 18", "face-to-face: 13, online: 18");
        assertThat(said(off)).hasSize(3).noneMatch(line -> line.startsWith("Look at"));
    }

    @Test
    void minutesOfModulesAndHoursOfACourseAreReadWrittenAndCompared() throws IOException {
        String byModule =
                steam().replace(
                                "title: \"What STEAM is for\",",
                                "title: \"What STEAM is for\", minutes: { online: 50 },")
                        .replaceFirst("online: 18, fieldwork: 10", "online: 17.25, fieldwork: 10")
                        .replaceFirst("frameMinutes: 2700", "frameMinutes: 2705")
                        .replaceFirst("frameMinutes: 2400", "frameMinutes: 2405");
        DefinitionFile.Sound sound = sound(byModule);
        HoursPlan.Course first = sound.definition().hours().orElseThrow().courses().getFirst();
        assertThat(first.minutesIn("online")).isEqualTo(17 * 60 + 15 + 50);
        assertThat(first.own().get("online")).isEqualTo(17 * 60 + 15);
        assertThat(first.ownMinutes()).isEqualTo(first.totalMinutes() - 50);
        DefinitionFile.Sound again = sound(JSON.writeValueAsString(written(sound)));
        assertThat(again.id()).isEqualTo(sound.id());
        assertThat(again.definition()).isEqualTo(sound.definition());
        String inMinutes =
                byModule.replaceFirst(
                        "hours: \\{ face-to-face: 12, online: 17.25, fieldwork: 10 }",
                        "minutes: { online: 1035, fieldwork: 600, face-to-face: 720 }");
        assertThat(sound(inMinutes).id()).as("the same time said otherwise").isEqualTo(sound.id());
        assertThat(DefinitionDiff.between(sound(steam()).definition(), sound.definition()))
                .extracting(change -> change.path() + " " + change.before() + " " + change.after())
                .containsExactly(
                        "hours.modes.online.frameMinutes 2700 2705",
                        "hours.courses.foundations.modules.what-steam-is-for.minutes.online  50",
                        "hours.courses.foundations.frameMinutes 2400 2405",
                        "hours.courses.foundations.minutes.online 1080 1035");
    }

    /** What nobody has said before is not written, so that editions keep their hash. */
    @Test
    void aPlanWithoutAFrameIsWrittenAsEver() throws IOException {
        String old = steam().replaceAll(",? *frameMinutes: [0-9]+", "").replaceAll("\n *\n", "\n");
        JsonNode plan = written(sound(old)).path("hours");
        assertThat(plan.at("/modes/0").propertyNames()).containsExactly("id", "name");
        assertThat(plan.at("/courses/0").propertyNames())
                .containsExactly("id", "title", "about", "modules", "hours");
        assertThat(plan.at("/courses/0/modules/0").propertyNames())
                .containsExactly("id", "title", "about");
        assertThat(sound(old).id()).isNotEqualTo(sound(steam()).id());
    }

    @Test
    void eachMistakeInTheHoursOfAFileIsTold() throws IOException {
        assertThat(said(steam().replace("frameMinutes: 1500", "minutes: { online: 5 }")))
                .anyMatch(line -> line.contains("Keep one of them"));
        assertThat(
                        said(
                                steam().replace(
                                                "hours: { face-to-face: 6, online: 9, fieldwork: 10 }",
                                                "")))
                .anyMatch(line -> line.contains("Nothing is planned for the course “Leadership"));
        assertThat(
                        said(
                                steam().replace(
                                                "courses: [ curriculum, leadership ]",
                                                "courses: [ curriculum ]")))
                .containsExactly(
                        "No EOLA draws on the course “Leadership and Capstone” yet. Open the EOLA"
                                + " that shows its learning and tick the course there.");
        assertThat(said(steam().replace("frameMinutes: 1500", "frameMinutesIn: { train: 5 }")))
                .anyMatch(line -> line.contains("There is no mode of learning “train”"));
    }

    @ParameterizedTest
    @CsvSource({
        "12,720",
        "1:30,90",
        "1.5,90",
        "'1,5',90",
        "0:05,5",
        "0.25,15",
        "0,0",
        "2000,120000"
    })
    void timeIsUnderstoodAsPeopleWriteIt(String typed, int minutes) {
        assertThat(Minutes.typed(typed)).hasValue(minutes);
        assertThat(Minutes.typed(Minutes.typed(minutes))).hasValue(minutes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "an hour", "1:60", "-1", "0.333", "99999", "1:3", "2000.5", "1e3"})
    void whatIsNoTimeInWholeMinutesIsNotTakenForOne(String typed) {
        assertThat(Minutes.typed(typed)).isEqualTo(Optional.empty());
    }

    private static ObjectNode written(DefinitionFile.Sound sound) {
        return DefinitionWriting.of(sound.definition());
    }

    private static String steam() throws IOException {
        return Definitions.ofTheWorld().stream()
                .filter(file -> "steam.yaml".equals(file.getFilename()))
                .findFirst()
                .orElseThrow()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static DefinitionFile.Sound sound(String file) {
        assertThat(said(file)).isEmpty();
        return (DefinitionFile.Sound) DefinitionFile.read(bytes(file));
    }

    private static List<String> said(String file) {
        return DefinitionFile.read(bytes(file)) instanceof DefinitionFile.Faulty(var problems)
                ? problems.stream().map(one -> MESSAGES.in(Locale.ENGLISH, one.message())).toList()
                : List.of();
    }
}
