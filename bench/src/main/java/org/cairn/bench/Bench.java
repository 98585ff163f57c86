package org.cairn.bench;

import java.lang.management.ManagementFactory;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** {@code ./cairn bench [name …]}: measures and prints the tables that stand in RESULTS.md. */
public final class Bench {

    private static final Map<String, Supplier<Measure>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("credentials", CredentialsMeasure::new);
        ALL.put("awards", AwardsMeasure::new);
        ALL.put("badge", BadgeMeasure::new);
        ALL.put("pages", PagesMeasure::new);
        ALL.put("cohorts", CohortsMeasure::new);
        ALL.put("start", StartMeasure::new);
    }

    private Bench() {}

    public static void main(String[] names) throws Exception {
        List<String> wanted = names.length == 0 ? List.copyOf(ALL.keySet()) : List.of(names);
        for (String name : wanted) {
            if (!ALL.containsKey(name)) {
                System.err.println("There is no bench " + name + "; there are " + ALL.keySet());
                System.exit(2);
            }
        }
        System.out.println(machine());
        for (String name : wanted) {
            Measure measure = Objects.requireNonNull(ALL.get(name)).get();
            double before = load();
            List<Line> lines = measure.run();
            System.out.println("\n### " + name + ": " + measure.title() + "\n");
            System.out.println(Line.HEAD);
            lines.forEach(System.out::println);
            measure.notes().forEach(note -> System.out.println("\n" + note));
            System.out.println(
                    "\nLoad of the machine before and after: "
                            + Samples.round(before)
                            + ", "
                            + Samples.round(load())
                            + ".");
        }
        System.exit(0);
    }

    private static String machine() {
        return "%s, %d processors, %s %s, Java %s"
                .formatted(
                        LocalDateTime.now().truncatedTo(ChronoUnit.MINUTES),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        Runtime.version());
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
