package org.cairn.bench;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairn.bench.AskedPages.Kind;

/** Pages on a long history beside the same pages on a short one, one request at a time. */
final class PagesMeasure implements Measure {

    private static final int LONG = Integer.getInteger("cairn.bench.rows", 1_000_000);
    private static final int SHORT = 10_000;

    private static final String EDUCATOR = "elena.marquez@harbormesa.example";
    private static final String ASSESSOR = "imani.okafor@harbormesa.example";
    private static final String APPROVER = "tomas.alvarez@harbormesa.example";
    private static final String PRINCIPAL = "joanne.carter@harbormesa.example";

    @Override
    public String title() {
        return "pages with 2 000 micro-credentials and %,d submissions against %,d, one request at a time"
                .formatted(LONG, SHORT);
    }

    private static List<Kind> kinds() {
        List<String> words =
                List.of(
                        "",
                        "feedback",
                        "number talks",
                        "phonics",
                        "newcomers",
                        "familias",
                        "assesment",
                        "robtics project",
                        "lectura",
                        "fractions rural",
                        "goals",
                        "poetry online",
                        "writing conferences small groups",
                        "xyzzy");
        List<String> choices =
                List.of(
                        "",
                        "&without=video",
                        "&kind=text",
                        "&can=no-students",
                        "&sort=newest",
                        "&days=15",
                        "&page=3");
        List<String> search =
                words.stream()
                        .flatMap(word ->
                                choices.stream()
                                        .map(choice ->
                                                "/catalog?q=" + word.replace(' ', '+') + choice))
                        .toList();
        return List.of(
                new Kind("catalog search", "", "", search, "p95 < 50 ms"),
                new Kind(
                        "assessor’s queue",
                        ASSESSOR,
                        "assessor",
                        Stream.concat(
                                        pages("/queue?show=all", 5),
                                        Stream.of(
                                                "/queue?show=free",
                                                "/queue?show=mine",
                                                "/queue?show=all&of=clear-learning-goals"))
                                .toList(),
                        "p95 < 50 ms"),
                new Kind(
                        "decision desk",
                        APPROVER,
                        "approver",
                        Stream.concat(pages("/decisions?", 5), Stream.of("/decisions?flagged=true"))
                                .toList(),
                        "p95 < 50 ms"),
                new Kind("home of the assessor", ASSESSOR, "assessor", List.of("/home"), ""),
                new Kind("home of the approver", APPROVER, "approver", List.of("/home"), ""),
                new Kind(
                        "home of the educator",
                        EDUCATOR,
                        "educator",
                        List.of("/home", "/work", "/my-badges"),
                        ""),
                new Kind(
                        "school list of the principal",
                        PRINCIPAL,
                        "principal",
                        pages("/school?", 3).toList(),
                        ""),
                new Kind(
                        "register",
                        APPROVER,
                        "approver",
                        List.of(
                                "/awards",
                                "/awards?page=40",
                                "/awards?q=walker",
                                "/awards?q=hana+phonics",
                                "/awards?state=revoked"),
                        ""),
                new Kind(
                        "notices of the approver",
                        APPROVER,
                        "approver",
                        pages("/notices?", 3).toList(),
                        ""));
    }

    private static Stream<String> pages(String path, int most) {
        return IntStream.rangeClosed(1, most).mapToObj(page -> path + "&page=" + page);
    }

    @Override
    public List<Line> run() throws Exception {
        try (Program many = Program.launch(History.of(LONG));
                Program few = Program.launch(History.of(SHORT))) {
            many.untilShown("/catalog");
            few.untilShown("/catalog");
            return AskedPages.compare(many, few, kinds());
        }
    }
}
