package org.cairn.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairn.bench.AskedPages.Kind;

/**
 * A year of a large district beside a small one: hours, boards and calendars, and two hundred
 * people who come to one session at once.
 */
final class CohortsMeasure implements Measure {

    private static final int MANY = Integer.getInteger("cairn.bench.cohorts", 400);
    private static final int FEW = 4;
    private static final int AT_ONCE = 16;

    private static final String SAM = "sam.ortega@harbormesa.example";
    private static final String GRACE = "grace.abernathy@harbormesa.example";
    private static final String ELENA = "elena.marquez@harbormesa.example";
    private static final String GOAL = "p95 < 100 ms";

    private static final Pattern CODE =
            Pattern.compile("m-wall-letters\">([2-9A-Z]{3})<span>([2-9A-Z]{3})<");
    private static final Pattern THERE = Pattern.compile("(\\d+) of (\\d+) were there");

    @Override
    public String title() {
        return ("a year of %,d educators in %,d cohorts with %,d sessions and %,d notes of attendance"
                        + " against %,d cohorts")
                .formatted(75 * MANY, MANY, 10 * MANY, 300 * MANY, FEW);
    }

    private static List<Kind> kinds() {
        String first = "/cohorts/" + DistrictYear.cohort(0);
        List<String> people = IntStream.range(0, 75).mapToObj(DistrictYear::educator).toList();
        String mine = "/cohorts/mine/" + DistrictYear.cohort(0);
        return List.of(
                new Kind(
                        "ledger of one of 75 people",
                        SAM,
                        "facilitator",
                        people.stream().map(one -> first + "/people/" + one + "/hours").toList(),
                        GOAL),
                new Kind("own ledger", ELENA, "educator", List.of(mine, mine + "/hours"), GOAL),
                new Kind("board of a cohort", SAM, "facilitator", List.of(first), GOAL),
                new Kind(
                        "people by artifacts",
                        SAM,
                        "facilitator",
                        List.of(first + "/progress", first + "/progress?page=2"),
                        GOAL),
                new Kind("cohorts of a facilitator", SAM, "facilitator", List.of("/cohorts"), ""),
                new Kind("cohorts of a designer", GRACE, "designer", List.of("/cohorts"), ""),
                new Kind("home of the facilitator", SAM, "facilitator", List.of("/home"), ""),
                new Kind(
                        "calendar feed of an educator",
                        "",
                        "",
                        people.stream().map(CohortsMeasure::calendar).toList(),
                        GOAL));
    }

    private static String calendar(String person) {
        return "/calendars/" + DistrictYear.feed(person) + ".ics";
    }

    @Override
    public List<Line> run() throws Exception {
        Path data = DistrictYear.of(MANY);
        Path small = DistrictYear.of(FEW);
        List<String> cookies = DistrictYear.beginTheRush(data, MANY);
        try (Program many = Program.launch(data);
                Program few = Program.launch(small)) {
            many.untilShown("/catalog");
            few.untilShown("/catalog");
            Line rush = rush(many, cookies);
            return Stream.concat(Stream.of(rush), AskedPages.compare(many, few, kinds()).stream())
                    .toList();
        }
    }

    /** Everybody sends the code twice, as a double click does; the roster says how many came. */
    private static Line rush(Program program, List<String> cookies) throws Exception {
        Visitor sam = Visitor.signedIn(program, SAM, "facilitator");
        String session = "/cohorts/sessions/" + DistrictYear.rush();
        String door = session + "/check-in";
        List<Future<Double>> all = new ArrayList<>();
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (String cookie : cookies) {
                all.add(
                        threads.submit(() -> {
                            long begun = System.nanoTime();
                            Visitor one = Visitor.with(program, cookie);
                            String code = code(sam, session);
                            one.post(door, door, "code=" + code);
                            one.post(door, door, "code=" + code);
                            return (System.nanoTime() - begun) / 1e6;
                        }));
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        List<Double> times = new ArrayList<>();
        for (Future<Double> one : all) {
            times.add(one.get());
        }
        Matcher there = THERE.matcher(sam.page(session));
        if (!there.find() || !there.group(1).equals(String.valueOf(cookies.size()))) {
            throw new IllegalStateException("not everybody is noted: " + there);
        }
        return new Line(
                "check-in of %d people, each twice, %d at a time"
                        .formatted(cookies.size(), AT_ONCE),
                Samples.round(seconds) + " s",
                "p95 of one person " + Samples.round(Samples.of(times).percentile(95)) + " ms",
                there.group(1) + " of " + there.group(2) + " noted once",
                "1 round",
                "60 s, none lost, none twice");
    }

    private static String code(Visitor sam, String session) throws Exception {
        Matcher code = CODE.matcher(sam.page(session + "/code"));
        if (!code.find()) {
            throw new IllegalStateException("no code is shown");
        }
        return code.group(1) + code.group(2);
    }
}
