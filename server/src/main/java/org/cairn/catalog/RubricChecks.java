package org.cairn.catalog;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Whether the rubric can be judged by: ids, levels, the level that meets, the rule. */
final class RubricChecks {

    private static final String SECTIONS = "/rubric/sections";

    private final Findings findings;
    private final JsonNode rubric;
    private final Map<String, JsonNode> criteria = new LinkedHashMap<>();

    private RubricChecks(Findings findings) {
        this.findings = findings;
        this.rubric = findings.tree().path("rubric");
    }

    /** Answers with the ids of the criteria. */
    static Set<String> check(Findings findings) {
        RubricChecks checks = new RubricChecks(findings);
        findings.ids(checks.rubric.path("levels"), "/rubric/levels");
        findings.ids(checks.rubric.path("sections"), SECTIONS);
        Map<String, String> seen = new HashMap<>();
        Findings.each(
                checks.rubric.path("sections"),
                SECTIONS,
                (place, section) -> {
                    findings.ids(section.path("criteria"), place + "/criteria", seen);
                    Findings.each(section.path("criteria"), place + "/criteria", checks::criterion);
                });
        checks.sharedMeets();
        checks.rule();
        return checks.criteria.keySet();
    }

    private void sharedMeets() {
        List<String> shared = ids(rubric.path("levels"));
        meets("/rubric/meets", rubric.path("meets").asString(""), shared);
    }

    private void criterion(String place, JsonNode criterion) {
        criteria.put(criterion.path("id").asString(""), criterion);
        JsonNode levels = criterion.path("levels");
        findings.ids(levels, place + "/levels");
        List<String> own = ids(levels);
        boolean named =
                !levels.isEmpty() && levels.valueStream().allMatch(level -> level.has("name"));
        List<String> shared = ids(rubric.path("levels"));
        if (!named && levels.isArray() && !own.equals(shared)) {
            findings.add(place + "/levels", "levels", String.join(", ", shared));
        }
        if (criterion.has("meets")) {
            meets(place + "/meets", criterion.path("meets").asString(""), own);
        } else if (named && !own.contains(rubric.path("meets").asString(""))) {
            findings.add(place + "/levels", "meets.own", String.join(", ", own));
        }
    }

    private void meets(String place, String meets, List<String> levels) {
        if (meets.isEmpty() || levels.isEmpty()) {
            return;
        }
        if (!levels.contains(meets)) {
            findings.add(place, "meets", meets, String.join(", ", levels));
        } else if (levels.getFirst().equals(meets)) {
            findings.add(place, "meets.lowest", meets);
        }
    }

    private void rule() {
        JsonNode rule = rubric.path("rule");
        String type = rule.path("type").asString("");
        belongs(rule, "n", type.equals("n-of-m"));
        belongs(rule, "atLeast", type.equals("weighted"));
        if (rule.has("criterion") && !type.equals("holistic")) {
            findings.add("/rubric/rule/criterion", "rule.extra", "criterion", type);
        }
        if (rule.path("n").asInt(1) > criteria.size()) {
            findings.add("/rubric/rule/n", "rule.n", criteria.size());
        }
        if (type.equals("holistic")) {
            holistic(rule);
        }
    }

    private void belongs(JsonNode rule, String name, boolean wanted) {
        if (wanted && !rule.has(name)) {
            findings.add("/rubric/rule", "required", name);
        }
        if (!wanted && rule.has(name)) {
            String type = rule.path("type").asString("");
            findings.add("/rubric/rule/" + name, "rule.extra", name, type);
        }
    }

    private void holistic(JsonNode rule) {
        String only = criteria.size() == 1 ? criteria.keySet().iterator().next() : "";
        String overall = rule.path("criterion").asString(only);
        JsonNode criterion = criteria.get(overall);
        String place = rule.has("criterion") ? "/rubric/rule/criterion" : "/rubric/rule";
        if (criterion == null) {
            findings.add(place, "rule.overall", String.join(", ", criteria.keySet()));
        } else if (criterion.path("notApplicable").asBoolean(false)) {
            findings.add(place, "rule.applies", overall);
        }
    }

    private static List<String> ids(JsonNode levels) {
        return levels.valueStream().map(level -> level.path("id").asString("")).toList();
    }
}
