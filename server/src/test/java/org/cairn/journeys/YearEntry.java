package org.cairn.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.journeys.YearCast.PROGRAM;
import static org.cairn.journeys.YearCast.member;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The way into the cohort: applying, the school, offers, the wait list. */
final class YearEntry extends YearChapter {

    private final String cohort;

    YearEntry(YearCast cast, String cohort) {
        super(cast);
        this.cohort = cohort;
    }

    void happen() {
        openTheDoor();
        apply();
        select();
    }

    private void openTheDoor() {
        sam().send(
                        sam().open(cohort + "/admission"),
                        cohort + "/admission",
                        "applies-from",
                        on(0),
                        "applies-until",
                        on(14),
                        "answer-days",
                        "7",
                        "site",
                        "on",
                        "passes-on",
                        "on",
                        "criteria",
                        "Second year of teaching or later.",
                        "question-1",
                        "What would you like your students to make?",
                        "required-1",
                        "on");
        assertThat(stranger().open(PROGRAM).text()).contains("takes applications until");
    }

    private void apply() {
        day(1, 16, 0);
        for (int i = 0; i < YearCast.applicants(); i++) {
            Visitor one = as(member(i));
            Document form = one.open(cohort + "/application");
            one.send(form, cohort + "/application", "answer-1", "A kite, a clock, or a garden.");
        }
        day(3, 12, 0);
        Visitor principal = as("Joanne Carter");
        for (int i = 0; i < YearCast.applicants(); i++) {
            Document asked = principal.open("/cohorts/site-approvals");
            principal.send(asked, "/cohorts/site-approvals/", "answer", "yes");
        }
    }

    private void select() {
        day(15, 9, 0);
        choose("offer", 0, 24);
        choose("wait", 24, 26);
        day(16, 20, 0);
        for (int i = 0; i < 23; i++) {
            accept(member(i));
        }
        Visitor declines = as(member(23));
        declines.send(declines.open(cohort + "/application"), cohort + "/application/refusal");
        accept(member(24));
        assertThat(sam().open(cohort + "/applications?state=waiting").select(".m-roster b").text())
                .contains(member(25));
    }

    private void accept(String name) {
        Visitor one = as(name);
        Document offered = one.open(cohort + "/application");
        one.send(offered, cohort + "/application/acceptance");
        assertThat(one.open("/home").text()).contains("Stones and Tides");
    }

    private void choose(String what, int from, int to) {
        Document all = sam().open(cohort + "/applications");
        List<String> fields = new ArrayList<>(List.of("what", what, "words", ""));
        for (Element label : all.select("label:has([name=application])")) {
            String name = label.text();
            for (int i = from; i < to; i++) {
                if (name.equals(member(i))) {
                    fields.add("application");
                    fields.add(label.expectFirst("input").attr("value"));
                }
            }
        }
        assertThat(fields).hasSize(4 + 2 * (to - from));
        sam().send(all, cohort + "/applications", fields.toArray(String[]::new));
    }
}
