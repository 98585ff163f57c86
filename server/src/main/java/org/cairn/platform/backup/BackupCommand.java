package org.cairn.platform.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.settings.SettingsProblem;

/**
 * {@code ./cairn backup FOLDER}: a copy of the data folder, also while the program runs; 0 = it is
 * whole and was opened once, 1 = something in it is damaged.
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
            throw new SettingsProblem(
                    "No copy was made in " + folder + ": " + Backup.reason(failed));
        }
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
                        + " files were copied.");
        for (Path file : backup.files().damaged()) {
            out.println("DAMAGED: " + file + " does not hold what its name says.");
        }
        if (settings.masterKey().isEmpty()) {
            out.println(
                    "The master key is not in it. Keep "
                            + settings.data().resolve("master.key").toAbsolutePath()
                            + " in another safe place: without it, no badge can be signed from this"
                            + " copy.");
        }
        return backup.isSound() ? 0 : 1;
    }
}
