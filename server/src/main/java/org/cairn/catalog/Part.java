package org.cairn.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A unit of what is handed in.
 *
 * @param courses the courses that an EOLA draws on
 * @param modules those modules of them that it draws on above all
 * @param about what the part is for, in Markdown
 * @param guide how to make what is handed in, in Markdown
 * @param templates files to begin with
 * @param criteria ids of the rubric criteria that this part answers
 */
public record Part(
        String id,
        String title,
        Role role,
        List<String> courses,
        List<String> modules,
        String about,
        String guide,
        List<Template> templates,
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
        modules = List.copyOf(modules);
        templates = List.copyOf(templates);
        prompts = List.copyOf(prompts);
        evidence = List.copyOf(evidence);
        criteria = List.copyOf(criteria);
    }

    public boolean is(Role one) {
        return role == one;
    }

    public Optional<Prompt> prompt(String promptId) {
        return prompts.stream().filter(prompt -> prompt.id().equals(promptId)).findFirst();
    }

    public Optional<EvidenceDemand> demand(String demandId) {
        return evidence.stream().filter(demand -> demand.id().equals(demandId)).findFirst();
    }
}
