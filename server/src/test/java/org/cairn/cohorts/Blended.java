package org.cairn.cohorts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.people.PersonId;
import org.springframework.beans.factory.BeanFactory;

/** Makes online modules for a cohort, and answers their questions. */
public final class Blended {

    private final Cohorts cohorts;
    private final OnlineModules modules;
    private final OnlineLearning learning;
    private final Clock clock;
    private final PersonId facilitator;
    private final CohortId id;

    public Blended(BeanFactory beans, PersonId facilitator, CohortId id) {
        this.cohorts = beans.getBean(Cohorts.class);
        this.modules = beans.getBean(OnlineModules.class);
        this.learning = beans.getBean(OnlineLearning.class);
        this.clock = beans.getBean(Clock.class);
        this.facilitator = facilitator;
        this.id = id;
    }

    Cohort cohort() {
        return cohorts.led(facilitator, id);
    }

    /** The fields of a module of 90 minutes with two questions, open from today for 30 days. */
    Map<String, String> fields(String... more) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), cohort().zone());
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", "Together and alone");
        fields.put("unit", "curriculum/integrated-units");
        fields.put("mode", "online");
        fields.put("minutes", "90");
        fields.put("words", "Plan *one* week.");
        fields.put("opens", today.toString());
        fields.put("closes", today.plusDays(30).toString());
        fields.put("question-1", "What gains from being alone?");
        fields.put("kind-1", LessonForm.ONE);
        fields.put("choices-1", "Arguing\nNoticing\nBuilding");
        fields.put("correct-1", "2");
        fields.put("explanation-1", "Noticing takes everybody a different time.");
        fields.put("question-2", "What explains such a difference?");
        fields.put("kind-2", LessonForm.SEVERAL);
        fields.put("choices-2", "Time\nThe platform\nFeedback");
        fields.put("correct-2", "1, 3");
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields;
    }

    Lesson lesson(String... more) {
        return LessonForm.read(fields(more), cohort(), cohorts.plan(cohort()));
    }

    public OnlineModuleId draft(String... more) {
        return modules.make(
                facilitator, id, lesson(more), Optional.empty(), "f" + System.nanoTime());
    }

    OnlineModuleId published(String... more) {
        OnlineModuleId module = draft(more);
        modules.publish(facilitator, module);
        return module;
    }

    /** Answers the question at that place. */
    boolean answer(PersonId person, OnlineModuleId module, int place, Integer... chosen) {
        CheckQuestion question =
                modules.led(facilitator, module).lesson().questions().get(place - 1);
        return learning.answer(
                person, module, question.id(), typed(question, List.of(chosen)), Integer.MAX_VALUE);
    }

    static Map<String, String> typed(CheckQuestion question, List<Integer> chosen) {
        Map<String, String> typed = new HashMap<>();
        chosen.forEach(n ->
                typed.put(
                        question.asked().several()
                                ? OnlineLearning.CHOICE + "-" + n
                                : OnlineLearning.CHOICE,
                        question.asked().several() ? "on" : "" + n));
        return typed;
    }

    /** Answers both questions right. */
    void answerAll(PersonId person, OnlineModuleId module) {
        answer(person, module, 1, 2);
        answer(person, module, 2, 1, 3);
    }
}
