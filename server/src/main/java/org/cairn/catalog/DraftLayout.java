package org.cairn.catalog;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lays out the parts of a program that are usual: EOLAs, each with a question and a place for the
 * artifact, spread over the courses, and a capstone after them. All of it can be changed.
 */
final class DraftLayout {

    /** So many at most in one step; more can be added one by one. */
    static final int MOST = 20;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectNode document;
    private final ArrayNode parts;
    private final boolean spanish;

    private DraftLayout(ObjectNode document) {
        this.document = document;
        this.parts = document.withArray("/parts");
        this.spanish = document.path("language").asString("").startsWith("es");
    }

    /** Whether the draft has no EOLA or no capstone yet, which this could lay out. */
    static boolean isOffered(JsonNode document) {
        return document.path("kind").asString("").equals("program")
                && (!has(document, "eola") || !has(document, "capstone"));
    }

    static boolean has(JsonNode document, String role) {
        return document.path("parts").valueStream().anyMatch(part -> isOf(part, role));
    }

    private static boolean isOf(JsonNode part, String role) {
        return part.path("role").asString("").equals(role);
    }

    /** What is there stays; a part that nobody has written on yet makes room. */
    static void take(ObjectNode document, int eolas) {
        DraftLayout layout = new DraftLayout(document);
        if (!has(document, "eola")) {
            layout.parts.removeIf(DraftLayout::isBlank);
            layout.eolas(Math.clamp(eolas, 1, MOST));
        }
        if (!has(document, "capstone")) {
            layout.parts.add(layout.capstone());
        }
    }

    /** Whether nobody has written on a part yet. */
    static boolean isBlank(JsonNode part) {
        return !part.has("title")
                && !part.has("about")
                && !part.has("guide")
                && part.path("templates").isEmpty()
                && part.path("evidence").isEmpty()
                && part.path("criteria").isEmpty()
                && part.path("prompts").valueStream().noneMatch(prompt -> prompt.has("ask"));
    }

    private void eolas(int count) {
        List<String> courses =
                document.path("hours").path("courses").valueStream().map(Sheet::id).toList();
        int steps = Math.max(count, courses.size());
        for (int i = 0; i < count; i++) {
            ObjectNode eola = part("eola-" + (i + 1), "EOLA " + (i + 1), "eola");
            prompt(
                    eola,
                    "setting",
                    say("Your setting", "Su contexto"),
                    say(
                            "Name the school, the grade or class and your role there. Name no student.",
                            "Diga la escuela, el grado o la clase y su papel allí. No nombre a ningún"
                                    + " estudiante."));
            evidence(eola, "artifact", say("The artifact", "El artefacto"));
            for (int k = 0; k < steps && !courses.isEmpty(); k++) {
                if (k * count / steps == i) {
                    drawOn(eola, courses.get(k * courses.size() / steps));
                }
            }
            parts.add(eola);
        }
    }

    private static void drawOn(ObjectNode eola, String course) {
        ArrayNode list = eola.withArray("/courses");
        if (list.valueStream().noneMatch(one -> one.asString("").equals(course))) {
            list.add(course);
        }
    }

    private ObjectNode capstone() {
        ObjectNode capstone = part("capstone", say("Capstone", "Proyecto final"), "capstone");
        capstone.put(
                "about",
                say(
                        "You choose one of your EOLAs, carry it out in your setting, and show what came of it.",
                        "Usted elige una de sus EOLA, la lleva a la práctica en su contexto y muestra qué"
                                + " resultó."));
        evidence(capstone, "enactment", say("The enactment", "La puesta en práctica"));
        prompt(
                capstone,
                "reflection",
                say("Reflection", "Reflexión"),
                say(
                        "What happened, what did you learn from it, and what would you do otherwise?",
                        "¿Qué ocurrió, qué aprendió de ello y qué haría de otra manera?"));
        prompt(
                capstone,
                "next-steps",
                say("Next steps and resources", "Próximos pasos y recursos"),
                say(
                        "What will you do next, by when, and which people, materials or texts will help you?",
                        "¿Qué hará a continuación, para cuándo, y qué personas, materiales o textos le"
                                + " ayudarán?"));
        return capstone;
    }

    private ObjectNode part(String id, String title, String role) {
        String free = id;
        for (int i = 2; taken(free); i++) {
            free = id + "-" + i;
        }
        return NODES.objectNode().put("id", free).put("title", title).put("role", role);
    }

    private boolean taken(String id) {
        return parts.valueStream().anyMatch(part -> Sheet.id(part).equals(id));
    }

    private static void prompt(ObjectNode part, String id, String label, String ask) {
        part.withArray("/prompts")
                .addObject()
                .put("id", id)
                .put("label", label)
                .put("ask", ask)
                .put("required", true);
    }

    private void evidence(ObjectNode part, String id, String title) {
        ObjectNode demand = part.withArray("/evidence").addObject().put("id", id);
        demand.put("title", title).put("required", true);
        demand.put(
                "ask",
                say(
                        "Show it as it is: a document, pictures, a recording, or where it stands on the web.",
                        "Muéstrelo tal como es: un documento, imágenes, una grabación o dónde está en la"
                                + " web."));
        demand.putObject("count").put("max", 5);
        ArrayNode kinds = demand.putArray("choices").addObject().putArray("kinds");
        List.of("file", "image", "video", "audio", "link").forEach(kinds::add);
    }

    private String say(String english, String other) {
        return spanish ? other : english;
    }
}
