package org.cairn.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Criteria with levels and descriptors, and the rule for the whole.
 *
 * @param levels the levels that criteria share, in rising order
 * @param meets id of the level that meets, where a criterion says nothing else
 */
public record Rubric(Rule rule, List<Level> levels, String meets, List<Section> sections) {

    public Rubric {
        levels = List.copyOf(levels);
        sections = List.copyOf(sections);
    }

    /** All criteria in the order of the sections. */
    public List<Criterion> criteria() {
        return sections.stream().flatMap(section -> section.criteria().stream()).toList();
    }

    public Optional<Criterion> criterion(String id) {
        return criteria().stream().filter(criterion -> criterion.id().equals(id)).findFirst();
    }

    /**
     * Applies the rule to scores by criterion id.
     *
     * @throws IllegalArgumentException for a criterion or level that this rubric does not have, or
     *     "not applicable" where the criterion must apply
     */
    public Judgement judge(Map<String, Score> byCriterion) {
        return Judging.of(this, byCriterion);
    }
}
