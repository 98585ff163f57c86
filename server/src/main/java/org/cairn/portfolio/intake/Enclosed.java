package org.cairn.portfolio.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import org.cairn.platform.web.UserProblem;

/**
 * Documents and pictures that lie in a document: they lose the same names as if they had come
 * alone. What is of no kind that we know, too many, too deep or damaged stays as it is; the name
 * check says of such a document that not all in it could be read.
 */
final class Enclosed {

    private static final int DEEPEST = 3;
    private static final int MOST = 500;
    private static final long MOST_BYTES = 512L << 20;
    private static final int HEAD = 8;

    private static final Map<String, Kind> SIGNS =
            Map.of(
                    "%PDF-", Kind.PDF,
                    "\u00d0\u00cf\u0011\u00e0", Kind.OLD_OFFICE,
                    "{\\rtf", Kind.RICH_TEXT,
                    "\u00ff\u00d8\u00ff", Kind.JPEG,
                    "\u0089PNG", Kind.PNG,
                    "GIF8", Kind.GIF);

    private final int depth;
    private final Rest rest;

    private final boolean unsigning;

    private Enclosed(int depth, Rest rest, boolean unsigning) {
        this.depth = depth;
        this.rest = rest;
        this.unsigning = unsigning;
    }

    /** For a document that came by itself. */
    static Enclosed outermost() {
        return new Enclosed(0, new Rest(), false);
    }

    /** The same where signatures are taken out as well. */
    static Enclosed unsigning() {
        return new Enclosed(0, new Rest(), true);
    }

    /** What may still be looked into, in all of a document together. */
    private static final class Rest {
        private int files = MOST;
        private long bytes = MOST_BYTES;
    }

    /** What has something to say about a file that lies on the disk for a moment. */
    interface Look<T> {
        T at(Path file, Kind kind) throws IOException;
    }

    /** What an enclosed file was found to be. */
    enum Kind {
        OFFICE,
        OLD_OFFICE,
        PDF,
        RICH_TEXT,
        JPEG,
        PNG,
        GIF,
        UNKNOWN;

        boolean isPicture() {
            return this == JPEG || this == PNG || this == GIF;
        }

        /** The type by which its words are read; empty where they are not. */
        Optional<FileType> type(Path file) throws IOException {
            return switch (this) {
                case OFFICE -> Optional.of(OfficeZip.typeOf(file));
                case PDF -> Optional.of(FileType.PDF);
                case OLD_OFFICE -> Optional.of(FileType.DOC);
                case RICH_TEXT -> Optional.of(FileType.RTF);
                case JPEG, PNG, GIF, UNKNOWN -> Optional.empty();
            };
        }
    }

    /** Where a copy goes, once what is enclosed was read to its end. */
    interface Target {
        OutputStream open() throws IOException;
    }

    /** Copies what is enclosed, without its names where they can be taken out. */
    void copy(InputStream in, Target target) throws IOException {
        Path given = spooled(in);
        Path clean = Files.createTempFile("cairn-enclosed", "");
        try (OutputStream out = target.open()) {
            Files.copy(mayLook(given) && isCleaned(given, clean) ? clean : given, out);
        } finally {
            Files.deleteIfExists(given);
            Files.deleteIfExists(clean);
        }
    }

    /** Looks at what is enclosed, one level deeper; empty where there is no end of it. */
    <T> Optional<T> look(InputStream in, Look<T> look) throws IOException {
        Path given = spooled(in);
        try {
            return mayLook(given) ? Optional.of(look.at(given, kind(given))) : Optional.empty();
        } finally {
            Files.deleteIfExists(given);
        }
    }

    Enclosed deeper() {
        return new Enclosed(depth + 1, rest, unsigning);
    }

    private boolean mayLook(Path file) throws IOException {
        rest.files--;
        rest.bytes -= Files.size(file);
        return depth < DEEPEST && rest.files >= 0 && rest.bytes >= 0;
    }

    /** Whether a clean copy was written; damage in an enclosed file is no reason for a refusal. */
    private boolean isCleaned(Path from, Path to) throws IOException {
        try (OutputStream out = Files.newOutputStream(to)) {
            switch (kind(from)) {
                case OFFICE -> OfficeNames.remove(from, out, deeper());
                case PDF -> {
                    if (unsigning) {
                        PdfNames.removeSignatures(from, out, deeper());
                    } else if (PdfNames.areIn(from)) {
                        PdfNames.remove(from, out, deeper());
                    } else {
                        return false;
                    }
                }
                case OLD_OFFICE -> overwritten(from, OldOfficeNames::remove, out);
                case RICH_TEXT -> overwritten(from, RtfNames::remove, out);
                case JPEG -> new JpegPicture().clean(from, out);
                case PNG -> new PngPicture().clean(from, out);
                case GIF -> new GifPicture().clean(from, out);
                case UNKNOWN -> {
                    return false;
                }
            }
            return true;
        } catch (ZipException | EOFException | RuntimeException damaged) {
            return false;
        }
    }

    private static void overwritten(Path from, InPlace.Cleaning cleaning, OutputStream out)
            throws IOException {
        Path copy = Files.createTempFile("cairn-enclosed", "");
        try {
            Files.write(copy, Files.readAllBytes(from));
            InPlace.clean(copy, cleaning);
            Files.copy(copy, out);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static Kind kind(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        String begin = new String(head, StandardCharsets.ISO_8859_1);
        if (begin.startsWith("PK\u0003\u0004")) {
            return isOffice(file) ? Kind.OFFICE : Kind.UNKNOWN;
        }
        return SIGNS.entrySet().stream()
                .filter(sign -> begin.startsWith(sign.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Kind.UNKNOWN);
    }

    private static boolean isOffice(Path file) throws IOException {
        try {
            OfficeZip.typeOf(file);
            return true;
        } catch (UserProblem another) {
            return false;
        }
    }

    private static Path spooled(InputStream in) throws IOException {
        Path file = Files.createTempFile("cairn-enclosed", "");
        try (in;
                OutputStream out = Files.newOutputStream(file)) {
            in.transferTo(out);
            return file;
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }
}
