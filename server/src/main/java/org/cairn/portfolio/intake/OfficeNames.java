package org.cairn.portfolio.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * What office programs write into documents beside the text: who made it, who saved it last, where
 * they work, who commented and who changed what (ECMA-376 part 2, 8; OpenDocument 1.3, 4.3).
 */
final class OfficeNames {

    private static final int LARGEST = 32 << 20;

    /** Elements whose content is a name. */
    private static final Pattern ELEMENTS =
            Pattern.compile(
                    "(<((?:dc:|cp:|meta:|text:)?(?:creator|lastModifiedBy|initial-creator|printed-by"
                            + "|creator-initials|author|Company|Manager))(?:\\s[^<>]*)?>)[^<]+(</\\2>)");

    /** Attributes that name who commented, changed or is mentioned. */
    private static final Pattern ATTRIBUTES =
            Pattern.compile(
                    "((?:\\s|:)(?:author|initials|lastModifiedBy|displayName|userId)=\")[^\"]+(\")");

    private OfficeNames() {}

    /** Whether there is anything to take out. */
    static boolean areIn(Path path) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (mayName(entry)) {
                    String xml = read(zip, entry);
                    if (!without(xml).equals(xml)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    /** Everything else is copied in its order, and what was not packed stays unpacked. */
    static void remove(Path from, OutputStream to) throws IOException {
        try (ZipFile zip = new ZipFile(from.toFile())) {
            ZipOutputStream out = new ZipOutputStream(to);
            for (ZipEntry entry : Collections.list(zip.entries())) {
                ZipEntry copy = new ZipEntry(entry.getName());
                if (mayName(entry)) {
                    out.putNextEntry(copy);
                    out.write(without(read(zip, entry)).getBytes(StandardCharsets.ISO_8859_1));
                } else {
                    if (entry.getMethod() == ZipEntry.STORED) {
                        copy.setMethod(ZipEntry.STORED);
                        copy.setSize(entry.getSize());
                        copy.setCrc(entry.getCrc());
                    }
                    out.putNextEntry(copy);
                    try (InputStream in = zip.getInputStream(entry)) {
                        in.transferTo(out);
                    }
                }
                out.closeEntry();
            }
            out.finish();
        }
    }

    private static boolean mayName(ZipEntry entry) {
        return entry.getName().endsWith(".xml")
                && !entry.isDirectory()
                && entry.getSize() >= 0
                && entry.getSize() <= LARGEST;
    }

    /** Bytes as letters one to one, so that no encoding of the rest is touched. */
    private static String read(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(LARGEST), StandardCharsets.ISO_8859_1);
        }
    }

    private static String without(String xml) {
        Matcher elements = ELEMENTS.matcher(xml);
        return ATTRIBUTES.matcher(elements.replaceAll("$1$3")).replaceAll("$1$2");
    }
}
