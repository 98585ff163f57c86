package org.cairn.openbadges.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.openbadges.ConformanceData;
import org.cairn.openbadges.Replays;
import org.cairn.openbadges.key.ControllerDocument;
import org.cairn.openbadges.key.DidKey;
import org.cairn.openbadges.key.Multikey;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.node.ObjectNode;

/** Credentials that other software signed: the signature alone, without dates, status or schema. */
@Replays(
        "Credentials signed by the JavaScript libraries (JSON): proofs alone, and none"
                + " after a change")
class SignedByOthersTest {

    /** Broken in what is signed; every other x- file is broken in ways that other rules find. */
    private static final Set<String> REFUSED =
            Set.of(
                    "x-extra-undefined-term.json",
                    "x-proof-purpose.json",
                    "x-proof-value.json",
                    "x-tampered-creditsEarned.json",
                    "x-tampered-name.json");

    @TestFactory
    Stream<DynamicTest> credentialsOfTheJavaScriptLibrariesVerify() {
        return samples("v-").map(file -> dynamicTest(name(file), () -> allProofsPass(file)));
    }

    @TestFactory
    Stream<DynamicTest> credentialsThatWereTamperedWithAreRefused() {
        return samples("x-")
                .filter(file -> REFUSED.contains(name(file)))
                .map(file -> dynamicTest(name(file), () -> theProofFails(file)));
    }

    private static Stream<Path> samples(String prefix) {
        return Stream.of("gen", "num")
                .flatMap(folder -> files(folder).stream())
                .filter(file -> name(file).startsWith(prefix) && name(file).endsWith(".json"));
    }

    private static List<Path> files(String folder) {
        URL root = SignedByOthersTest.class.getResource("/npm-signed/" + folder);
        try (Stream<Path> files = Files.list(Path.of(URI.create(String.valueOf(root))))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static void allProofsPass(Path file) {
        ObjectNode document = ConformanceData.json(file);
        assertThat(Proof.of(document)).isNotEmpty();
        for (Proof proof : Proof.of(document)) {
            ProofCheck check = Proofs.verify(document, proof, key(file, proof).orElseThrow());
            assertThat(check).isEqualTo(new ProofCheck.Passed());
        }
    }

    private static void theProofFails(Path file) {
        ObjectNode document = ConformanceData.json(file);
        Proof proof = Proof.of(document).getFirst();
        assertThat(Proofs.verify(document, proof, key(file, proof).orElseThrow()))
                .isInstanceOf(ProofCheck.Failed.class);
    }

    private static Optional<Multikey> key(Path file, Proof proof) {
        String method = proof.verificationMethod();
        if (DidKey.is(method)) {
            return Optional.of(DidKey.key(method));
        }
        return Stream.of("did.json", "issuer1.json")
                .map(name -> file.resolveSibling("remote").resolve(name))
                .map(ConformanceData::json)
                .map(ControllerDocument::read)
                .flatMap(document -> document.method(method).stream())
                .flatMap(found -> found.key().stream())
                .findFirst();
    }
}
