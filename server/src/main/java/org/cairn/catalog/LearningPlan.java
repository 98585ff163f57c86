package org.cairn.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a program is built on, thought through before anything else of it is written.
 *
 * @param goals the strategic goals that it serves
 * @param knowledge what whoever earns it knows
 * @param skills what they can do
 * @param dispositions what they value and tend to do
 * @param outline its content in outline, in Markdown
 * @param basis what research it rests on and why, in Markdown
 */
public record LearningPlan(
        List<String> goals,
        List<String> knowledge,
        List<String> skills,
        List<String> dispositions,
        String outline,
        String basis) {

    public LearningPlan {
        goals = List.copyOf(goals);
        knowledge = List.copyOf(knowledge);
        skills = List.copyOf(skills);
        dispositions = List.copyOf(dispositions);
    }

    /** Its lists that say something, by their names in the format. */
    public Map<String, List<String>> lists() {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        lists.put("goals", goals);
        lists.put("knowledge", knowledge);
        lists.put("skills", skills);
        lists.put("dispositions", dispositions);
        lists.values().removeIf(List::isEmpty);
        return Collections.unmodifiableMap(lists);
    }

    boolean isEmpty() {
        return equals(new LearningPlan(List.of(), List.of(), List.of(), List.of(), "", ""));
    }
}
