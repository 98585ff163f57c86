package org.cairn.catalog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The documents that drafts begin with. */
final class DraftStart {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What the pages of a draft can mend, by the last words of the message. */
    private static final Set<String> MENDABLE =
            Set.of(
                    "required",
                    "maxLength",
                    "minimum",
                    "maximum",
                    "minItems",
                    "maxItems",
                    "multipleOf",
                    "blank",
                    "url",
                    "slug",
                    "language",
                    "competency",
                    "level",
                    "nothing",
                    "words",
                    "count",
                    "count.required",
                    "unanswered",
                    "meets.lowest",
                    "rule.n",
                    "rule.overall",
                    "rule.applies",
                    "reserved",
                    "planned",
                    "uncovered",
                    "frame.cell.over",
                    "frame.cell.under",
                    "frame.course.over",
                    "frame.course.under",
                    "frame.mode.over",
                    "frame.mode.under",
                    "frame.suspect",
                    "capstone",
                    "capstones",
                    "film.none",
                    "film.both",
                    "film.silent",
                    "film.alone",
                    "sha256",
                    "color",
                    "contrast",
                    "alike",
                    "freer");

    private DraftStart() {}

    /** A document and what of it no page can mend. */
    record Brought(ObjectNode document, List<DefinitionProblem> problems) {}

    /** The usual things are set, everything to be written is empty. */
    static ObjectNode blank(String language) {
        boolean spanish = language.startsWith("es");
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("format", "cairn/1").put("kind", "micro-credential");
        tree.put("language", spanish ? "es" : "en");
        tree.put("needsStudents", true).put("usesExistingEvidence", true);
        tree.putArray("paths").add("on-demand");
        tree.putObject("decision").put("businessDays", 15);
        ObjectNode rubric = tree.putObject("rubric");
        rubric.putObject("rule").put("type", "all");
        rubric.putArray("levels")
                .add(level("not-met", spanish ? "No logrado" : "Not met"))
                .add(level("progressing", spanish ? "En progreso" : "Progressing"))
                .add(level("demonstrated", spanish ? "Demostrado" : "Demonstrated"));
        rubric.put("meets", "demonstrated");
        ObjectNode section = rubric.putArray("sections").addObject().put("id", "section-1");
        section.putArray("criteria").addObject().put("id", "criterion-1");
        ObjectNode part = tree.putArray("parts").addObject().put("id", "part-1");
        part.putArray("prompts").addObject().put("id", "prompt-1");
        DraftTidy.tidy(tree);
        return tree;
    }

    /** The modes of a program whose issuer has named none yet. */
    private static List<HoursPlan.Mode> modes(String language) {
        boolean spanish = language.startsWith("es");
        return List.of(
                new HoursPlan.Mode("face-to-face", spanish ? "Presencial" : "Face-to-face"),
                new HoursPlan.Mode(
                        "online", spanish ? "En línea, a su ritmo" : "Self-paced online"),
                new HoursPlan.Mode(
                        "fieldwork",
                        spanish ? "Tareas y práctica en el aula" : "Homework and fieldwork"));
    }

    /**
     * A program begins with the modes of learning that its issuer has named before.
     *
     * @param named those, asked for only where they are needed
     */
    static void startHours(Draft draft, Supplier<List<HoursPlan.Mode>> named) {
        if (draft.isProgram() && !draft.document().path("hours").has("modes")) {
            List<HoursPlan.Mode> known = named.get();
            List<HoursPlan.Mode> modes = known.isEmpty() ? modes(draft.language()) : known;
            ArrayNode list = draft.document().withObject("/hours").putArray("modes");
            modes.forEach(mode -> list.addObject().put("id", mode.id()).put("name", mode.name()));
        }
    }

    private static ObjectNode level(String id, String name) {
        return JsonNodeFactory.instance.objectNode().put("id", id).put("name", name);
    }

    static ObjectNode of(Definition definition) {
        ObjectNode tree = DefinitionWriting.of(definition);
        DraftTidy.tidy(tree);
        return tree;
    }

    /** The same words as the beginning of an adaptation by somebody else. */
    static ObjectNode adapting(Definition definition, Origin origin) {
        ObjectNode tree = of(definition);
        tree.remove("slug");
        RightsJson.adapt(tree, origin);
        return tree;
    }

    /** The document of a file that may be incomplete, but has nothing that no page knows. */
    static Brought read(byte[] file) {
        List<DefinitionProblem> found = new ArrayList<>();
        if (DefinitionFile.read(file, Integer.MAX_VALUE)
                instanceof DefinitionFile.Faulty(var problems)) {
            problems.stream()
                    .filter(problem -> !isMendable(problem))
                    .limit(DefinitionFile.MOST_PROBLEMS)
                    .forEach(found::add);
        }
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        if (found.isEmpty()) {
            try {
                Source source = SourceReader.read(SourceText.of(file), new ArrayList<>());
                if (source.tree() instanceof ObjectNode whole) {
                    document = whole;
                    DraftTidy.tidy(document);
                }
            } catch (Unreadable end) {
                found.add(end.problem());
            }
        }
        return new Brought(document, found);
    }

    private static boolean isMendable(DefinitionProblem problem) {
        return MENDABLE.contains(problem.message().key().substring("catalog.problem.".length()))
                && !problem.path().startsWith(RightsJson.ORIGINS)
                && !lacksItsName(problem);
    }

    /** Pages find things by their ids, so each thing must bring one, and the format its kind. */
    private static boolean lacksItsName(DefinitionProblem problem) {
        return problem.message().key().equals("catalog.problem.required")
                && Set.of("id", "format", "kind")
                        .contains(String.valueOf(problem.message().arguments().getFirst()));
    }

    static byte[] bytes(JsonNode document) {
        return JSON.writeValueAsString(document).getBytes(StandardCharsets.UTF_8);
    }
}
