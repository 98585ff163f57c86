package org.cairn.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.cairn.platform.files.Durable;
import org.cairn.platform.files.FilesCopy;
import org.cairn.platform.files.Sha256;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.settings.SettingsProblem;
import org.cairn.platform.settings.SettingsReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** What an operator is told; DurabilityTest makes a copy while somebody writes, and starts it. */
class BackupCommandTest {

    private final Path folder;
    private final Path data;

    BackupCommandTest(@TempDir Path folder) {
        this.folder = folder;
        this.data = folder.resolve("data");
    }

    @Test
    void aFolderMustBeNamed() {
        refused("Say into which new folder", List.of("backup"));
        refused("Say into which new folder", List.of("backup", "a", "b"));
    }

    @Test
    void nothingThatIsThereIsWrittenOver() throws IOException {
        Path letters = Files.createDirectory(folder.resolve("letters"));
        Path letter = Files.writeString(letters.resolve("letter.txt"), "Dear Ana");
        refused("is there already", List.of("backup", letters.toString()));
        refused("is there already", List.of("backup", letter.toString()));
        assertThat(letter).hasContent("Dear Ana");
    }

    @Test
    void whatAnEarlierTryLeftIsNamed() throws IOException {
        Files.createDirectory(folder.resolve("monday.unfinished"));
        refused(
                "monday.unfinished is there already",
                List.of("backup", folder.resolve("monday").toString()));
        assertThat(folder.resolve("monday.unfinished")).isEmptyDirectory();
    }

    @Test
    void aCopyInOrAroundTheDataIsRefused() {
        for (Path place : List.of(data, data.resolve("files/copy"), folder)) {
            refused("must not lie in", List.of("backup", place.toString()));
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void linksAreSeenThrough() throws IOException {
        Path inside = Files.createDirectories(data.resolve("files"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), inside);
        refused("must not lie in", List.of("backup", link.resolve("copy").toString()));

        Path disk = Files.createDirectory(folder.resolve("disk"));
        Path other = Files.createSymbolicLink(folder.resolve("other"), disk);
        refused("is there already", List.of("backup", other.toString()));
        assertThat(other).isSymbolicLink();
    }

    @Test
    void evidenceBehindALinkIsCopiedAndALinkToNothingIsNoCopy() throws IOException {
        byte[] work = "What the students said".getBytes(StandardCharsets.UTF_8);
        Path disk = Files.createDirectory(folder.resolve("disk"));
        Files.write(disk.resolve(Sha256.of(work).hex()), work);
        Files.createDirectory(data);
        Files.createSymbolicLink(data.resolve("files"), disk);
        assertThat(FilesCopy.of(data, folder.resolve("copy")))
                .isEqualTo(new FilesCopy(1, List.of()));

        FileSystemUtils.deleteRecursively(disk);
        assertThatThrownBy(() -> FilesCopy.of(data, folder.resolve("hollow")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("leads to nothing");
    }

    @Test
    void settingsThatHoldTheMasterKeyStayWhereTheyAre() throws IOException {
        Path copy = Files.createDirectory(folder.resolve("copy"));
        Path settings = Files.createDirectory(data).resolve("cairn.properties");

        assertThat(Backup.copySettings(data, copy)).isTrue();
        Files.writeString(settings, "CAIRN_PORT=8081\nCAIRN_MASTER_KEY : c2VjcmV0\n");
        assertThat(Backup.copySettings(data, copy)).isFalse();
        assertThat(copy).isEmptyDirectory();
        Files.writeString(settings, "CAIRN_PORT=8081\n#CAIRN_MASTER_KEY=c2VjcmV0\n");
        assertThat(Backup.copySettings(data, copy)).isFalse();
        Files.writeString(settings, "CAIRN_PORT=8081\nCAIRN_MASTER_KEY=\n");
        assertThat(Backup.copySettings(data, copy)).isTrue();
        assertThat(copy.resolve("cairn.properties")).hasSameBinaryContentAs(settings);
    }

    @Test
    void onlyItsOwnerReadsACopy() throws IOException {
        Path evidence = folder.resolve("evidence");
        Durable.copy(Files.writeString(folder.resolve("given"), "A name"), evidence);
        assertThat(Files.getPosixFilePermissions(evidence))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void anotherPostgresIsCopiedByItsOwnTools() {
        Settings elsewhere =
                SettingsReader.read(
                        Map.of(
                                "CAIRN_DATA",
                                folder.toString(),
                                "CAIRN_DATABASE_URL",
                                "postgresql://db.example/cairn"));
        refused(elsewhere, "pg_dump", List.of("backup", folder.resolve("copy").toString()));
    }

    @Test
    void whereNothingCanBeCopiedNothingIsLeft() {
        refused(
                "There is no database",
                List.of("backup", folder.resolve("copies/monday").toString()));
        assertThat(folder.resolve("copies")).isEmptyDirectory();
    }

    @Test
    void aFileThatDoesNotHoldWhatItsNameSaysIsCopiedAndNamed() throws IOException {
        byte[] work = "What the students said".getBytes(StandardCharsets.UTF_8);
        Path good = placed("ab/cd/" + Sha256.of(work), work);
        Path bad = placed("ef/01/" + Sha256.of(new byte[] {7}), work);
        placed("growing/1", work);
        placed("incoming/2", work);

        FilesCopy copy = FilesCopy.of(data, folder.resolve("copy"));

        assertThat(copy).isEqualTo(new FilesCopy(2, List.of(bad)));
        for (Path place : List.of(good, bad, Path.of("files/growing/1"))) {
            assertThat(folder.resolve("copy").resolve(place)).hasBinaryContent(work);
        }
        assertThat(folder.resolve("copy/files/incoming")).doesNotExist();
    }

    private Path placed(String place, byte[] content) throws IOException {
        Path file = data.resolve("files").resolve(place);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        return data.relativize(file);
    }

    private void refused(String why, List<String> words) {
        refused(SettingsReader.read(Map.of("CAIRN_DATA", data.toString())), why, words);
    }

    private static void refused(Settings settings, String why, List<String> words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> BackupCommand.run(settings, words, new PrintStream(out)))
                .isInstanceOf(SettingsProblem.class)
                .hasMessageContaining(why);
        assertThat(out.size()).isZero();
    }
}
