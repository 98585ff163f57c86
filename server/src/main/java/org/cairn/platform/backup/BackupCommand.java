package org.cairn.platform.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.settings.SettingsProblem;

/**
 * {@code ./cairn backup FOLDER}: a copy of the data folder, also while the program runs; 0 = its
 * database opens and all that was copied is sound, 1 = something in it is damaged.
 */
public final class BackupCommand {

    private BackupCommand() {}

    /**
     * @throws SettingsProblem when no copy was made, and why
     */
    public static int run(Settings settings, List<String> words, PrintStream out) {
        if (words.size() != 2) {
            throw new SettingsProblem(
                    "Say into which new folder the copy is to go: ./cairn backup FOLDER");
        }
        if (settings.database().isPresent()) {
            throw new SettingsProblem(
                    "The database is not in the data folder but at CAIRN_DATABASE_URL. Copy it with"
                            + " the tools of that PostgreSQL (pg_dump), and after that the folder "
                            + settings.data().resolve("files")
                            + ".");
        }
        Path folder = Path.of(words.get(1)).toAbsolutePath().normalize();
        try {
            Backup backup = Backup.make(settings.data().toAbsolutePath().normalize(), folder);
            out.println("The copy is in " + folder + ".");
            return told(backup, settings, out);
        } catch (IOException failed) {
            throw notMade(folder, failed);
        } catch (UncheckedIOException failed) {
            throw notMade(folder, Objects.requireNonNull(failed.getCause()));
        }
    }

    private static SettingsProblem notMade(Path folder, IOException failed) {
        return new SettingsProblem("No copy was made in " + folder + ": " + Backup.reason(failed));
    }

    private static int told(Backup backup, Settings settings, PrintStream out) {
        out.println(
                "It was opened once: its audit log has "
                        + backup.log().entries()
                        + " entries"
                        + (backup.log().whole()
                                ? ", each linked to the one before it, and "
                                : " and is BROKEN (./cairn audit says where), and ")
                        + backup.files().files()
                        + " files were copied"
                        + (backup.files().damaged().isEmpty()
                                ? ", each of them what its name says."
                                : "."));
        for (Path file : backup.files().damaged()) {
            out.println("DAMAGED: " + file + " does not hold what its name says.");
        }
        if (!backup.settings()) {
            out.println("cairn.properties is not in it, as it holds CAIRN_MASTER_KEY.");
        }
        String key =
                settings.masterKey().isPresent()
                        ? "CAIRN_MASTER_KEY"
                        : settings.data().resolve("master.key").toAbsolutePath().toString();
        out.println(
                "The master key is not in it. Keep "
                        + key
                        + " in another safe place: without it, no badge can be signed from this"
                        + " copy.");
        return backup.isSound() ? 0 : 1;
    }
}
