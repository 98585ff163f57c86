package org.cairn.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The public page of a badge beside a static file of the same size from the same server. */
final class BadgeMeasure implements Measure {

    private static final int REQUESTS = 32 * 100;
    private static final Pattern VALID =
            Pattern.compile("\"url\":\"[^\"]*(/badges/[0-9a-z]{26})\",\"situation\":\"valid\"");
    private static final Pattern ASSETS = Pattern.compile("/assets/[0-9a-f]+/");

    @Override
    public String title() {
        return "a public badge page against a static file of the same size, "
                + Crowd.CONNECTIONS
                + " connections";
    }

    @Override
    public List<Line> run() throws Exception {
        Path beside = Files.createDirectories(Program.folder("beside"));
        Path file = Files.createDirectories(beside.resolve("static")).resolve("same-size.html");
        Files.deleteIfExists(file);
        try (Program program = Program.launch(Program.folder("badge"), beside)) {
            program.untilShown("/catalog");
            Visitor stranger = Visitor.stranger(program);
            String badge = first(VALID, stranger.page("/demo/world.json"), 1);
            String page = stranger.page(badge);
            String asset = first(ASSETS, page, 0) + "same-size.html";
            int bytes = Crowd.ask(program.port(), badge, Crowd.CONNECTIONS).bytes();
            Files.writeString(file, "x".repeat(bytes));
            return measured(program.port(), badge, asset);
        }
    }

    private static List<Line> measured(int port, String badge, String asset) throws Exception {
        List<Crowd.Answers> pages = new ArrayList<>();
        List<Crowd.Answers> files = new ArrayList<>();
        for (int round = -2; round < ROUNDS; round++) {
            Crowd.Answers page = Crowd.ask(port, badge, REQUESTS);
            Crowd.Answers file = Crowd.ask(port, asset, REQUESTS);
            if (round >= 0) {
                pages.add(page);
                files.add(file);
            }
        }
        String n = ROUNDS + " rounds of " + REQUESTS + ", " + pages.getFirst().bytes() + " bytes";
        double rate = Samples.of(pages.stream().map(Crowd.Answers::perSecond).toList()).median();
        double plain = Samples.of(files.stream().map(Crowd.Answers::perSecond).toList()).median();
        double p99 = p99(pages);
        double plain99 = p99(files);
        return List.of(
                new Line(
                        "requests per second",
                        Samples.round(rate),
                        Samples.round(plain),
                        Samples.round(rate / plain),
                        n,
                        ""),
                new Line(
                        "p99",
                        Samples.round(p99) + " ms",
                        Samples.round(plain99) + " ms",
                        Samples.round(p99 / plain99),
                        n,
                        ""));
    }

    private static double p99(List<Crowd.Answers> answers) {
        return Samples.of(answers.stream().map(one -> one.times().percentile(99)).toList())
                .median();
    }

    private static String first(Pattern pattern, String text, int group) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("no " + pattern + " there");
        }
        return found.group(group);
    }
}
