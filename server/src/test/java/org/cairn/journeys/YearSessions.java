package org.cairn.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.journeys.YearCast.LATER;
import static org.cairn.journeys.YearCast.LEAVES;
import static org.cairn.journeys.YearCast.MODULES;
import static org.cairn.journeys.YearCast.SHORT;
import static org.cairn.journeys.YearCast.member;
import static org.cairn.journeys.YearCast.members;

import java.util.ArrayList;
import java.util.List;
import org.cairn.journeys.YearCast.Unit;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Ten sessions with all that happens at them, and who stops on the way. */
final class YearSessions extends YearChapter {

    private final String cohort;
    private final String later;

    YearSessions(YearCast cast, String cohort, String later) {
        super(cast);
        this.cohort = cohort;
        this.later = later;
    }

    /** Ten sessions of three hours; who was there stands in the book(). */
    void sessions() {
        List<String> in = new ArrayList<>(members());
        int number = 0;
        for (Unit unit : MODULES) {
            for (int i = 0; i < unit.sessions(); i++) {
                number++;
                int day = 40 + number * 20;
                String session = plan(unit, number, day);
                if (number == 1) {
                    checkIn(session, in, day);
                } else {
                    roster(session, in, number, day);
                }
                in.forEach(one -> book().add(one, unit.module(), HoursBook.IN_PERSON, 180));
                if (number == 2) {
                    cameLate(session, day);
                }
                if (number == 3) {
                    goesOnLater(in);
                }
                if (number == 4) {
                    book().add(member(0), unit.module(), HoursBook.IN_PERSON, -180);
                    makeUp(unit, session, day);
                }
                if (number == 5) {
                    leaves(in);
                }
                if (number == 9) {
                    book().add(SHORT, unit.module(), HoursBook.IN_PERSON, -180);
                }
            }
        }
    }

    private String plan(Unit unit, int number, int day) {
        day(day - 10, 9, 0);
        Document form = sam().open(cohort + "/sessions/new");
        Element option =
                form.select("#unit option").stream()
                        .filter(one -> one.text().contains(unit.module()))
                        .findFirst()
                        .orElseThrow();
        sam().send(
                        form,
                        cohort + "/sessions",
                        "title",
                        "Session " + number,
                        "unit",
                        option.attr("value"),
                        "mode",
                        "face-to-face",
                        "day",
                        on(day),
                        "clock",
                        "09:00",
                        "minutes",
                        "180",
                        "place",
                        "Library");
        Element link =
                sam().open(cohort).select("#sessions a[href^=/cohorts/sessions/]").stream()
                        .filter(one -> one.text().equals("Session " + number))
                        .findFirst()
                        .orElseThrow();
        return link.attr("href");
    }

    /** By the code on the wall; who tries twice is noted once. */
    private void checkIn(String session, List<String> in, int day) {
        day(day, 9, 2);
        String code =
                sam().open(session + "/code")
                        .expectFirst(".m-wall-letters")
                        .text()
                        .replace(" ", "");
        for (String name : in) {
            Document door = as(name).open(session + "/check-in");
            assertThat(as(name).send(door, session + "/check-in", "code", code).page().text())
                    .contains("You are here");
        }
        Document door = as(in.getFirst()).open(session + "/check-in");
        assertThat(as(in.getFirst()).send(door, session + "/check-in", "code", code).page().text())
                .contains("You are noted already");
        day(day, 12, 30);
    }

    private void roster(String session, List<String> in, int number, int day) {
        day(day, 12, 30);
        Document page = sam().open(session);
        List<String> fields = new ArrayList<>();
        for (Element line : page.select(".m-roster fieldset")) {
            String name = line.expectFirst("legend b").text();
            String at = line.expectFirst("[type=radio]").attr("name");
            boolean absent =
                    number == 4 && name.equals(member(0)) || number == 9 && name.equals(SHORT);
            boolean late = number == 2 && name.equals(member(1));
            fields.add(at);
            fields.add(absent ? "absent" : late ? "part" : "present");
            if (late) {
                fields.add(at.replace("at-", "minutes-"));
                fields.add("90");
            }
        }
        assertThat(fields).hasSizeGreaterThanOrEqualTo(2 * in.size());
        sam().send(page, session + "/attendance", fields.toArray(String[]::new));
        assertThat(page.select(".m-roster fieldset legend b").eachText())
                .containsExactlyInAnyOrderElementsOf(in);
    }

    /** Half of it is noted first; then it turns out that he was there all the time. */
    private void cameLate(String session, int day) {
        String bao = id(member(1)).toString();
        assertThat(sam().open(cohort).text()).contains("1.5 h missed");
        day(day + 1, 9, 0);
        Document page = sam().open(session);
        assertThat(
                        sam().trySend(
                                        page,
                                        session + "/attendance",
                                        "at-" + bao,
                                        "present",
                                        "minutes-" + bao,
                                        "",
                                        "why-" + bao,
                                        "")
                                .status())
                .as("a correction without a reason")
                .isEqualTo(422);
        sam().send(
                        page,
                        session + "/attendance",
                        "at-" + bao,
                        "present",
                        "minutes-" + bao,
                        "",
                        "why-" + bao,
                        "He was in the other room.");
    }

    private void goesOnLater(List<String> in) {
        String mine = cohort.replace("/cohorts/", "/cohorts/mine/");
        Document leaving = as(LATER).open(mine + "/leaving");
        as(LATER).send(leaving, mine + "/deferral", "later", "A child is due in spring.");
        String person = cohort + "/people/" + id(LATER);
        Document wish = sam().open(person);
        assertThat(wish.text()).contains("A child is due in spring.");
        sam().send(
                        wish,
                        person + "/move",
                        "to",
                        later.replace("/cohorts/", ""),
                        "because",
                        "A child is due.");
        in.remove(LATER);
    }

    private void leaves(List<String> in) {
        String mine = cohort.replace("/cohorts/", "/cohorts/mine/");
        Document leaving = as(LEAVES).open(mine + "/leaving");
        as(LEAVES).send(leaving, mine + "/departure", "why", "I move to another state.");
        in.remove(LEAVES);
    }

    private void makeUp(Unit unit, String session, int day) {
        String person = cohort + "/people/" + id(member(0));
        day(day + 2, 9, 0);
        assertThat(sam().open(cohort).text()).contains("3 h missed");
        Document form =
                sam().open(
                                person
                                        + "/make-ups/new?session="
                                        + session.replace("/cohorts/sessions/", ""));
        sam().send(
                        form,
                        person + "/make-ups",
                        "by",
                        "task",
                        "task",
                        "Visit another class and write what you saw.",
                        "minutes",
                        "180",
                        "until",
                        on(day + 15));
        day(day + 10, 9, 0);
        Document hours = sam().open(person + "/hours");
        String done = hours.expectFirst("form[action^=/cohorts/make-ups/]").attr("action");
        String id = done.replaceAll(".*/make-ups/|/done", "");
        sam().send(hours, done, "minutes-" + id, "180", "day-" + id, on(day + 9));
        book().add(member(0), unit.module(), HoursBook.IN_PERSON, 180);
    }
}
