package org.cairn.catalog;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Whether the parts fit together with the rubric and the courses. */
final class PartChecks {

    private static final String PARTS = "/parts";

    private final Findings findings;
    private final Map<String, Set<String>> courses;
    private final Set<String> criteria;
    private final Set<String> answered = new HashSet<>();

    private PartChecks(Findings findings, Map<String, Set<String>> courses, Set<String> criteria) {
        this.findings = findings;
        this.courses = courses;
        this.criteria = criteria;
    }

    /**
     * @param courses the ids of their modules by the ids of the courses
     */
    static void check(Findings findings, Map<String, Set<String>> courses, Set<String> criteria) {
        PartChecks checks = new PartChecks(findings, courses, criteria);
        JsonNode parts = findings.tree().path("parts");
        findings.ids(parts, PARTS);
        Findings.each(parts, PARTS, checks::part);
        checks.everyCriterionIsAnswered();
        checks.capstone(parts);
    }

    private void part(String place, JsonNode part) {
        role(place, part);
        findings.known(part.path("courses"), place + "/courses", courses.keySet(), "course");
        findings.known(part.path("modules"), place + "/modules", modules(part), "module");
        findings.known(part.path("criteria"), place + "/criteria", criteria, "criterion");
        part.path("criteria").valueStream().forEach(id -> answered.add(id.asString("")));
        JsonNode prompts = part.path("prompts");
        JsonNode evidence = part.path("evidence");
        if (part.isObject() && prompts.isEmpty() && evidence.isEmpty()) {
            findings.add(place, "nothing");
        }
        Map<String, String> seen = new HashMap<>();
        findings.ids(prompts, place + "/prompts", seen);
        findings.ids(evidence, place + "/evidence", seen);
        Findings.each(prompts, place + "/prompts", this::prompt);
        Findings.each(evidence, place + "/evidence", this::demand);
    }

    /** The modules of the courses that the part draws on. */
    private Set<String> modules(JsonNode part) {
        return part.path("courses")
                .valueStream()
                .flatMap(id -> courses.getOrDefault(id.asString(""), Set.of()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void role(String place, JsonNode part) {
        String role = part.path("role").asString("part");
        boolean program = findings.tree().path("kind").asString("").equals("program");
        if (!role.equals("part") && !program) {
            findings.add(place + "/role", "role", role);
        }
        if (part.has("courses") && !role.equals("eola")) {
            findings.add(place + "/courses", "courses");
        }
    }

    private void prompt(String place, JsonNode prompt) {
        JsonNode words = prompt.path("words");
        if (words.path("min").asInt(0) > words.path("max").asInt(Integer.MAX_VALUE)) {
            findings.add(place + "/words", "words");
        }
    }

    private void demand(String place, JsonNode demand) {
        JsonNode count = demand.path("count");
        int min = count.path("min").asInt(1);
        if (count.path("min").asInt(0) > count.path("max").asInt(Integer.MAX_VALUE)) {
            findings.add(place + "/count", "count");
        }
        if (min == 0 && demand.path("required").asBoolean(true)) {
            findings.add(place + "/count", "count.required");
        }
    }

    private void everyCriterionIsAnswered() {
        JsonNode sections = findings.tree().path("rubric").path("sections");
        Findings.each(
                sections,
                "/rubric/sections",
                (place, section) ->
                        Findings.each(
                                section.path("criteria"),
                                place + "/criteria",
                                (where, criterion) -> {
                                    String id = criterion.path("id").asString("");
                                    if (!id.isEmpty() && !answered.contains(id)) {
                                        findings.add(where + "/id", "unanswered", id);
                                    }
                                }));
    }

    private void capstone(JsonNode parts) {
        long capstones = withRole(parts, "capstone");
        if (capstones > 1) {
            findings.add(PARTS, "capstones");
        }
        if (capstones > 0 && withRole(parts, "eola") == 0) {
            findings.add(PARTS, "capstone");
        }
    }

    private static long withRole(JsonNode parts, String role) {
        return parts.valueStream()
                .filter(part -> part.path("role").asString("").equals(role))
                .count();
    }
}
