package org.cairn.world;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.cohorts.CheckQuestion;
import org.cairn.cohorts.Cohort;
import org.cairn.cohorts.Cohorts;
import org.cairn.cohorts.LessonForm;
import org.cairn.cohorts.OnlineLearning;
import org.cairn.cohorts.OnlineModuleId;
import org.cairn.cohorts.OnlineModules;
import org.cairn.cohorts.SharedFileGate;
import org.cairn.people.PersonId;
import org.cairn.platform.time.HouseClock;
import org.cairn.world.media.SampleMedia;
import org.springframework.stereotype.Component;

/** Gives the running cohort of the demo world something to learn between its Saturdays. */
@Component
class Blending {

    private final Cohorts cohorts;
    private final OnlineModules modules;
    private final OnlineLearning learning;
    private final Clock clock;

    Blending(Cohorts cohorts, OnlineModules modules, OnlineLearning learning, Clock clock) {
        this.cohorts = cohorts;
        this.modules = modules;
        this.learning = learning;
        this.clock = clock;
    }

    /** {@code online.yaml}. */
    record File(String facilitator, List<Told> modules) {}

    /** One module. */
    record Told(
            String title,
            String unit,
            String mode,
            int minutes,
            int daysAgo,
            int days,
            Optional<String> link,
            String words,
            Optional<String> film,
            Optional<Sheet> sheet,
            Optional<Integer> needed,
            List<Asked> questions,
            List<Work> work) {}

    /** A file of plain text. */
    record Sheet(String name, String words) {}

    /** One question. */
    record Asked(
            String words,
            Optional<Boolean> several,
            List<Integer> correct,
            List<String> choices,
            String explanation) {}

    /** What somebody did with it: answers begin with the number of their question. */
    record Work(String person, int daysAgo, List<List<Integer>> answers, boolean done) {}

    void tell(File file, Cast cast) {
        PersonId facilitator = cast.person(file.facilitator());
        Cohort cohort = cohorts.ledBy(facilitator).getFirst();
        for (Told told : file.modules()) {
            OnlineModuleId id =
                    HouseClock.at(
                            ago(told.daysAgo() + 1), () -> publish(facilitator, cohort, told));
            List<CheckQuestion> questions = modules.led(facilitator, id).lesson().questions();
            told.work()
                    .forEach(work ->
                            HouseClock.at(
                                    ago(work.daysAgo()),
                                    () -> work(cast.person(work.person()), id, questions, work)));
        }
    }

    private Instant ago(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }

    private OnlineModuleId publish(PersonId facilitator, Cohort cohort, Told told) {
        OnlineModuleId id =
                modules.make(
                        facilitator,
                        cohort.id(),
                        LessonForm.read(fields(cohort, told), cohort, cohorts.plan(cohort)),
                        Optional.empty(),
                        told.title());
        told.film()
                .map(title -> SampleMedia.make("video:lesson", title))
                .ifPresent(film ->
                        modules.attach(
                                facilitator,
                                id,
                                new SharedFileGate.Incoming(
                                        new ByteArrayInputStream(film.bytes()), film.name())));
        told.sheet().ifPresent(sheet -> modules.attach(facilitator, id, incoming(sheet)));
        modules.publish(facilitator, id);
        return id;
    }

    private static SharedFileGate.Incoming incoming(Sheet sheet) {
        return new SharedFileGate.Incoming(
                new ByteArrayInputStream(sheet.words().getBytes(StandardCharsets.UTF_8)),
                sheet.name());
    }

    private Map<String, String> fields(Cohort cohort, Told told) {
        LocalDate opens = LocalDate.ofInstant(clock.instant(), cohort.zone()).plusDays(1);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", told.title());
        fields.put("unit", told.unit());
        fields.put("mode", told.mode());
        fields.put("minutes", "" + told.minutes());
        fields.put("words", told.words());
        told.link().ifPresent(link -> fields.put("link", link));
        fields.put("opens", opens.toString());
        fields.put("closes", opens.plusDays(told.daysAgo() + told.days()).toString());
        told.needed().ifPresent(needed -> fields.put("needed", "" + needed));
        for (int n = 1; n <= told.questions().size(); n++) {
            Asked asked = told.questions().get(n - 1);
            boolean several = asked.several().orElse(false);
            fields.put("question-" + n, asked.words());
            fields.put("kind-" + n, several ? LessonForm.SEVERAL : LessonForm.ONE);
            fields.put("choices-" + n, String.join("\n", asked.choices()));
            fields.put(
                    "correct-" + n,
                    asked.correct().stream()
                            .map(String::valueOf)
                            .collect(Collectors.joining(", ")));
            fields.put("explanation-" + n, asked.explanation());
        }
        return fields;
    }

    private boolean work(
            PersonId person, OnlineModuleId id, List<CheckQuestion> questions, Work work) {
        for (List<Integer> answer : work.answers()) {
            CheckQuestion question = questions.get(answer.getFirst() - 1);
            List<Integer> chosen = answer.subList(1, answer.size());
            learning.answer(person, id, question.id(), typed(question, chosen), Integer.MAX_VALUE);
        }
        return work.done() && learning.complete(person, id);
    }

    private static Map<String, String> typed(CheckQuestion question, List<Integer> chosen) {
        return question.asked().several()
                ? chosen.stream()
                        .map(n -> OnlineLearning.CHOICE + "-" + n)
                        .collect(Collectors.toMap(Function.identity(), field -> "on"))
                : Map.of(OnlineLearning.CHOICE, "" + chosen.getFirst());
    }
}
