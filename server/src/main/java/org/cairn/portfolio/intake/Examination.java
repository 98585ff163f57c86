package org.cairn.portfolio.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.Tika;

/**
 * Finds out from its bytes what a file is, and refuses what is not taken, what only pretends, and
 * what is two things at once.
 */
final class Examination {

    private static final int HEAD = 65_536;
    private static final int PAGE_HEAD = 1024;
    private static final Pattern PAGE =
            Pattern.compile("(?i)<(?:!doctype\\s+html|html|head|body|script|svg|iframe)[\\s>]");
    private static final Set<String> ARCHIVES =
            Set.of("gzip", "x-7z", "rar", "tar", "bzip", "x-xz", "zstd", "x-compress", "x-lz");
    private static final Set<String> PROGRAMS =
            Set.of(
                    "msdownload",
                    "dosexec",
                    "executable",
                    "sharedlib",
                    "object",
                    "coredump",
                    "mach-o",
                    "java-",
                    "x-sh",
                    "x-bat",
                    "javascript",
                    "python",
                    "perl",
                    "x-php",
                    "x-elf",
                    "x-msi",
                    "x-apple-diskimage",
                    "wasm",
                    "android",
                    "jsp",
                    "vbs");

    private final Tika tika = new Tika();

    /** The type, if the file may come in; the name only helps and must not contradict. */
    FileType of(Path file, String name) throws IOException {
        if (Files.size(file) == 0) {
            throw Refusal.EMPTY.problem();
        }
        byte[] head = head(file);
        FileType type = found(file, name, head);
        refuseOtherName(type, name);
        if (type != FileType.PDF && !OfficeZip.is(type) && Zips.endsWithOne(file)) {
            refuseUnlessCleaned(type);
        }
        return type;
    }

    private FileType found(Path file, String name, byte[] head) throws IOException {
        String media = tika.detect(new ByteArrayInputStream(head), name);
        if (startsWith(head, "%PDF-")) {
            refusePage(head);
            new PdfLook(file).check();
            return FileType.PDF;
        }
        if (startsWith(head, "PK\u0003\u0004") || startsWith(head, "PK\u0005\u0006")) {
            return OfficeZip.typeOf(file);
        }
        if (startsWith(head, "\u00d0\u00cf\u0011\u00e0")) {
            return OldOffice.typeOf(file, name);
        }
        Optional<FileType> boxed = Media.typeOf(file, head);
        if (boxed.isPresent()) {
            return boxed.get();
        }
        return byMediaType(file, media, head);
    }

    private static FileType byMediaType(Path file, String media, byte[] head) throws IOException {
        return switch (media) {
            case "image/png" -> FileType.PNG;
            case "image/jpeg" -> FileType.JPEG;
            case "image/gif" -> FileType.GIF;
            case "image/webp" -> FileType.WEBP;
            case "audio/mpeg" -> FileType.MP3;
            case "audio/vnd.wave", "audio/x-wav", "audio/wav" -> FileType.WAV;
            case "application/rtf", "text/rtf" -> {
                PlainText.checkRtf(file);
                yield FileType.RTF;
            }
            default -> {
                refuseKnown(media);
                if (!media.startsWith("text/")) {
                    throw Refusal.UNKNOWN.problem();
                }
                refusePage(head);
                PlainText.check(file);
                yield media.equals("text/csv") || media.equals("text/tab-separated-values")
                        ? FileType.CSV
                        : FileType.TXT;
            }
        };
    }

    /** What people try most, each with its own sentence. */
    private static void refuseKnown(String media) {
        String kind = media.toLowerCase(Locale.ROOT);
        if (kind.contains("heic") || kind.contains("heif")) {
            throw Refusal.HEIC.problem();
        }
        if (kind.contains("html") || kind.contains("svg") || kind.contains("xml")) {
            throw Refusal.WEB_PAGE.problem();
        }
        if (PROGRAMS.stream().anyMatch(kind::contains)) {
            throw Refusal.PROGRAM.problem();
        }
        if (ARCHIVES.stream().anyMatch(kind::contains)) {
            throw Refusal.ARCHIVE.problem();
        }
    }

    /** A PDF or a text that begins as a web page is meant to be taken for one. */
    private static void refusePage(byte[] head) {
        String begin =
                new String(head, 0, Math.min(head.length, PAGE_HEAD), StandardCharsets.ISO_8859_1);
        if (PAGE.matcher(begin).find()) {
            throw Refusal.WEB_PAGE.problem();
        }
    }

    /**
     * "report.pdf" that is a picture was mixed up, or worse; "photo.jpg" that is a PNG is common.
     */
    private static void refuseOtherName(FileType type, String name) {
        Optional<FileType> told = FileType.ofName(name);
        boolean fits =
                told.isEmpty()
                        || told.get() == type
                        || type.kind() != org.cairn.catalog.EvidenceKind.FILE
                                && told.get().kind() == type.kind()
                        || bothMovies(told.get(), type)
                        || bothText(told.get(), type);
        if (!fits) {
            throw Refusal.OTHER_NAME.problem(name, type.ending().toUpperCase(Locale.ROOT));
        }
    }

    /** Recorders give sound and video the same endings. */
    private static boolean bothMovies(FileType told, FileType type) {
        return moves(told) && moves(type);
    }

    private static boolean moves(FileType type) {
        return type.kind() == org.cairn.catalog.EvidenceKind.VIDEO
                || type.kind() == org.cairn.catalog.EvidenceKind.AUDIO;
    }

    private static boolean bothText(FileType told, FileType type) {
        return told.showing() == FileType.Showing.AS_TEXT
                && type.showing() == FileType.Showing.AS_TEXT;
    }

    /** Pictures lose what hangs behind them when they are cleaned; everything else is refused. */
    private static void refuseUnlessCleaned(FileType type) {
        if (type.kind() != org.cairn.catalog.EvidenceKind.IMAGE) {
            throw Refusal.TWO_IN_ONE.problem();
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    static boolean startsWith(byte[] head, String begin) {
        return head.length >= begin.length()
                && new String(head, 0, begin.length(), StandardCharsets.ISO_8859_1).equals(begin);
    }
}
