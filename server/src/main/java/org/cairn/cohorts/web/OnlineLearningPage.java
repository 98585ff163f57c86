package org.cairn.cohorts.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.HoursPlan;
import org.cairn.cohorts.CheckQuestion;
import org.cairn.cohorts.Cohort;
import org.cairn.cohorts.Lesson;
import org.cairn.cohorts.OnlineLearning;
import org.cairn.cohorts.OnlineModule;
import org.cairn.cohorts.Tried;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.springframework.http.HttpStatus;

/**
 * An online module for somebody who works through it.
 *
 * @param lang of the program
 * @param at the question whose answer was refused; else empty
 */
public record OnlineLearningPage(
        OnlineLearning.Mine mine, HoursPlan plan, String lang, String at, Refused refused)
        implements Page {

    @Override
    public String template() {
        return "cohorts/module-mine";
    }

    @Override
    public HttpStatus status() {
        return refused.status();
    }

    public Map<String, Text> errors() {
        return refused.errors();
    }

    public OnlineModule module() {
        return mine.module();
    }

    public Lesson lesson() {
        return module().lesson();
    }

    public Cohort cohort() {
        return mine.cohort();
    }

    public String path() {
        return "/cohorts/mine/modules/" + module().id();
    }

    public boolean isAhead() {
        return mine.state() == OnlineModule.State.AHEAD;
    }

    public boolean isOpen() {
        return mine.state() == OnlineModule.State.OPEN;
    }

    /** What was wrong with the answer to this question. */
    public Optional<Text> problem(CheckQuestion question) {
        return at.equals(question.id().toString())
                ? Optional.ofNullable(errors().get(OnlineLearning.CHOICE))
                : Optional.empty();
    }

    /** Whether this choice was taken last time. */
    public boolean isChosen(CheckQuestion question, int choice) {
        return mine.tried(question).map(Tried::chosen).orElse(List.of()).contains(choice);
    }

    public int tries(CheckQuestion question) {
        return mine.tried(question).map(Tried::tries).orElse(0);
    }
}
