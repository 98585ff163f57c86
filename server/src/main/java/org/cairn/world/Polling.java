package org.cairn.world;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cairn.cohorts.CohortForm;
import org.cairn.cohorts.CohortId;
import org.cairn.cohorts.Cohorts;
import org.cairn.cohorts.Feedbacks;
import org.cairn.cohorts.Survey;
import org.cairn.cohorts.SurveyAnswers;
import org.cairn.cohorts.SurveyComment;
import org.cairn.cohorts.SurveyForm;
import org.cairn.cohorts.SurveyId;
import org.cairn.cohorts.SurveyItem;
import org.cairn.cohorts.SurveyResult;
import org.cairn.cohorts.SurveyTemplate;
import org.cairn.cohorts.Surveys;
import org.cairn.people.People;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.cairn.platform.time.HouseClock;
import org.springframework.stereotype.Component;

/** Lets a cohort of last year say what the program did for it, and asks the one of today. */
@Component
class Polling {

    private final Cohorts cohorts;
    private final Surveys surveys;
    private final SurveyAnswers answers;
    private final Feedbacks feedbacks;
    private final SurveyTemplate template;
    private final People people;
    private final Clock clock;

    Polling(
            Cohorts cohorts,
            Surveys surveys,
            SurveyAnswers answers,
            Feedbacks feedbacks,
            SurveyTemplate template,
            People people,
            Clock clock) {
        this.cohorts = cohorts;
        this.surveys = surveys;
        this.answers = answers;
        this.feedbacks = feedbacks;
        this.template = template;
        this.people = people;
        this.clock = clock;
    }

    void tell(SurveysFile file, Cast cast) {
        PersonId facilitator = cast.person(file.facilitator());
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        CohortId running = cohorts.ledBy(facilitator).getFirst().id();
        tellOfLastYear(file, cast, facilitator, today);
        LocalDate opens = today.minusDays(file.now().daysAgo());
        HouseClock.at(
                at(opens),
                () -> {
                    SurveyId id =
                            make(
                                    facilitator,
                                    running,
                                    file.now().title(),
                                    opens,
                                    opens.plusDays(file.now().days()));
                    answer(facilitator, id, file.now().answers(), cast);
                    return id;
                });
    }

    private Instant at(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(clock.getZone()).toInstant();
    }

    private void tellOfLastYear(
            SurveysFile file, Cast cast, PersonId facilitator, LocalDate today) {
        SurveysFile.Earlier earlier = file.earlier();
        LocalDate first =
                today.minusWeeks(earlier.weeksAgo())
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate last = first.plusWeeks(earlier.weeks()).plusDays(4);
        CohortId cohort =
                HouseClock.at(
                        at(first.minusWeeks(3)), () -> open(file, cast, facilitator, first, last));
        SurveyId survey =
                HouseClock.at(
                        at(last.minusDays(10)),
                        () -> {
                            SurveyId made =
                                    make(
                                            facilitator,
                                            cohort,
                                            earlier.title(),
                                            last.minusDays(10),
                                            last);
                            answer(facilitator, made, earlier.answers(), cast);
                            return made;
                        });
        HouseClock.at(
                at(last.plusDays(6)),
                () -> {
                    publish(facilitator, survey, earlier.figures());
                    return survey;
                });
    }

    private CohortId open(
            SurveysFile file, Cast cast, PersonId facilitator, LocalDate first, LocalDate last) {
        CohortId id =
                cohorts.make(
                        facilitator,
                        CohortForm.read(
                                Map.of(
                                        "program", file.program(),
                                        "name", Convening.name(first, last),
                                        "first", first.toString(),
                                        "last", last.toString(),
                                        "capacity", "" + file.earlier().places())));
        Map<PersonId, Person> known =
                people.all(file.earlier().people().stream().map(cast::person).toList());
        cohorts.putIn(facilitator, id, known.values().stream().map(Person::email).toList());
        return id;
    }

    private SurveyId make(
            PersonId facilitator,
            CohortId cohort,
            String title,
            LocalDate opens,
            LocalDate closes) {
        return surveys.make(
                facilitator,
                cohort,
                new SurveyForm(
                        title, Locale.ENGLISH, opens, closes, template.items(Locale.ENGLISH)));
    }

    private void answer(
            PersonId facilitator, SurveyId id, List<SurveysFile.Reply> replies, Cast cast) {
        Survey survey = surveys.led(facilitator, id);
        replies.forEach(reply ->
                answers.answer(
                        cast.person(reply.person()), id, survey.mark(), fields(reply, survey)));
    }

    private static Map<String, String> fields(SurveysFile.Reply reply, Survey survey) {
        Map<String, String> fields = new HashMap<>();
        survey.scales()
                .forEach(item -> fields.put("item-" + item.position(), "" + point(reply, item)));
        reply.words()
                .orElse(Map.of())
                .forEach((position, words) -> {
                    fields.put("words-" + position, words);
                    fields.put("consent-" + position, reply.consent().orElse("no"));
                });
        return fields;
    }

    /** The point that somebody in that mood chooses. */
    private static int point(SurveysFile.Reply reply, SurveyItem item) {
        int lowest = item.favorable().getFirst();
        if (reply.torn().orElse(List.of()).contains(item.position())) {
            return Math.max(1, lowest - 1);
        }
        return switch (reply.mood()) {
            case DELIGHTED -> item.favorable().getLast();
            case CONTENT -> lowest;
        };
    }

    /** Those figures, and all words whose author agreed. */
    private void publish(PersonId facilitator, SurveyId id, java.util.Set<Integer> figures) {
        SurveyResult result = surveys.result(facilitator, id).orElseThrow();
        feedbacks.publish(
                facilitator,
                id,
                new Feedbacks.Choice(
                        figures,
                        result.comments().stream()
                                .filter(SurveyComment::mayBePublished)
                                .map(SurveyComment::mark)
                                .collect(Collectors.toSet())));
    }
}
