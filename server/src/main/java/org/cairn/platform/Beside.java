package org.cairn.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The folder beside the program where things lie that take long to make and are the same on each
 * start. The start script names it, and empties it when the program changes.
 */
public final class Beside {

    private Beside() {}

    /** What the system property {@code cairn.beside} names. */
    public static Optional<Path> folder() {
        return Optional.ofNullable(System.getProperty("cairn.beside")).map(Path::of);
    }

    /** The content of this name, made and kept if it is not there. */
    public static byte[] kept(String name, Supplier<byte[]> make) {
        return folder().map(folder -> kept(folder.resolve(name), make)).orElseGet(make);
    }

    private static byte[] kept(Path file, Supplier<byte[]> make) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException notThere) {
            byte[] made = make.get();
            keep(file, made);
            return made;
        }
    }

    /** Where nothing can be kept, it is made anew each time. */
    private static void keep(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            Path whole = Files.createTempFile(file.getParent(), "new", "");
            Files.write(whole, content);
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unkept) {
            return;
        }
    }
}
