package org.cairn.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.journeys.YearCast.LATER;
import static org.cairn.journeys.YearCast.LEAVES;
import static org.cairn.journeys.YearCast.MODULES;
import static org.cairn.journeys.YearCast.SHORT;
import static org.cairn.journeys.YearCast.finishers;
import static org.cairn.journeys.YearCast.member;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cairn.journeys.YearCast.Unit;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What is done online and at school, and every number of hours held against the book. */
final class YearHours extends YearChapter {

    private final String cohort;
    private final String later;

    YearHours(YearCast cast, String cohort, String later) {
        super(cast);
        this.cohort = cohort;
        this.later = later;
    }

    void onlineAndFieldwork() {
        day(262, 9, 0);
        Document page = sam().open(cohort + "/completions");
        Map<String, String> codes = new LinkedHashMap<>();
        page.select("details li:has(code)")
                .forEach(line ->
                        codes.put(
                                line.text().substring(line.text().indexOf(' ') + 1),
                                line.expectFirst("code").text()));
        StringBuilder online = new StringBuilder("e-mail,course or module,minutes,day\r\n");
        for (Unit unit : MODULES) {
            for (String name : finishers()) {
                online.append(line(name, known(codes, unit.module()), unit.online()));
                book().add(name, unit.module(), HoursBook.ONLINE, unit.online());
            }
        }
        int lines = MODULES.size() * finishers().size();
        online.append(line("Nobody There", known(codes, "What STEAM is for"), 60));
        online.append(line(member(0), known(codes, "What STEAM is for"), 540));
        credit(online.toString(), "online", lines);

        List<String> courses = YearCast.courses();
        StringBuilder field = new StringBuilder("e-mail,course or module,minutes,day\r\n");
        for (String course : courses) {
            for (String name : finishers()) {
                if (!name.equals(member(0))) {
                    field.append(line(name, known(codes, course), 600));
                    book().add(name, course, HoursBook.FIELDWORK, 600);
                }
            }
        }
        credit(field.toString(), "fieldwork", courses.size() * (finishers().size() - 1));
        reports(courses, codes);
    }

    private String line(String name, String unit, int minutes) {
        return "%s,%s,%d,%s\r\n".formatted(email(name), unit, minutes, on(260));
    }

    /** Looked at first; a second file with the same lines brings nothing. */
    private void credit(String file, String mode, int lines) {
        String action = cohort + "/completions";
        Document look =
                sam().bring(sam().open(action), action, "lms.csv", file, "mode", mode).page();
        sam().send(look, action + "/credits");
        Document again =
                sam().bring(sam().open(action), action, "lms.csv", file, "mode", mode).page();
        assertThat(again.select("form[action='" + action + "/credits']")).isEmpty();
        assertThat(again.text().split("counts already", -1)).hasSizeGreaterThan(lines);
    }

    private void reports(List<String> courses, Map<String, String> codes) {
        String elena = member(0);
        String mine = cohort.replace("/cohorts/", "/cohorts/mine/");
        for (String course : courses) {
            Document form = as(elena).open(mine + "/hours");
            as(elena)
                    .send(
                            form,
                            mine + "/reports",
                            "words",
                            "Taught the unit and wrote about it.",
                            "day",
                            on(250 + courses.indexOf(course)),
                            "minutes",
                            "600",
                            "unit",
                            known(codes, course),
                            "mode",
                            "fieldwork");
            book().check(elena, as(elena).open(mine + "/hours"));
            Document queue = sam().open(cohort + "/reports");
            sam().send(queue, "/cohorts/reports/");
            book().add(elena, course, HoursBook.FIELDWORK, 600);
        }
    }

    /** On the page of each person, on the board, and on paper. */
    void everyHourIsInTheBook() throws IOException {
        Document board = sam().open(cohort);
        List<String> courses = YearCast.courses();
        for (String name : finishers()) {
            String hours = cohort + "/people/" + id(name) + "/hours";
            book().check(name, sam().open(hours));
            Element row = board.expectFirst("#people tbody tr:has(th a[href='" + hours + "'])");
            List<String> cells = row.select("td.n").eachText();
            for (int i = 0; i < courses.size(); i++) {
                assertThat(cells.get(i))
                        .startsWith(HoursBook.said(book().course(name, courses.get(i))) + " of ");
            }
            assertThat(cells.getLast()).isEqualTo(HoursBook.said(book().all(name)) + " of 105 h");
        }
        assertThat(book().all(member(0))).isEqualTo(105 * 60);
        assertThat(book().all(SHORT)).isEqualTo(102 * 60);
        assertThat(book().all(LATER)).isEqualTo(9 * 60);
        assertThat(book().all(LEAVES)).isEqualTo(15 * 60);
        book().check(LATER, sam().open(later + "/people/" + id(LATER) + "/hours"));
        book().check(LEAVES, sam().open(cohort + "/people/" + id(LEAVES) + "/hours"));
        String mine = cohort.replace("/cohorts/", "/cohorts/mine/");
        book().check(member(0), as(member(0)).open(mine + "/hours"));
        assertThat(paper(as(member(0)).download(mine + "/statement.pdf")))
                .contains("105 of 105 h", "Visit another class");
        assertThat(paper(as(SHORT).download(mine + "/statement.pdf"))).contains("102 of 105 h");
    }

    private static String paper(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static String known(Map<String, String> codes, String title) {
        return Objects.requireNonNull(codes.get(title), title);
    }
}
