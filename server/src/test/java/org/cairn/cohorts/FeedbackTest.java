package org.cairn.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cairn.CairnTest;
import org.cairn.catalog.EditionId;
import org.cairn.catalog.Feedback;
import org.cairn.people.Organizations;
import org.cairn.people.PersonId;
import org.cairn.platform.time.HouseClock;
import org.cairn.platform.web.Messages;
import org.cairn.platform.web.NotThere;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is made of answers: years that compare, and what may be published. */
@CairnTest
class FeedbackTest extends Asking {

    private final Cohorts cohorts;

    FeedbackTest(
            Surveys surveys,
            SurveyAnswers answers,
            Feedbacks feedbacks,
            SurveyTemplate template,
            JdbcClient db,
            BeanFactory beans,
            Organizations organizations) {
        super(surveys, answers, feedbacks, template, db, beans, organizations);
        this.cohorts = beans.getBean(Cohorts.class);
    }

    @Test
    void yearsStandSideBySideOnlyWhereTheSameWasAskedOnTheSameScale() {
        List<PersonId> people = people(5);
        SurveyId first = make();
        people.forEach(person -> answer(person, first, Map.of("item-1", "5", "item-2", "1")));
        List<SurveyItem> items = new ArrayList<>(template.items(Locale.ENGLISH).subList(0, 2));
        SurveyItem second = items.get(1);
        items.set(
                1,
                new SurveyItem(
                        2, second.name(), second.question(), second.labels(), List.of(3, 4, 5)));
        SurveyId other =
                HouseClock.at(
                        MADE,
                        () ->
                                surveys.make(
                                        sam,
                                        id,
                                        new SurveyForm(
                                                "Other", Locale.ENGLISH, OPENS, CLOSES, items)));
        people.forEach(person -> answer(person, other, Map.of("item-1", "2", "item-2", "3")));
        Comparison compared = HouseClock.at(CLOSED, () -> surveys.compare(sam, id));
        assertThat(compared.columns()).hasSize(2);
        List<Comparison.Line> asked =
                compared.lines().stream()
                        .filter(line -> line.cells().stream().anyMatch(cell -> cell.isPresent()))
                        .toList();
        assertThat(asked).hasSize(3);
        assertThat(asked)
                .filteredOn(line -> line.cells().stream().allMatch(cell -> cell.isPresent()))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.item().name()).isEqualTo("Understanding");
                    assertThat(line.cells())
                            .extracting(cell -> cell.orElseThrow().favorable().percent())
                            .containsExactlyInAnyOrder(100, 0);
                });
    }

    @Test
    void onlyWhatMayBePublishedIsAndItIsGoneAtOnceWhenTakenBack() {
        List<PersonId> people = people(5);
        SurveyId survey = make();
        String code = answer(people.get(0), survey, said("With my role", "role"));
        answer(people.get(1), survey, said("Without a word of who", "anonymous"));
        answer(people.get(2), survey, said("Only for you", "no"));
        answer(people.get(3), survey, Map.of("item-1", "5"));
        answer(people.get(4), survey, Map.of("item-1", "2"));
        Map<String, String> marks = new HashMap<>();
        result(survey).comments().forEach(one -> marks.put(one.words(), one.mark()));
        assertThat(result(survey).comments())
                .filteredOn(one -> one.words().startsWith("With my role"))
                .extracting(SurveyComment::role)
                .containsExactly("Grade 4");
        assertThat(result(survey).comments())
                .filteredOn(one -> !one.words().startsWith("With my role"))
                .allMatch(one -> one.role().isEmpty());
        assertThatThrownBy(() -> publish(survey, Set.of(), Set.of(mark(marks, "Only for you"))))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> publish(survey, Set.of(2), Set.of()))
                .as("nobody answered it")
                .isInstanceOf(NotThere.class);
        publish(
                survey,
                Set.of(1),
                Set.of(mark(marks, "With my role"), mark(marks, "Without a word of who")));
        Feedback shown = feedbacks.of(editions());
        assertThat(shown.figures())
                .singleElement()
                .satisfies(figure -> {
                    assertThat(List.of(figure.part(), figure.n(), figure.percent()))
                            .containsExactly(4, 5, 80);
                    assertThat(List.of(figure.answered(), figure.asked(), figure.rate()))
                            .containsExactly(5, 5, 100);
                    assertThat(figure.favorable()).isEqualTo("“significantly”, “extensively”");
                });
        assertThat(shown.quotes())
                .extracting(Feedback.Quote::words, Feedback.Quote::role)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("With my role", "Grade 4"),
                        org.assertj.core.groups.Tuple.tuple("Without a word of who", ""));
        cohorts.takeOut(sam, id, people.getFirst()); // who has left keeps that right
        HouseClock.at(
                CLOSED,
                () -> {
                    answers.takeBack(people.getFirst(), survey, code);
                    return code;
                });
        assertThat(feedbacks.of(editions()).quotes())
                .extracting(Feedback.Quote::words)
                .containsExactly("Without a word of who");
        publish(survey, Set.of(), Set.of());
        assertThat(feedbacks.of(editions()).isEmpty()).isTrue();
    }

    private static Map<String, String> said(String words, String consent) {
        return Map.of("item-1", "4", "words-6", words, "consent-6", consent);
    }

    private static String mark(Map<String, String> marks, String words) {
        return java.util.Objects.requireNonNull(marks.get(words));
    }

    private List<EditionId> editions() {
        return List.of(gathering.program().id());
    }

    private void publish(SurveyId survey, Set<Integer> items, Set<String> comments) {
        HouseClock.at(
                CLOSED,
                () -> {
                    feedbacks.publish(sam, survey, new Feedbacks.Choice(items, comments));
                    return survey;
                });
    }

    @Test
    void theUsualQuestionsAreTheSameOnesInEveryLanguage() {
        List<SurveyItem> english = template.items(Locale.ENGLISH);
        for (Locale language : Messages.LANGUAGES) {
            List<SurveyItem> items = template.items(language);
            assertThat(items).hasSameSizeAs(english);
            for (int i = 0; i < items.size(); i++) {
                assertThat(items.get(i).points()).isEqualTo(english.get(i).points());
                assertThat(items.get(i).favorable()).isEqualTo(english.get(i).favorable());
            }
            assertThat(read(items)).isEqualTo(items);
        }
    }

    /** What the form makes of fields that say this. */
    private static List<SurveyItem> read(List<SurveyItem> items) {
        Map<String, String> typed = new HashMap<>(SurveyForm.fields(items));
        typed.putAll(
                Map.of(
                        "title", "T",
                        "language", "en",
                        "opens", "2027-05-03",
                        "closes", "2027-05-14"));
        return SurveyForm.read(typed).items();
    }
}
