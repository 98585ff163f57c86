package org.cairn.catalog;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.cairn.platform.files.Sha256;
import org.cairn.platform.web.UserProblem;
import org.jspecify.annotations.Nullable;

/**
 * What lies in a ZIP file that somebody brought: read from front to back and counted on the way, so
 * that nothing that the file says of itself is believed, and nothing of it touches the disk.
 */
final class PackageEntries {

    static final int MOST_FILES = 500;
    static final long MOST_BYTES = 512L << 20;

    private static final long MOST_CLUTTER = 1L << 20;

    private static final String SAY = "catalog.package.problem.";
    private static final int LONGEST_NAME = 120;
    private static final int BUFFER = 64 * 1024;
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*)*+/?");

    /** What other programs put beside the files when they pack a folder anew. */
    private static final Pattern CLUTTER = Pattern.compile("__MACOSX/.*|(.*/)?\\.DS_Store");

    private static final Pattern FILM = Pattern.compile(".*\\.(?:mp4|webm)");

    /** The files that are read as a whole; all others are only measured. */
    private static final Map<String, Integer> READ =
            Map.of(
                    PackageFormat.MANIFEST, SourceText.LARGEST,
                    PackageFormat.DEFINITION, SourceText.LARGEST);

    /** What may be larger than a template: the films, and the packages inside a package. */
    private static final Pattern INNER = Pattern.compile(PackageFormat.MEMBERS + "[^/]+\\.zip");

    private final Map<String, Found> files = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();
    private final byte[] buffer = new byte[BUFFER];
    private final Allowance left;

    private PackageEntries(Allowance left) {
        this.left = left;
    }

    /** How much may still be unpacked; several packages in one share it. */
    static final class Allowance {

        private long bytes = MOST_BYTES;

        private boolean isUsedUpBy(int more) {
            bytes -= more;
            return bytes < 0;
        }
    }

    /**
     * A file of the package.
     *
     * @param content empty unless it is one that is read as a whole
     */
    record Found(Sha256 hash, long bytes, byte[] content) {}

    /** Measures the whole, or says what makes it no package. */
    static PackageEntries of(Path zip, Allowance left) throws IOException {
        PackageEntries entries = new PackageEntries(left);
        walk(zip, entries::measure, entries::pass);
        if (entries.files.isEmpty()) {
            throw new UserProblem(SAY + "zip");
        }
        return entries;
    }

    Map<String, Found> files() {
        return files;
    }

    /** Does something with the bytes of one file. */
    interface Step {
        void with(String name, InputStream content) throws IOException;
    }

    /** Goes through the files that these names have. */
    static void open(Path zip, Set<String> wanted, Step step) throws IOException {
        walk(
                zip,
                (name, content) -> {
                    if (wanted.contains(name)) {
                        step.with(name, content);
                    }
                },
                (name, content) -> {});
    }

    /**
     * @param aside what is done with clutter and folders, before the next file is looked for
     */
    private static void walk(Path zip, Step step, Step aside) throws IOException {
        int count = 0;
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = next(in); entry != null; entry = next(in)) {
                if (++count > MOST_FILES) {
                    throw new UserProblem(SAY + "many", MOST_FILES);
                }
                boolean clutter = CLUTTER.matcher(entry.getName()).matches();
                String name = clutter ? "__MACOSX" : name(entry);
                (clutter || entry.isDirectory() ? aside : step).with(name, new Kept(in));
            }
        }
    }

    private static @Nullable ZipEntry next(ZipInputStream in) throws IOException {
        try {
            return in.getNextEntry();
        } catch (ZipException | EOFException | IllegalArgumentException damaged) {
            throw new UserProblem(SAY + "broken");
        }
    }

    private static String name(ZipEntry entry) {
        String name = entry.getName();
        if (name.length() > LONGEST_NAME) {
            throw new UserProblem(SAY + "long", name.substring(0, 40) + "…", LONGEST_NAME);
        }
        if (!NAME.matcher(name).matches()) {
            throw new UserProblem(SAY + "name", name);
        }
        return name;
    }

    private void measure(String name, InputStream content) throws IOException {
        if (!names.add(name.toLowerCase(Locale.ROOT))) {
            throw new UserProblem(SAY + "twice", name);
        }
        MessageDigest digest = Sha256.digest();
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        int keep = READ.getOrDefault(name, 0);
        long most = most(name, keep);
        long own = 0;
        for (int n = read(content); n >= 0; n = read(content)) {
            own += n;
            if (left.isUsedUpBy(n) || own > most) {
                throw new UserProblem(SAY + "bomb", name, most >> 20, MOST_BYTES >> 20);
            }
            digest.update(buffer, 0, n);
            if (keep > 0) {
                kept.write(buffer, 0, n);
            }
            if (keep > 0 && own > keep) {
                throw new UserProblem(SAY + "large-text", name);
            }
        }
        files.put(
                name,
                new Found(
                        new Sha256(HexFormat.of().formatHex(digest.digest())),
                        own,
                        kept.toByteArray()));
    }

    private static long most(String name, int keep) {
        if (INNER.matcher(name).matches()) {
            return MOST_BYTES;
        }
        return FILM.matcher(name).matches()
                ? ExplainerFiles.MOST_BYTES
                : Math.max(keep, TemplateFiles.MOST_BYTES);
    }

    /** Counts what is not kept: the archive unpacks it on the way to the next file. */
    private void pass(String name, InputStream content) throws IOException {
        long own = 0;
        for (int n = read(content); n >= 0; n = read(content)) {
            own += n;
            if (own > MOST_CLUTTER) {
                throw new UserProblem(SAY + "bomb", name, MOST_CLUTTER >> 20, MOST_BYTES >> 20);
            }
        }
    }

    private int read(InputStream content) throws IOException {
        try {
            return content.read(buffer);
        } catch (ZipException | EOFException damaged) {
            throw new UserProblem(SAY + "broken");
        }
    }

    /** One file of the archive; closing it does not close the archive. */
    private static final class Kept extends FilterInputStream {

        Kept(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // the next file is read from the same stream
        }
    }
}
