package org.cairn.platform.secrets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.cairn.platform.database.DataFolder;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.settings.SettingsProblem;
import org.springframework.stereotype.Component;

/**
 * The one key that all sealed things hang on: from the setting, or from the file {@code master.key}
 * in the data folder, which the first start makes for its owner's eyes only.
 */
@Component
final class MasterKey {

    private static final int LENGTH = 32;

    private final byte[] key;

    MasterKey(Settings settings, DataFolder folder) {
        this.key =
                settings.masterKey()
                        .map(text -> Base64.getDecoder().decode(text))
                        .orElseGet(() -> fromFile(folder.resolve("master.key")));
    }

    /**
     * A key of its own for each purpose (HKDF, RFC 5869), so that none can stand in for another.
     */
    SecretKey derive(String purpose, String algorithm) {
        try {
            byte[] info = ("cairn/1 " + purpose).getBytes(StandardCharsets.UTF_8);
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            algorithm,
                            HKDFParameterSpec.ofExtract().addIKM(key).thenExpand(info, LENGTH));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] fromFile(Path path) {
        try {
            if (!Files.exists(path)) {
                requireFirst(path);
                make(path);
            }
            byte[] key = Base64.getDecoder().decode(Files.readString(path).strip());
            if (key.length == LENGTH) {
                return key;
            }
        } catch (IllegalArgumentException notBase64) {
            // said below
        } catch (IOException unreadable) {
            throw new SettingsProblem(
                    "The master key " + path + " cannot be read: " + unreadable.getMessage());
        }
        throw new SettingsProblem(
                "The master key "
                        + path
                        + " is damaged: it must be 32 bytes in Base64. Put the saved copy back; without it nothing that was sealed can be opened.");
    }

    private static void requireFirst(Path path) {
        if (KeyElsewhere.isSaid(path.resolveSibling(""))) {
            throw new SettingsProblem(
                    "This data folder is a copy without its master key. Put the saved one back as "
                            + path
                            + "; without it nothing that was sealed can be opened.");
        }
    }

    /** Written whole under another name first, so that a crash never leaves half a key. */
    private static void make(Path path) throws IOException {
        byte[] fresh = new byte[LENGTH];
        new SecureRandom().nextBytes(fresh);
        Path draft = path.resolveSibling("master.key.new");
        Files.deleteIfExists(draft);
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    draft,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(draft, Base64.getEncoder().encodeToString(fresh) + "\n");
        try (var channel =
                java.nio.channels.FileChannel.open(draft, java.nio.file.StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
    }
}
