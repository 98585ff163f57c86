package org.cairn.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.journeys.YearCast.NOT_YET;
import static org.cairn.journeys.YearCast.PROGRAM;
import static org.cairn.journeys.YearCast.finishers;
import static org.cairn.journeys.YearCast.member;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cairn.CairnTest;
import org.cairn.TestFolder;
import org.cairn.cohorts.CohortChoresNow;
import org.cairn.journeys.Browser.Window;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

/**
 * A program of 105 hours, from an empty draft to the yearbook of its first cohort: 24 people, a
 * missed session that is made up, an extension, somebody who goes on later, somebody who leaves, 20
 * who are awarded and two who are not yet (one is told so, one still misses hours). All of it by
 * the pages; every number of hours is held against a book of our own.
 */
@CairnTest
class ProgramYearTest {

    private final BeanFactory beans;
    private final YearCast cast;
    private String cohort = "";

    ProgramYearTest(BeanFactory beans) {
        this.beans = beans;
        this.cast = new YearCast(beans);
    }

    @Test
    void fromAnEmptyDraftToTheYearbookOfTheFirstCohort() throws IOException {
        design();
        cohort = cohort("Stones and Tides", 40, 320);
        String later = cohort("Stones Again", 400, 700);
        new YearEntry(cast, cohort).happen();
        assertThat(people()).containsExactlyInAnyOrderElementsOf(YearCast.members());
        new YearSessions(cast, cohort, later).sessions();
        assertThat(people()).containsExactlyInAnyOrderElementsOf(YearCast.finishers());
        YearHours hours = new YearHours(cast, cohort, later);
        hours.onlineAndFieldwork();
        hours.everyHourIsInTheBook();
        YearWork work = new YearWork(cast, cohort);
        work.artifacts();
        work.aNextEditionMovesNobody();
        work.assess();
        work.decide();
        survey();
        yearbook();
        teachOut(work.of(NOT_YET));
        hours.everyHourIsInTheBook();
    }

    private void design() throws IOException {
        try (Browser browser = new Browser();
                Window designer = cast.windowOf(browser, "Grace Abernathy");
                Window reviewer = cast.windowOf(browser, "Tomás Alvarez")) {
            Path template = TestFolder.of("journeys", "unit-planner.txt");
            Files.createDirectories(template.getParent());
            Files.writeString(template, "My unit:\nMy students:\nWhat they make:\n");
            new ProgramStudio(designer, cast.base()).publish(template, reviewer);
            assertThat(designer.problems()).isEmpty();
            assertThat(reviewer.problems()).isEmpty();
        }
    }

    private List<String> people() {
        return cast.sam().open(cohort).select("#people tbody th a").eachText();
    }

    private String cohort(String name, int first, int last) {
        Document form = cast.sam().open("/cohorts/new");
        String path =
                cast.sam()
                        .send(
                                form,
                                "/cohorts",
                                "program",
                                ProgramStudio.SLUG,
                                "name",
                                name,
                                "first",
                                cast.on(first),
                                "last",
                                cast.on(last),
                                "capacity",
                                "24")
                        .path();
        return path.replaceAll("[?#].*", "");
    }

    private void survey() {
        cast.day(290, 9, 0);
        Document form = cast.sam().open(cohort + "/surveys/new");
        String survey =
                cast.sam()
                        .send(
                                form,
                                cohort + "/surveys",
                                "title",
                                "How was the year?",
                                "opens",
                                cast.on(291),
                                "closes",
                                cast.on(300))
                        .path()
                        .replaceAll("[?#].*", "");
        cast.day(291, 9, 0);
        CohortChoresNow.run(beans, cast.now());
        List<String> answering = finishers().subList(0, 20);
        for (String name : answering) {
            Document door = cast.as(name).open(survey + "/answer");
            cast.as(name)
                    .send(door, survey + "/answer", "item-1", name.equals(member(7)) ? "1" : "5");
        }
        cast.day(302, 9, 0);
        Document results = cast.sam().open(survey);
        assertThat(results.text())
                .contains(
                        "95% of those who answered (19 of 20)",
                        "20 of 22 people asked took part (91%)");
        cast.sam().send(results, survey + "/publication", "item-1", "on");
        assertThat(cast.stranger().open(PROGRAM).text())
                .contains("95%", "19 of 20 who answered", "20 of 22 people asked took part (91%)");
    }

    private void yearbook() {
        cast.day(303, 9, 0);
        String led = cohort + "/yearbook";
        cast.sam().send(cast.sam().open(led), led, "seen", "public", "last", cast.on(400));
        String mine = cohort.replace("/cohorts/", "/cohorts/mine/") + "/yearbook";
        Document piece = cast.as(member(0)).open(mine + "/eola-3");
        cast.as(member(0))
                .send(
                        piece,
                        mine + "/eola-3",
                        "title",
                        "A clock that the tide drives",
                        "sentence",
                        "Fourth graders built it.",
                        "students",
                        "on",
                        "public",
                        "on",
                        "name",
                        "on");
        String address = cast.sam().open(led).expectFirst("a[href^=/yearbooks/]").attr("href");
        assertThat(cast.stranger().open(address).text())
                .contains("A clock that the tide drives", member(0))
                .doesNotContain(member(1));
        cast.day(401, 9, 0);
        assertThat(cast.stranger().ask(address).status()).isEqualTo(404);
    }

    /** Nobody can begin any more; who was told "not yet" still can go on until the last day. */
    private void teachOut(String work) {
        cast.day(305, 9, 0);
        Visitor grace = cast.as("Grace Abernathy");
        Document form = grace.open(PROGRAM + "/retirement");
        grace.send(
                form,
                PROGRAM + "/retirement",
                "start",
                cast.on(310),
                "handIn",
                cast.on(380),
                "reason",
                "A new program follows.");
        cast.day(312, 9, 0);
        assertThat(cast.as(member(25)).open(PROGRAM).select("form[action=/submissions]")).isEmpty();
        Visitor again = cast.as(NOT_YET);
        Document returned = again.open(work);
        assertThat(again.send(returned, work + "/attempts").path()).startsWith(work);
        assertThat(again.ask(work + "/hand-in").status()).isEqualTo(200);
    }
}
