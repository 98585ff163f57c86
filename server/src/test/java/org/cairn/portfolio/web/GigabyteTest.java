package org.cairn.portfolio.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.cairn.TestFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A large file never stands in memory, and lies on the disk once. */
class GigabyteTest {

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void oneGigabyteComesInWithAHeapOf256Megabytes() throws IOException, InterruptedException {
        Process cairn =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "-Dcairn.beside=" + System.getProperty("cairn.beside"),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Gigabyte.class.getName(),
                                TestFolder.of("gigabyte-data").toString())
                        .redirectErrorStream(true)
                        .start();
        String said =
                new String(
                        cairn.getInputStream().readAllBytes(),
                        java.nio.charset.StandardCharsets.UTF_8);
        assertThat(cairn.waitFor()).as(said).isZero();
        assertThat(said).contains("one gigabyte came in; heap 256 MB");
    }
}
