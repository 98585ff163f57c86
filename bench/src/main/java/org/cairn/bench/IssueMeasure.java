package org.cairn.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cairn.Cairn;
import org.cairn.awards.Mint;
import org.cairn.openbadges.key.Ed25519Key;
import org.cairn.openbadges.proof.EddsaRdfc2022;
import org.cairn.openbadges.proof.ProofOptions;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.node.ObjectNode;

/** Issuing one badge beside the bare signature in it, in CPU time of one thread. */
final class IssueMeasure implements Measure {

    private static final int BADGES = 5_000;
    private static final int SIGNATURES = 10_000;

    @Override
    public String title() {
        return "issue and sign (eddsa-rdfc-2022) against the bare Ed25519 signature of the same provider";
    }

    @Override
    public List<Line> run() throws Exception {
        Path data = Program.folder("issue");
        Program.empty(data);
        try (ConfigurableApplicationContext cairn = Cairn.start(Settlers.settings(data))) {
            return measured(Mint.of(cairn));
        }
    }

    private static List<Line> measured(Mint mint) {
        Ed25519Key key = Ed25519Key.generate(new SecureRandom());
        EddsaRdfc2022 suite = new EddsaRdfc2022();
        ObjectNode document = mint.unsigned();
        ProofOptions options = ProofOptions.assertion("did:web:bench.example#key", Instant.now());
        byte[] hashes = new byte[64];
        List<Double> minted = new ArrayList<>();
        List<Double> signed = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        for (int round = -2; round < ROUNDS; round++) {
            double one = micros(BADGES, mint::again);
            double two = micros(BADGES, () -> suite.sign(document, key, options));
            double three = micros(SIGNATURES, () -> key.sign(hashes));
            if (round >= 0) {
                minted.add(one);
                signed.add(two);
                bare.add(three);
            }
        }
        String n = ROUNDS + " rounds of " + BADGES + " and " + SIGNATURES;
        return List.of(
                line("a filled credential signed", Samples.of(signed), Samples.of(bare), n),
                line(
                        "a badge minted: looked up, filled, signed, written",
                        Samples.of(minted),
                        Samples.of(bare),
                        n));
    }

    private static Line line(String what, Samples ours, Samples bare, String n) {
        return new Line(
                what,
                Samples.round(ours.median()) + " µs",
                Samples.round(bare.median()) + " µs",
                Samples.round(ours.median() / bare.median()),
                n,
                "");
    }

    private static double micros(int times, Runnable work) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int i = 0; i < times; i++) {
            work.run();
        }
        long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        return (end - start) / 1e3 / times;
    }
}
