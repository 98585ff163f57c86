package org.cairn.openbadges.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cairn.openbadges.verify.TrustRegistry.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustedIssuersTest {

    private static final String BY = "The list trusted.txt";

    @TempDir private Path folder;

    @Test
    void issuersAreFoundByTheirIdLetterByLetter() throws IOException {
        var list =
                list(
                        """
                        # accredited in 2026
                        did:web:harbormesa.example   Harbor Mesa Unified  课堂

                        https://north.example/issuer
                        """);

        assertThat(list.of("did:web:harbormesa.example"))
                .isEqualTo(new Standing.Vouched(BY, "Harbor Mesa Unified  课堂"));
        assertThat(list.of("https://north.example/issuer")).isEqualTo(new Standing.Vouched(BY, ""));
        assertThat(list.of("https://north.example/issuer/")).isEqualTo(new Standing.Unlisted(BY));
        assertThat(list.of("# accredited in 2026")).isEqualTo(new Standing.Unlisted(BY));
    }

    @Test
    void theMarkThatSomeEditorsPutBeforeATextIsNoPartOfIt() throws IOException {
        assertThat(list("\uFEFFdid:web:a.example A\n").of("did:web:a.example"))
                .isEqualTo(new Standing.Vouched(BY, "A"));
    }

    @Test
    void aLineThatCannotBeUsedIsNamed() {
        assertThatExceptionOfType(MapProblem.class)
                .isThrownBy(() -> list("# fine\nHarbor Mesa\n"))
                .withMessageContaining("Line 2")
                .withMessageContaining("Harbor Mesa");
        assertThatExceptionOfType(MapProblem.class)
                .isThrownBy(() -> list("did:web:a.example A\ndid:web:a.example B\n"))
                .withMessageContaining("second time");
        assertThatExceptionOfType(MapProblem.class)
                .isThrownBy(() -> TrustedIssuers.read(folder.resolve("nothing.txt")))
                .withMessageContaining("cannot be read");
    }

    private TrustedIssuers list(String text) throws IOException {
        return TrustedIssuers.read(Files.writeString(folder.resolve("trusted.txt"), text));
    }
}
