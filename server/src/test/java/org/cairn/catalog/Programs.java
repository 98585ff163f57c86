package org.cairn.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.people.Browser.Shown;

/** Programs that a designer writes in the studio. */
final class Programs {

    private Programs() {}

    /** All of a program but its hours. */
    static String begin(Desk desk, String slug) {
        String draft = desk.begin();
        String basics = draft + "/basics";
        desk.write(basics, "title", "STEAM of " + slug, "short", "STEAM", "slug", slug);
        desk.write(basics, "kind", "program", "summary", "Three courses.", "audience", "All");
        desk.write(basics, "stack.name", "Programs", "topics", "steam");
        desk.write(
                draft + "/skill",
                "competency",
                "The educator leads STEAM.",
                "keyMethod",
                "Make.",
                "components",
                "Ask\nMake");
        desk.write(draft + "/terms", "effort.hours", "105");
        desk.write(draft + "/rubric", "sections[0].title", "Work");
        desk.write(
                draft + "/rubric/criterion-1",
                "title",
                "It works",
                "levels[0].says",
                "No.",
                "levels[1].says",
                "Partly.",
                "levels[2].says",
                "Yes.");
        part(desk, draft, "part-1", "EOLA 1: Vision", "eola");
        desk.write(draft + "/parts", "step", "add parts");
        desk.write(draft + "/parts/part-2", "step", "add prompts");
        part(desk, draft, "part-2", "Capstone", "capstone");
        return draft;
    }

    private static void part(Desk desk, String draft, String id, String title, String role) {
        desk.write(
                draft + "/parts/" + id,
                "title",
                title,
                "role",
                role,
                "prompts[0].label",
                "Yours",
                "prompts[0].ask",
                "What did you make?",
                "criteria",
                "criterion-1");
    }

    /** Adds a course, and lets the first EOLA draw on it. */
    static void course(Desk desk, String hours, int index, String title, String... times) {
        desk.write(hours, "step", "add courses");
        String course = "courses[" + index + "].";
        desk.write(
                hours,
                course + "title",
                title,
                course + "minutes.face-to-face",
                times[0],
                course + "minutes.online",
                times[1],
                course + "minutes.fieldwork",
                times[2],
                course + "frameMinutes",
                times[3]);
        String all = "course-1\ncourse-2\ncourse-3";
        desk.write(hours.replace("/hours", "/parts/part-1"), "role", "eola", "courses", all);
    }

    /** Sends a form of the page of a step of planning, such as {@code plan/end}. */
    static Shown step(Desk desk, String draft, String what, Map<String, String> fields) {
        Shown page = desk.open(draft + "/planning/" + what.split("/", 2)[0]);
        return step(desk, draft, page, what, fields);
    }

    /** The same from a page that was opened before. */
    static Shown step(
            Desk desk, String draft, Shown page, String what, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        for (String name : List.of("mark", "seen")) {
            if (page.html().contains("name=\"" + name + "\"")) {
                all.putIfAbsent(name, Desk.hidden(page, name));
            }
        }
        return desk.browser().post(draft + "/planning/" + what, Desk.hidden(page, "_csrf"), all);
    }

    static void publish(Desk desk, String draft) {
        Shown page = desk.open(draft + "/publication");
        assertThat(page.html()).contains("name=\"seen\"");
        assertThat(desk.publish(draft, page).location()).isPresent();
    }
}
