package org.cairn.portfolio.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Documents that are ZIP archives inside: Office Open XML and OpenDocument, and nothing else. */
final class OfficeZip {

    private static final Set<FileType> TYPES =
            Set.of(
                    FileType.DOCX,
                    FileType.XLSX,
                    FileType.PPTX,
                    FileType.ODT,
                    FileType.ODS,
                    FileType.ODP);
    private static final int MOST_ENTRIES = 20_000;
    private static final long MOST_BYTES = 4L << 30;
    private static final long MOST_RATIO = 400;
    private static final long SMALL = 64L << 20;

    private OfficeZip() {}

    static boolean is(FileType type) {
        return TYPES.contains(type);
    }

    /** Reads the directory only, never unpacks; refuses archives, bombs and macros. */
    static FileType typeOf(Path path) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            Set<String> names = names(zip);
            if (names.contains("[content_types].xml")) {
                return ooxml(names);
            }
            ZipEntry mimetype = zip.getEntry("mimetype");
            if (mimetype != null) {
                return openDocument(zip, mimetype, names);
            }
            throw Refusal.ARCHIVE.problem();
        } catch (ZipException damaged) {
            throw Refusal.BROKEN.problem();
        }
    }

    private static Set<String> names(ZipFile zip) {
        Set<String> names = new HashSet<>();
        long packed = 0;
        long unpacked = 0;
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            packed += Math.max(entry.getCompressedSize(), 0);
            unpacked += Math.max(entry.getSize(), 0);
            if (names.size() >= MOST_ENTRIES
                    || unpacked > MOST_BYTES
                    || (unpacked > SMALL && unpacked / Math.max(packed, 1) > MOST_RATIO)) {
                throw Refusal.BOMB.problem();
            }
            names.add(entry.getName().toLowerCase(Locale.ROOT));
        }
        return names;
    }

    private static FileType ooxml(Set<String> names) {
        if (names.stream().anyMatch(name -> name.endsWith("vbaproject.bin"))) {
            throw Refusal.MACROS.problem();
        }
        if (names.contains("word/document.xml")) {
            return FileType.DOCX;
        }
        if (names.contains("xl/workbook.xml")) {
            return FileType.XLSX;
        }
        if (names.contains("ppt/presentation.xml")) {
            return FileType.PPTX;
        }
        throw Refusal.ARCHIVE.problem();
    }

    private static FileType openDocument(ZipFile zip, ZipEntry mimetype, Set<String> names)
            throws IOException {
        if (names.stream().anyMatch(n -> n.startsWith("basic/") || n.startsWith("scripts/"))) {
            throw Refusal.MACROS.problem();
        }
        try (var in = zip.getInputStream(mimetype)) {
            String type =
                    new String(in.readNBytes(100), java.nio.charset.StandardCharsets.US_ASCII);
            return TYPES.stream()
                    .filter(known -> known.mediaType().equals(type.strip()))
                    .filter(known -> names.contains("content.xml"))
                    .findFirst()
                    .orElseThrow(Refusal.ARCHIVE::problem);
        }
    }
}
