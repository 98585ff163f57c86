package org.cairn.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Pages on a long history beside the same pages on a short one, one request at a time. */
final class PagesMeasure implements Measure {

    private static final int LONG = Integer.getInteger("cairn.bench.rows", 1_000_000);
    private static final int SHORT = 10_000;
    private static final int WARM_UP = 60;
    private static final int REQUESTS = 40;

    private static final String EDUCATOR = "elena.marquez@harbormesa.example";
    private static final String ASSESSOR = "imani.okafor@harbormesa.example";
    private static final String APPROVER = "tomas.alvarez@harbormesa.example";
    private static final String PRINCIPAL = "joanne.carter@harbormesa.example";

    /** Addresses of one kind of page, asked in turn by somebody in this role. */
    private record Kind(String what, String email, String role, List<String> paths, String goal) {}

    private record Asked(Kind kind, List<Double> many, List<Double> few) {}

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
        List<Asked> all = new ArrayList<>();
        try (Program many = Program.launch(History.of(LONG));
                Program few = Program.launch(History.of(SHORT))) {
            many.untilShown("/catalog");
            few.untilShown("/catalog");
            for (Kind kind : kinds()) {
                Asked asked = asked(kind, visitor(many, kind), visitor(few, kind));
                lines(asked).forEach(line -> System.err.println("measured " + line));
                all.add(asked);
            }
        }
        return all.stream().flatMap(PagesMeasure::lines).toList();
    }

    private static Visitor visitor(Program program, Kind kind) throws Exception {
        return kind.email().isEmpty()
                ? Visitor.stranger(program)
                : Visitor.signedIn(program, kind.email(), kind.role());
    }

    private static Asked asked(Kind kind, Visitor many, Visitor few) throws Exception {
        Asked asked = new Asked(kind, new ArrayList<>(), new ArrayList<>());
        ask(kind, many, WARM_UP);
        ask(kind, few, WARM_UP);
        for (int round = 0; round < ROUNDS; round++) {
            asked.many().addAll(ask(kind, many, REQUESTS));
            asked.few().addAll(ask(kind, few, REQUESTS));
        }
        return asked;
    }

    private static List<Double> ask(Kind kind, Visitor visitor, int times) throws Exception {
        List<Double> took = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            took.add(visitor.time(kind.paths().get(i % kind.paths().size())));
        }
        return took;
    }

    private static Stream<Line> lines(Asked asked) {
        return Stream.of(50, 95).map(percent -> line(asked, percent));
    }

    private static Line line(Asked asked, int percent) {
        double many = Samples.of(asked.many()).percentile(percent);
        double few = Samples.of(asked.few()).percentile(percent);
        return new Line(
                asked.kind().what() + ", p" + percent,
                Samples.round(many) + " ms",
                Samples.round(few) + " ms",
                Samples.round(many / few),
                ROUNDS + " rounds of " + REQUESTS,
                percent == 95 ? asked.kind().goal() : "");
    }
}
