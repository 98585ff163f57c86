package org.cairn.catalog.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.catalog.Blueprint;
import org.cairn.catalog.BlueprintForm;
import org.cairn.catalog.Wanted;
import org.cairn.people.FieldProblems;
import org.cairn.platform.web.Text;
import org.cairn.platform.web.UserProblem;
import org.springframework.http.HttpStatus;

/**
 * What stands in the form about a template for drafts, and why it was not taken.
 *
 * @param over which template is replaced, with its version
 */
public record Asked(
        String name,
        String note,
        Set<String> pages,
        Set<String> wants,
        String over,
        Map<String, Text> errors,
        Optional<Text> message,
        HttpStatus status) {

    public Asked {
        pages = Set.copyOf(pages);
        wants = Set.copyOf(wants);
        errors = Map.copyOf(errors);
    }

    static Asked typed(HttpServletRequest request) {
        return untouched(
                one(request, "name"),
                one(request, "note"),
                all(request, "keep"),
                all(request, "want"),
                one(request, "over"));
    }

    private static String one(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    private static List<String> all(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameterValues(name))
                .map(List::of)
                .orElse(List.of());
    }

    private static Asked untouched(
            String name, String note, List<String> pages, List<String> wants, String over) {
        return new Asked(
                name,
                note,
                Set.copyOf(pages),
                Set.copyOf(wants),
                over,
                Map.of(),
                Optional.empty(),
                HttpStatus.OK);
    }

    static Asked of(Blueprint one) {
        return untouched(
                one.name(),
                one.note(),
                one.pages().stream().map(page -> page.code()).toList(),
                one.wants().stream().map(Wanted::code).toList(),
                one.id() + " " + one.version());
    }

    /** A new one takes all pages, and wants nothing. */
    static Asked fresh() {
        return untouched(
                "", "", Blueprint.PAGES.stream().map(page -> page.code()).toList(), List.of(), "");
    }

    BlueprintForm form() {
        return BlueprintForm.read(name, note, pages, wants, over);
    }

    Asked with(FieldProblems problems) {
        return with(problems.byField(), Optional.empty(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    Asked with(UserProblem problem) {
        return with(Map.of(), Optional.of(problem.text()), problem.status());
    }

    private Asked with(Map<String, Text> bad, Optional<Text> why, HttpStatus how) {
        return new Asked(
                name,
                note,
                pages,
                wants,
                over,
                bad.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                why,
                how);
    }

    public boolean isBad(String field) {
        return errors.containsKey(field);
    }
}
