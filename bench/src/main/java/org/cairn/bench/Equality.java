package org.cairn.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.jsonld.Canonicalizer;
import org.cairn.openbadges.jsonld.Contexts;
import org.cairn.openbadges.jsonld.Limits;
import org.cairn.openbadges.key.Base58;
import org.cairn.openbadges.key.DidKey;
import org.cairn.openbadges.key.Ed25519Key;
import org.cairn.openbadges.proof.Proof;
import org.cairn.openbadges.proof.ProofCheck;
import org.cairn.openbadges.proof.Proofs;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whether the quick ways say what the general algorithms say: on awards by chance, on the vectors
 * of the recommendations, and to the libraries of others. One difference stops the measurement.
 */
final class Equality {

    private static final Canonicalizer BOOK = Canonicalizer.standard().byTheBook();
    private static final int ACHIEVEMENTS = 1_000;
    private static final int AWARDS_OF_EACH = 10;
    private static final int TO_OTHERS = 100;

    private final JavaScript js;
    private final Titanium titanium;
    private final Ed25519Key key = Ed25519Key.generate(new SecureRandom());
    private final AtomicInteger quick = new AtomicInteger();

    Equality(JavaScript js, Titanium titanium) {
        this.js = js;
        this.titanium = titanium;
    }

    List<Line> lines(List<Path> vectors) {
        IntStream.range(0, ACHIEVEMENTS).parallel().forEach(this::requireSame);
        int all = ACHIEVEMENTS * AWARDS_OF_EACH;
        int accepted = (int) vectors.stream().filter(Equality::isAccepted).count();
        toOthers();
        return List.of(
                line("G5 issued awards whose bytes are those of the general algorithms", all, all),
                line("of these, by compiled contexts", quick.get(), all),
                line("G5 W3C vectors accepted, equal both ways", accepted, vectors.size()),
                line("G5 ours, verified by Digital Bazaar and Titanium", TO_OTHERS, TO_OTHERS),
                line("G5 Digital Bazaar’s, verified by us and Titanium", TO_OTHERS, TO_OTHERS));
    }

    private static Line line(String what, int equal, int all) {
        boolean promised = what.startsWith("G5");
        return new Line(
                what,
                String.valueOf(equal),
                String.valueOf(all),
                all == 0 ? "not there" : Samples.round(100.0 * equal / all) + " %",
                "",
                promised ? "100 %" : "");
    }

    /** The signature fits the hashes of what the general algorithms make of the issued bytes. */
    private void requireSame(int seed) {
        RandomAwards random = new RandomAwards(seed);
        Issuing issuing = new Issuing(random.achievement(), key, Instant.now());
        for (int i = 0; i < AWARDS_OF_EACH; i++) {
            Facts facts = random.facts();
            byte[] issued = issuing.issue(facts);
            ObjectNode unsigned = issuing.unsigned(facts);
            String form = BOOK.canonicalize(unsigned);
            boolean same =
                    isSignedOver(issued, form)
                            && Canonicalizer.standard().canonicalize(unsigned).equals(form);
            if (!same) {
                throw new IllegalStateException(
                        "differs with seed " + seed + ": " + StrictJson.text(unsigned));
            }
            if (Canonicalizer.standard().compiles(unsigned)) {
                quick.incrementAndGet();
            }
        }
    }

    private boolean isSignedOver(byte[] issued, String form) {
        ObjectNode credential = StrictJson.read(issued);
        ObjectNode options = (ObjectNode) credential.remove("proof");
        String value = options.remove("proofValue").stringValue();
        options.set("@context", credential.get("@context"));
        byte[] hashes = new byte[64];
        System.arraycopy(sha256(BOOK.canonicalize(options)), 0, hashes, 0, 32);
        System.arraycopy(sha256(form), 0, hashes, 32, 32);
        return BOOK.canonicalize(credential).equals(form)
                && key.publicKey().verifies(hashes, Base58.decode(value.substring(1)));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void toOthers() {
        for (int seed = 0; seed < TO_OTHERS; seed++) {
            RandomAwards random = new RandomAwards(1_000_000 + seed);
            ObjectNode achievement = random.achievement();
            achievement.remove("credentialStatus");
            Issuing issuing = new Issuing(achievement, key, Instant.now());
            Facts facts = random.facts();
            byte[] ours = issuing.issue(facts);
            js.ask(JavaScript.verify("verify", ours));
            byte[] theirs = StrictJson.write(js.sign(issuing.unsigned(facts)));
            boolean verified =
                    titanium.verifies(ours)
                            && titanium.verifies(theirs)
                            && isRight(StrictJson.read(theirs), Canonicalizer.standard());
            if (!verified) {
                throw new IllegalStateException(
                        "not verified: " + StrictJson.text(StrictJson.read(theirs)));
            }
        }
    }

    /** Every proof in it. */
    private static boolean isRight(ObjectNode document, Canonicalizer canonicalizer) {
        return Proof.of(document).stream()
                .allMatch(proof ->
                        Proofs.verify(
                                        document,
                                        proof,
                                        DidKey.key(proof.verificationMethod()),
                                        canonicalizer)
                                instanceof ProofCheck.Passed);
    }

    private static boolean isAccepted(Path vector) {
        Canonicalizer canonicalizer = withExamples(vector);
        ObjectNode document = read(vector);
        ObjectNode unsigned = document.deepCopy();
        unsigned.remove("proof");
        boolean accepted =
                isRight(document, canonicalizer)
                        && canonicalizer
                                .canonicalize(unsigned)
                                .equals(canonicalizer.byTheBook().canonicalize(unsigned));
        if (!accepted) {
            throw new IllegalStateException("not accepted: " + vector);
        }
        return true;
    }

    /** The context of examples in the recommendations, which lies beside the vectors. */
    private static Canonicalizer withExamples(Path vector) {
        Path contexts = vector.resolve("../../../../contexts").normalize();
        return new Canonicalizer(
                Contexts.standard()
                        .with(
                                "https://www.w3.org/ns/credentials/examples/v2",
                                read(contexts.resolve("credentials-examples-v2.json"))),
                Limits.STANDARD);
    }

    private static ObjectNode read(Path file) {
        try {
            return StrictJson.read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Signed documents in the recommendations, but for those whose context was not had. */
    static List<Path> vectors(Path data) throws IOException {
        if (!Files.isDirectory(data.resolve("vectors"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(data.resolve("vectors"))) {
            return files.filter(Equality::isVector).sorted().toList();
        }
    }

    private static boolean isVector(Path file) {
        String path = file.toString();
        return path.contains("vc-di-e")
                && file.getFileName().toString().startsWith("signed")
                && path.endsWith(".json")
                && !path.contains("employ");
    }
}
