package org.cairn.cohorts.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cairn.catalog.HoursPlan;
import org.cairn.cohorts.Cohort;
import org.cairn.cohorts.LessonForm;
import org.cairn.cohorts.OnlineModule;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.springframework.http.HttpStatus;

/**
 * The form for an online module.
 *
 * @param lang of the program
 * @param changed empty = a new one
 */
public record OnlineModuleFormPage(
        Cohort cohort,
        HoursPlan plan,
        String lang,
        Optional<OnlineModule> changed,
        Map<String, String> typed,
        Refused refused)
        implements Page {

    @Override
    public String template() {
        return "cohorts/module-form";
    }

    @Override
    public HttpStatus status() {
        return refused.status();
    }

    public Map<String, Text> errors() {
        return refused.errors();
    }

    public String all() {
        return "/cohorts/" + cohort.id() + "/modules";
    }

    public String action() {
        return changed.map(module -> "/cohorts/modules/" + module.id() + "/changes").orElse(all());
    }

    public String back() {
        return changed.map(module -> "/cohorts/modules/" + module.id()).orElse(all());
    }

    /** What the browser keeps typed words under. */
    public String keep() {
        return action() + " " + get("form");
    }

    public List<Integer> numbers() {
        return IntStream.rangeClosed(1, LessonForm.count(typed)).boxed().toList();
    }

    public boolean isFull() {
        return LessonForm.count(typed) >= LessonForm.MOST_QUESTIONS;
    }

    public boolean isSeveral(int n) {
        return get("kind-" + n).equals(LessonForm.SEVERAL);
    }

    public String get(String field) {
        return typed.getOrDefault(field, "");
    }
}
