package org.cairn.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cairn.CairnTest;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.settings.SettingsProblem;
import org.cairn.platform.settings.SettingsReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever keeps a copy of the log learns whether it is whole. */
@CairnTest
class AuditCommandTest {

    private static final List<String> EXPORT = List.of("audit", "export");

    private final Settings settings;
    private final AuditLog log;

    AuditCommandTest(Settings settings, AuditLog log, TransactionTemplate transaction) {
        this.settings = settings;
        this.log = log;
        transaction.executeWithoutResult(
                status -> log.record(Audit.bySystem("test.exported", "thing/9")));
    }

    @Test
    void theWholeLogIsWrittenWhileTheProgramRuns() {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        long before = log.size();
        assertThat(AuditCommand.run(settings, EXPORT, new PrintStream(copy))).isZero();
        assertThat(copy.toString(StandardCharsets.UTF_8).lines())
                .hasSizeGreaterThanOrEqualTo((int) before)
                .anyMatch(line -> line.contains("test.exported"));
    }

    @Test
    void aCopyThatCouldNotBeWrittenIsAFailure() {
        assertThat(AuditCommand.run(settings, EXPORT, new PrintStream(new FullDisk())))
                .isEqualTo(1);
    }

    @Test
    void inAFolderWithoutADatabaseNoneIsMade(@TempDir Path folder) {
        Settings elsewhere = SettingsReader.read(Map.of("CAIRN_DATA", folder.toString()));
        assertThatThrownBy(() -> AuditCommand.run(elsewhere, EXPORT, System.out))
                .isInstanceOf(SettingsProblem.class)
                .hasMessageContaining(folder.toString());
        assertThat(folder).isEmptyDirectory();
    }

    /** Takes the first bytes only. */
    private static final class FullDisk extends OutputStream {

        private int room = 100;

        @Override
        public void write(int letter) throws IOException {
            room--;
            if (room < 0) {
                throw new IOException("no space left on device");
            }
        }
    }
}
