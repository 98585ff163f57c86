package org.cairn.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.journeys.YearCast.NOT_YET;
import static org.cairn.journeys.YearCast.PROGRAM;
import static org.cairn.journeys.YearCast.SHORT;
import static org.cairn.journeys.YearCast.finishers;
import static org.cairn.journeys.YearCast.member;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Five EOLAs and a capstone of everybody, a next edition meanwhile, ratings and decisions. */
final class YearWork extends YearChapter {

    private static final Pattern SUBMISSION = Pattern.compile("/submissions/(\\d+)");

    private final String cohort;
    private final Map<String, String> works = new LinkedHashMap<>();

    YearWork(YearCast cast, String cohort) {
        super(cast);
        this.cohort = cohort;
    }

    String of(String name) {
        return Objects.requireNonNull(works.get(name), name);
    }

    void artifacts() {
        day(263, 9, 0);
        dueDays();
        for (String name : finishers()) {
            begin(name);
            write(name);
        }
    }

    private void dueDays() {
        String due = cohort + "/due-days";
        Document form = sam().open(due);
        List<String> fields = new ArrayList<>();
        int day = 264;
        for (Element field : form.select("form[action='" + due + "'] input[type=date]")) {
            fields.add(field.attr("name"));
            fields.add(on(day++));
        }
        assertThat(fields).hasSize(12);
        sam().send(form, due, fields.toArray(String[]::new));
        Document set = sam().open(due);
        sam().send(
                        set,
                        due + "/extensions",
                        "person",
                        id(member(2)).toString(),
                        "part",
                        "eola-2",
                        "until",
                        on(290),
                        "reason",
                        "Her class was on a trip.");
        String mine = cohort.replace("/cohorts/", "/cohorts/mine/");
        assertThat(as(member(2)).open(mine).text()).contains("Her class was on a trip.");
        assertThat(as(member(3)).open(mine).text()).doesNotContain("Her class was on a trip.");
    }

    private void begin(String name) {
        Visitor one = as(name);
        Visitor.Answer begun = one.send(one.open(PROGRAM), "/submissions");
        Matcher number = SUBMISSION.matcher(begun.path());
        assertThat(number.find()).as(begun.path()).isTrue();
        works.put(name, "/submissions/" + number.group(1));
    }

    private void write(String name) {
        Visitor one = as(name);
        String work = of(name);
        Document link = one.open("/portfolio/new?kind=link");
        String artifact =
                one.send(
                                link,
                                "/portfolio/links",
                                "content",
                                "https://example.org/" + id(name),
                                "title",
                                "What we made")
                        .path()
                        .replace("/portfolio/", "");
        for (int eola = 1; eola <= 5; eola++) {
            part(one, work + "/parts/eola-" + eola, "artifact", artifact, "answer.setting");
        }
        part(
                one,
                work + "/parts/capstone",
                "enactment",
                artifact,
                "answer.reflection",
                "answer.next-steps");
        Document capstone = one.open(work + "/parts/capstone");
        one.send(capstone, work + "/parts/capstone", "answer._enacts", "eola-3");
    }

    private static void part(
            Visitor one, String path, String demand, String artifact, String... questions) {
        Document page = one.open(path);
        List<String> fields = new ArrayList<>(List.of("go", ""));
        for (String question : questions) {
            fields.add(question);
            fields.add("My class, and what my students made of it.");
        }
        Document after = one.send(page, path, fields.toArray(String[]::new)).page();
        String token = after.expectFirst("[name=_csrf]").attr("value");
        one.post(path + "/evidence/" + demand, "_csrf", token, "artifact", artifact);
    }

