package org.cairn.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairn.CairnTest;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.Role;
import org.cairn.people.SignedInBrowsers;
import org.cairn.people.Towns;
import org.cairn.people.Towns.Town;
import org.junit.jupiter.api.Test;

/** The artifacts of a program are laid out with one click, and cover all of its courses. */
@CairnTest
class LayoutTest {

    private final Drafts drafts;
    private final Town town;
    private final Desk desk;

    LayoutTest(
            Drafts drafts, People people, SignedInBrowsers browsers, Organizations organizations) {
        this.drafts = drafts;
        this.town = Towns.build(organizations);
        this.desk = Desk.of(people, browsers, town, Optional.of(Role.DESIGNER));
    }

    @Test
    void fiveEolasAndACapstoneStandInAnEmptyProgramAfterOneClick() {
        String draft = program(3);
        assertThat(desk.open(draft + "/parts").html())
                .contains("Lay out the artifacts", "name=\"eolas\" value=\"5\"", "no EOLA yet");
        desk.write(draft + "/parts", "eolas", "5", "step", "lay-out");
        List<Part> parts = parts(draft);
        assertThat(parts)
                .extracting(Part::id)
                .containsExactly("eola-1", "eola-2", "eola-3", "eola-4", "eola-5", "capstone");
        assertThat(parts.subList(0, 5))
                .allMatch(part -> part.is(Part.Role.EOLA))
                .extracting(part -> String.join(",", part.courses()))
                .as("two, two and one")
                .containsExactly("course-1", "course-1", "course-2", "course-2", "course-3");
        Part capstone = parts.getLast();
        assertThat(capstone.role()).isEqualTo(Part.Role.CAPSTONE);
        assertThat(capstone.prompts())
                .allMatch(Prompt::required)
                .extracting(Prompt::label)
                .containsExactly("Reflection", "Next steps and resources");
        assertThat(desk.open(draft + "/parts").html())
                .doesNotContain("Lay out", "no EOLA yet")
                .contains("EOLA 1, EOLA 2");
    }

    @Test
    void howManyIsTheDesignersChoiceAndEveryCourseIsDrawnOn() {
        for (int count : new int[] {1, 2, 7}) {
            String draft = program(3);
            desk.write(draft + "/parts", "eolas", "" + count, "step", "lay-out");
            List<Part> parts = parts(draft);
            assertThat(parts).hasSize(count + 1);
            assertThat(parts.stream().flatMap(part -> part.courses().stream()))
                    .as("%s EOLAs", count)
                    .contains("course-1", "course-2", "course-3");
            assertThat(parts.subList(0, count)).noneMatch(part -> part.courses().isEmpty());
        }
    }

    @Test
    void whatIsWrittenAlreadyStays() {
        String draft = program(1);
        desk.write(
                draft + "/parts/part-1",
                "title",
                "A letter to begin with",
                "prompts[0].label",
                "Letter",
                "prompts[0].ask",
                "Write one.");
        desk.write(draft + "/parts", "eolas", "1", "step", "lay-out");
        assertThat(parts(draft))
                .extracting(Part::id)
                .containsExactly("part-1", "eola-1", "capstone");
        desk.write(draft + "/parts", "step", "remove parts[2]");
        assertThat(desk.open(draft + "/parts").html()).contains("Lay out the capstone");
        desk.write(draft + "/parts", "step", "lay-out");
        assertThat(parts(draft))
                .extracting(Part::id)
                .containsExactly("part-1", "eola-1", "capstone");
    }

    @Test
    void aCourseThatNoEolaDrawsOnIsNamedWhileOneWritesAndHoldsUpPublishing() {
        String draft = program(2);
        desk.write(draft + "/parts", "eolas", "2", "step", "lay-out");
        desk.write(draft + "/parts/eola-2", "courses", "course-1");
        assertThat(desk.open(draft + "/parts/eola-2").html()).contains("no EOLA yet");
        assertThat(desk.open(draft + "/publication").html())
                .contains("No EOLA draws on the course “Course 2” yet")
                .doesNotContain("name=\"seen\"");
        desk.write(draft + "/parts/eola-2", "courses", "course-1\ncourse-2");
        assertThat(desk.open(draft + "/publication").html()).doesNotContain("No EOLA draws on");
    }

    @Test
    void whoTicksAModuleTicksItsCourse() {
        String draft = program(2);
        desk.write(draft + "/hours", "step", "add courses[1].modules");
        desk.write(draft + "/hours", "courses[1].modules[0].title", "A first module");
        desk.write(draft + "/parts", "eolas", "1", "step", "lay-out");
        desk.write(draft + "/parts/eola-1", "courses", "course-1", "modules", "module-1");
        Part eola = parts(draft).getFirst();
        assertThat(eola.courses()).containsExactly("course-1", "course-2");
        assertThat(eola.modules()).containsExactly("module-1");
        desk.write(draft + "/parts/eola-1", "role", "part");
        assertThat(parts(draft).getFirst().modules()).isEmpty();
    }

    /** A program with so many courses and nothing to hand in. */
    private String program(int courses) {
        String draft = desk.begin();
        desk.write(
                draft + "/basics",
                "title",
                "STEAM",
                "slug",
                "layout-" + UUID.randomUUID(),
                "kind",
                "program");
        for (int i = 0; i < courses; i++) {
            desk.write(draft + "/hours", "step", "add courses");
            desk.write(draft + "/hours", "courses[" + i + "].title", "Course " + (i + 1));
        }
        return draft;
    }

    private List<Part> parts(String draft) {
        Editor editor = new Editor(desk.person(), Set.of(town.district().id()));
        Draft one = drafts.open(editor, DraftId.of(draft.replaceAll(".*/", "")));
        return drafts.asItStands(one).parts();
    }
}
