package org.cairn.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A unit of what is handed in.
 *
 * @param courses the courses that an EOLA draws on
 * @param about what the part is for, in Markdown
 * @param criteria ids of the rubric criteria that this part answers
 */
public record Part(
        String id,
        String title,
        Role role,
        List<String> courses,
        String about,
        List<Prompt> prompts,
        List<EvidenceDemand> evidence,
        List<String> criteria) {

    /** A plain part, one of a program's evidence of learning artifacts, or its capstone. */
    public enum Role {
        PART,
        EOLA,
        CAPSTONE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Part {
        courses = List.copyOf(courses);
        prompts = List.copyOf(prompts);
        evidence = List.copyOf(evidence);
        criteria = List.copyOf(criteria);
    }

    public Optional<Prompt> prompt(String promptId) {
        return prompts.stream().filter(prompt -> prompt.id().equals(promptId)).findFirst();
    }

    public Optional<EvidenceDemand> demand(String demandId) {
        return evidence.stream().filter(demand -> demand.id().equals(demandId)).findFirst();
    }
}
