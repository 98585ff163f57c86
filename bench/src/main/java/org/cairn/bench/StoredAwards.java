package org.cairn.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.cairn.awards.Awards;
import org.cairn.awards.ManyAwards;
import org.cairn.awards.ManyAwards.Part;
import org.cairn.openbadges.json.StrictJson;
import tools.jackson.databind.node.ObjectNode;

/**
 * Many awards of the register, durably stored in PostgreSQL, beside as many bare signatures and as
 * many credentials that Digital Bazaar's library signs and keeps nowhere, alone and in a service.
 * Elapsed time.
 */
final class StoredAwards {

    private static final int AWARDS = Integer.getInteger("cairn.bench.awards", 10_000);
    private static final int ONE_BY_ONE = Math.max(1, AWARDS / 10);
    private static final int IN_EACH = Awards.MOST_AT_ONCE;
    private static final int THEIRS = 40;
    private static final Map<Part, String> WORDS =
            Map.of(
                    Part.AUDIT_LOG, "entry in the audit log",
                    Part.LOOKED_UP, "earlier award, edition, earner and issuer looked up",
                    Part.PLACE_IN_LIST, "place in the status list",
                    Part.MINTED, "minted by one thread: filled, signed, written as bytes",
                    Part.ROW_WRITTEN, "row in the register");

    private final ManyAwards many;
    private final JavaScript js;
    private final SigningService service;
    private final Path home;
    private final Ed25519PrivateKeyParameters key =
            new Ed25519PrivateKeyParameters(new byte[32], 0);
    private final List<Double> stored = new ArrayList<>();
    private final List<Double> oneByOne = new ArrayList<>();
    private final List<Double> bare = new ArrayList<>();
    private final List<Double> library = new ArrayList<>();
    private final List<Double> served = new ArrayList<>();
    private final List<Double> javaTime = new ArrayList<>();
    private final List<Double> postgresTime = new ArrayList<>();
    private final Map<Part, List<Double>> parts = new EnumMap<>(Part.class);

    StoredAwards(ManyAwards many, JavaScript js, SigningService service, Path home) {
        this.many = many;
        this.js = js;
        this.service = service;
        this.home = home;
    }

    List<Line> measured() {
        for (int round = -1; round < Measure.ROUNDS; round++) {
            turn(round >= 0);
        }
        List<Line> lines = new ArrayList<>();
        String n = Measure.ROUNDS + " rounds of " + AWARDS;
        lines.add(
                line(
                        "G6 awards stored, " + IN_EACH + " a transaction: raw signatures",
                        stored,
                        bare,
                        median(stored) / median(bare),
                        n,
                        "at most 4.0, aim 2.5 (BouncyCastle) or 1.5 (native)"));
        lines.add(
                line(
                        "awards stored, one a transaction: raw signatures",
                        oneByOne,
                        bare,
                        median(oneByOne) / median(bare),
                        Measure.ROUNDS + " rounds of " + ONE_BY_ONE,
                        ""));
        lines.add(
                line(
                        "G7 awards stored, " + IN_EACH + " a transaction: signing service",
                        stored,
                        served,
                        median(served) / median(stored),
                        n + " and " + THEIRS,
                        "100, aim 250"));
        lines.add(
                line(
                        "awards stored, " + IN_EACH + " a transaction: Digital Bazaar’s issue",
                        stored,
                        library,
                        median(library) / median(stored),
                        n + " and " + THEIRS,
                        ""));
        lines.add(
                line(
                        "of which processor time: this program beside PostgreSQL",
                        javaTime,
                        postgresTime,
                        median(javaTime) / median(postgresTime),
                        n,
                        ""));
        parts.forEach((part, costs) -> lines.add(share(part, costs)));
        return lines;
    }

    String size() {
        return String.format(
                Locale.ROOT,
                "Awards stored: credentials of %d bytes; PostgreSQL with fsync and synchronous commit.",
                StrictJson.write(many.last()).length);
    }

    private void turn(boolean counts) {
        byte[] hashes = new byte[64];
        ProcessorTime before = ProcessorTime.spent(home);
        double one = micros(AWARDS, () -> many.issue(AWARDS, IN_EACH));
        ProcessorTime used = ProcessorTime.spent(home).since(before);
        double two = micros(ONE_BY_ONE, () -> many.issue(ONE_BY_ONE, 1));
        double three =
                micros(
                        AWARDS,
                        () -> {
                            for (int i = 0; i < AWARDS; i++) {
                                Titanium.signature(key, hashes);
                            }
                        });
        if (!counts) {
            service.warm(unsigned());
        }
        double four = issuedByOthers(unsigned());
        double five = service.cost(unsigned(), THEIRS).micros();
        Map<Part, Long> spent = many.parts(IN_EACH);
        many.requireStored();
        if (counts) {
            stored.add(one);
            javaTime.add(used.java().toNanos() / 1e3 / AWARDS);
            postgresTime.add(used.postgres().toNanos() / 1e3 / AWARDS);
            oneByOne.add(two);
            bare.add(three);
            library.add(four);
            served.add(five);
            spent.forEach((part, nanos) ->
                    parts.computeIfAbsent(part, _ -> new ArrayList<>()).add(nanos / 1e3 / IN_EACH));
        }
    }

    private ObjectNode unsigned() {
        ObjectNode last = many.last();
        last.remove("proof");
        return last;
    }

    private double issuedByOthers(ObjectNode unsigned) {
        ObjectNode task = JavaScript.task("issue");
        task.set("document", unsigned);
        return js.cost(task, THEIRS).micros();
    }

    private static double micros(int times, Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e3 / times;
    }

    private static double median(List<Double> values) {
        return Samples.of(values).median();
    }

    private static Line line(
            String what,
            List<Double> ours,
            List<Double> other,
            double ratio,
            String n,
            String goal) {
        return new Line(
                what,
                Samples.round(median(ours)) + " µs",
                Samples.round(median(other)) + " µs",
                Samples.round(ratio),
                n,
                goal);
    }

    private Line share(Part part, List<Double> costs) {
        return new Line(
                "of which " + WORDS.get(part),
                Samples.round(median(costs)) + " µs",
                Samples.round(median(stored)) + " µs",
                Samples.round(median(costs) / median(stored)),
                Measure.ROUNDS + " rounds of " + IN_EACH,
                "");
    }
}
