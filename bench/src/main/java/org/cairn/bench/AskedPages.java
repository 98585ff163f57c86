package org.cairn.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Pages of a program that holds much beside those of one that holds little, asked in turn. */
final class AskedPages {

    private static final int WARM_UP = 60;
    private static final int REQUESTS = 40;

    private AskedPages() {}

    /** Addresses of one kind of page, asked in turn by somebody in this role. */
    record Kind(String what, String email, String role, List<String> paths, String goal) {}

    private record Asked(Kind kind, List<Double> many, List<Double> few) {}

    static List<Line> compare(Program many, Program few, List<Kind> kinds) throws Exception {
        List<Line> all = new ArrayList<>();
        for (Kind kind : kinds) {
            Asked asked = asked(kind, visitor(many, kind), visitor(few, kind));
            lines(asked).forEach(line -> System.err.println("measured " + line));
            lines(asked).forEach(all::add);
        }
        return all;
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
        for (int round = 0; round < Measure.ROUNDS; round++) {
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
                Measure.ROUNDS + " rounds of " + REQUESTS,
                percent == 95 ? asked.kind().goal() : "");
    }
}
