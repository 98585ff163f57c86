package org.cairn.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cairn.Cairn;
import org.cairn.awards.Mint;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.jsonld.GeneralWay;
import org.cairn.openbadges.key.Ed25519Key;
import org.cairn.openbadges.proof.EddsaRdfc2022;
import org.cairn.openbadges.proof.ProofOptions;
import org.cairn.openbadges.verify.Documents;
import org.cairn.openbadges.verify.Verdict;
import org.cairn.openbadges.verify.Verifier;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One credential signed and verified here and by the JavaScript libraries of Digital Bazaar, in
 * their own process, in CPU time. Both take turns and read what the other signed.
 */
final class StacksMeasure implements Measure {

    private static final int OURS = 2_000;
    private static final int GENERAL = 200;
    private static final int THEIRS = 40;

    @Override
    public String title() {
        return "sign and verify one credential (eddsa-rdfc-2022, did:key) beside other software";
    }

    @Override
    public List<Line> run() throws Exception {
        Path npm = fetched();
        Path data = Program.folder("issue");
        Program.empty(data);
        ObjectNode badge;
        try (ConfigurableApplicationContext cairn = Cairn.start(Settlers.settings(data))) {
            badge = Mint.of(cairn).unsigned();
        }
        return new Turns(npm, badge).take();
    }

    /** The packages that the tests pin, beside a script that times them. */
    private static Path fetched() throws IOException, InterruptedException {
        Path npm = Files.createDirectories(Program.folder("npm")).toAbsolutePath();
        Path pinned = Path.of(System.getProperty("cairn.bench.npm"));
        for (String file : List.of("package.json", "package-lock.json")) {
            Files.copy(
                    pinned.resolve(file), npm.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        try (var script = StacksMeasure.class.getResourceAsStream("stacks.mjs")) {
            Files.copy(script, npm.resolve("stacks.mjs"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(npm.resolve("node_modules/.package-lock.json"))) {
            said(npm, List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
        }
        return npm;
    }

    private static String said(Path folder, List<String> command)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectError(Redirect.INHERIT)
                        .start();
        String said =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command + " failed");
        }
        return said;
    }

    /** The rounds, and what each of them took in microseconds of CPU time. */
    private static final class Turns {

        private final Path npm;
        private final Ed25519Key key = Ed25519Key.generate(new SecureRandom());
        private final EddsaRdfc2022 suite = new EddsaRdfc2022();
        private final Verifier verifier = new Verifier(Documents.none());
        private final ObjectNode unsigned;
        private final ProofOptions options;
        private final byte[] signed;
        private final Instant now = Instant.now();
        private final List<Double> bare = new ArrayList<>();
        private final List<Double> issue = new ArrayList<>();
        private final List<Double> verify = new ArrayList<>();
        private final List<Double> generalIssue = new ArrayList<>();
        private final List<Double> theirIssue = new ArrayList<>();
        private final List<Double> theirVerify = new ArrayList<>();

        Turns(Path npm, ObjectNode badge) {
            this.npm = npm;
            String did = "did:key:" + key.publicKey();
            this.unsigned = badge.deepCopy();
            ((ObjectNode) unsigned.get("issuer")).put("id", did);
            // what is asked of other addresses is left out on both sides
            unsigned.remove(List.of("credentialStatus", "refreshService"));
            this.options = ProofOptions.assertion(did + "#" + key.publicKey(), now);
            this.signed =
                    StrictJson.text(suite.sign(unsigned, key, options))
                            .getBytes(StandardCharsets.UTF_8);
        }

        List<Line> take() throws Exception {
            Files.writeString(npm.resolve("unsigned.json"), StrictJson.text(unsigned));
            Files.write(npm.resolve("signed.json"), signed);
            requireValid(signed);
            for (int round = -2; round < ROUNDS; round++) {
                turn(round >= 0);
            }
            String n = ROUNDS + " rounds of " + OURS + ", " + GENERAL + " and " + THEIRS;
            return List.of(
                    line("issue: the bare signature", issue, bare, n, "at least 1/3"),
                    line("issue: the general algorithms", issue, generalIssue, n, ""),
                    line("issue: Digital Bazaar’s library", issue, theirIssue, n, "200"),
                    line("verify: Digital Bazaar’s library", verify, theirVerify, n, "75"));
        }

        private void turn(boolean counts) throws Exception {
            byte[] hashes = new byte[64];
            double one = micros(OURS, () -> suite.sign(unsigned, key, options));
            double two = micros(OURS, () -> verifier.verify(signed, now));
            double three = micros(GENERAL, this::generally);
            double four = micros(OURS, () -> key.sign(hashes));
            JsonNode theirs =
                    StrictJson.read(
                            said(npm, List.of("node", "stacks.mjs", String.valueOf(THEIRS))));
            requireValid(StrictJson.text(theirs.get("signed")).getBytes(StandardCharsets.UTF_8));
            if (counts) {
                issue.add(one);
                verify.add(two);
                generalIssue.add(three);
                bare.add(four);
                theirIssue.add(theirs.get("issue").doubleValue());
                theirVerify.add(theirs.get("verify").doubleValue());
            }
        }

        private void generally() {
            byte[] digest = sha256(GeneralWay.canonicalize(unsigned));
            key.sign(digest);
        }

        private void requireValid(byte[] credential) {
            var report = verifier.verify(credential, now.plusSeconds(60));
            if (report.verdict() != Verdict.GENUINE) {
                throw new IllegalStateException("not verified: " + report.findings());
            }
        }

        private static byte[] sha256(String text) {
            try {
                return MessageDigest.getInstance("SHA-256")
                        .digest(text.getBytes(StandardCharsets.UTF_8));
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        /** How many of ours are done in the time of one of the other. */
        private static Line line(
                String what, List<Double> ours, List<Double> other, String n, String goal) {
            double one = Samples.of(ours).median();
            double two = Samples.of(other).median();
            return new Line(
                    what,
                    Samples.round(one) + " µs",
                    Samples.round(two) + " µs",
                    Samples.round(two / one),
                    n,
                    goal);
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
}
