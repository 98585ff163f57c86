package org.cairn.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** From the launch of the program to its first page, heap 512 MB. */
final class StartMeasure implements Measure {

    @Override
    public String title() {
        return "start to first page (/catalog), embedded database, demo world";
    }

    @Override
    public List<Line> run() throws Exception {
        Path data = Program.folder("start");
        List<Double> first = new ArrayList<>();
        List<Double> later = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Program.empty(data);
            first.add(seconds(data));
            later.add(seconds(data));
        }
        double cold = Samples.of(first).median();
        double warm = Samples.of(later).median();
        return List.of(
                new Line(
                        "first start: database unpacked and made, demo world made",
                        Samples.round(cold) + " s",
                        "a later start: " + Samples.round(warm) + " s",
                        Samples.round(cold / warm),
                        ROUNDS + " starts each",
                        "15 s"),
                new Line(
                        "a later start on the same folder",
                        Samples.round(warm) + " s",
                        "",
                        "",
                        ROUNDS + " starts",
                        "15 s"));
    }

    private static double seconds(Path data) throws Exception {
        try (Program program = Program.launch(data)) {
            return program.untilShown("/catalog") / 1_000;
        }
    }
}
