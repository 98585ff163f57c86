package org.cairn.journeys;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cairn.TestFolder;
import org.cairn.TestPlatform;
import org.junit.jupiter.api.Test;

/**
 * What was acknowledged is kept: kill -9 in the middle of writing, start again, everything is
 * there.
 */
class DurabilityTest {

    @Test
    void nothingThatWasAcknowledgedIsLostByKillingTheProgram() throws Exception {
        Path folder = TestFolder.of("journeys", "durability", "data");
        try (RunningCairn cairn = RunningCairn.startDemo(folder, Map.of())) {
            Writer writer = Writer.signedIn(cairn);
            Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
            AtomicBoolean stop = new AtomicBoolean();
            Thread writing = Thread.ofVirtual().start(() -> writer.writeUntil(stop, acknowledged));
            while (acknowledged.size() < 40) {
                Thread.sleep(20);
            }
            cairn.kill();
            stop.set(true);
            writing.join();
            cairn.startAgain();
            assertThat(writer.kept()).containsAll(List.copyOf(acknowledged));
            assertThat(cairn.startSecond()).startsWith("2:").contains("already running");
            answersAndNothingElse(cairn);
            aCopyHasAllThatWasAcknowledgedBefore(cairn, writer, folder);
        }
    }

    /** Copied while somebody writes; then the copy starts, by itself, with the key put back. */
    private static void aCopyHasAllThatWasAcknowledgedBefore(
            RunningCairn cairn, Writer writer, Path data) throws Exception {
        Path copy = data.resolveSibling("copy");
        TestPlatform.empty(copy);
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        AtomicBoolean stop = new AtomicBoolean();
        Thread writing = Thread.ofVirtual().start(() -> writer.writeUntil(stop, acknowledged));
        while (acknowledged.size() < 10) {
            Thread.sleep(20);
        }
        List<String> before = List.copyOf(acknowledged);
        String said = cairn.command("backup", copy.toString());
        stop.set(true);
        writing.join();

        assertThat(acknowledged).as("nobody waited for it").hasSizeGreaterThan(before.size());
        assertThat(said)
                .contains("each linked to the one before it")
                .contains("The master key is not in it.")
                .doesNotContain("DAMAGED");
        assertThat(RunningCairn.refusedOn(copy)).contains("a copy without its master key");
        Files.copy(data.resolve("master.key"), copy.resolve("master.key"));
        try (RunningCairn again = RunningCairn.startOn(copy, Map.of("CAIRN_DEMO", "on"))) {
            assertThat(writer.at(again).kept()).containsAll(before);
        }
    }

    /** What a command writes goes into a file: no word of the program's own stands in it. */
    private static void answersAndNothingElse(RunningCairn cairn) throws Exception {
        assertThat(cairn.command("audit", "export").lines())
                .hasSizeGreaterThan(40)
                .allMatch(line -> line.startsWith("{\"number\":") && line.endsWith("}"));
        assertThat(cairn.command("audit").lines())
                .singleElement(as(STRING))
                .startsWith("The audit log is whole: ");
        assertThat(cairn.command("restored").lines())
                .hasSize(2)
                .first(as(STRING))
                .contains("status list");
    }
}