    /** A second edition comes out while 22 people are at work; all of them stay on the first. */
    void aNextEditionMovesNobody() {
        day(270, 9, 0);
        Visitor grace = as("Grace Abernathy");
        Document manage = grace.open("/catalog/manage");
        String draft = grace.send(manage, PROGRAM + "/draft").path().replaceAll("[?#].*", "");
        Document basics = grace.open(draft + "/basics");
        grace.send(
                basics,
                draft + "/basics",
                "summary",
                "Three courses, five artifacts, one capstone, and a yearbook().");
        Document publication = grace.open(draft + "/publication");
        grace.send(publication, draft + "/publication");
        assertThat(stranger().open(PROGRAM).text()).contains("and a yearbook().");
        for (String name : finishers()) {
            assertThat(as(name).open(of(name)).text()).as(name).contains("Edition 1");
        }
    }

    void assess() {
        day(280, 18, 0);
        for (String name : finishers()) {
            Visitor one = as(name);
            Document form = one.open(of(name) + "/hand-in");
            Visitor.Answer done =
                    one.send(
                            form,
                            of(name) + "/hand-in",
                            "ownWork",
                            "yes",
                            "privacy",
                            "yes",
                            "ai",
                            "none");
            assertThat(done.path()).contains("/receipt");
            assertThat(done.page().text()).contains("Enacts “EOLA 3”");
        }
        day(284, 10, 0);
        for (String name : finishers()) {
            rate(of(name), name.equals(NOT_YET));
        }
    }

    private void rate(String work, boolean notYet) {
        Visitor imani = as("Imani Okafor");
        String number = work.replace("/submissions/", "");
        String bench = "/assessments/" + number;
        Document open = imani.open(bench);
        Document mine = imani.send(open, "/assessments", "submission", number).page();
        List<Element> forms = mine.select("form[action^='" + bench + "/scores/']");
        assertThat(forms).hasSize(2);
        for (Element form : forms) {
            List<String> levels = form.select("input[name=level]").eachAttr("value");
            imani.send(
                    mine,
                    form.attr("action"),
                    "level",
                    notYet ? levels.getFirst() : levels.getLast(),
                    "strength",
                    "Students decide what they make.",
                    "evidence",
                    "The second picture.",
                    "gap",
                    notYet ? "It is not tried out yet." : "",
                    "nextStep",
                    notYet ? "Let them try it out and mend it." : "");
        }
        Document recommendation = imani.open(bench + "/recommendation");
        assertThat(
                        imani.send(
                                        recommendation,
                                        bench + "/recommendation",
                                        "value",
                                        notYet ? "not-yet" : "award")
                                .path())
                .startsWith("/queue");
    }

    void decide() {
        day(286, 10, 0);
        Visitor tomas = as("Tomás Alvarez");
        for (String name : finishers()) {
            String number = of(name).replace("/submissions/", "");
            Document desk = tomas.open("/decisions/" + number);
            if (name.equals(NOT_YET)) {
                back(tomas, desk);
            } else if (name.equals(SHORT)) {
                assertThat(desk.text()).contains("102 h of 105 h are verified; 3 h are missing.");
                Visitor.Answer refused =
                        tomas.trySend(desk, of(name) + "/award", "letter", "Well done.");
                assertThat(refused.page().text())
                        .contains("The hours of this program are part of the award");
            } else {
                tomas.send(desk, of(name) + "/award", "letter", "Well done.");
            }
        }
        int awarded = 0;
        for (String name : finishers()) {
            boolean badge = !as(name).open("/my-badges").select("a[href^=/badges/]").isEmpty();
            assertThat(badge).as(name).isEqualTo(!name.equals(NOT_YET) && !name.equals(SHORT));
            awarded += badge ? 1 : 0;
        }
        assertThat(awarded).isEqualTo(20);
        String badge =
                as(member(0))
                        .open("/my-badges")
                        .expectFirst("a[href^=/badges/]")
                        .attr("href")
                        .replaceAll("[?#].*", "");
        assertThat(stranger().ask(badge).status()).as("hers until she shows it").isEqualTo(404);
    }

    private static void back(Visitor tomas, Document desk) {
        Element form = desk.expectFirst("form[action$=/award]");
        String action = form.attr("action").replace("award", "return");
        form.attr("action", action);
        tomas.send(desk, action, "letter", "Not yet, and close. Look at the first criterion.");
    }
}
