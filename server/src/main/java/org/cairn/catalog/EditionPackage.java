package org.cairn.catalog;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cairn.platform.files.Sha256;

/**
 * An edition with all that belongs to it as one ZIP file. It is written as it is sent, and nothing
 * in it is compressed, so that the same files are the same bytes with every version of a library.
 *
 * @param fileName what it is called when it is saved
 * @param tag differs where any byte differs
 * @param at the time that stands with each file
 */
public record EditionPackage(String fileName, String tag, Instant at, List<Entry> entries) {

    /** What the format has beside names and contents: per file, and at the end (APPNOTE 4.3). */
    private static final int PER_ENTRY = 30 + 46;

    private static final int AT_THE_END = 22;

    /** Writes the bytes of a file, each time all of them. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** One file of the package. */
    record Entry(String path, long bytes, Sha256 hash, Content content) {

        static Entry of(String path, byte[] content) {
            return new Entry(path, content.length, Sha256.of(content), out -> out.write(content));
        }

        static Entry of(String path, String text) {
            return of(path, text.getBytes(StandardCharsets.UTF_8));
        }

        /** A package inside this one, byte for byte as it travels alone. */
        static Entry of(String path, EditionPackage inner) {
            MessageDigest digest = Sha256.digest();
            try {
                inner.writeTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            return new Entry(path, inner.bytes(), Sha256.ofDigest(digest.digest()), inner::writeTo);
        }

        private long checksum() throws IOException {
            CRC32 sum = new CRC32();
            content.writeTo(new CheckedOutputStream(OutputStream.nullOutputStream(), sum));
            return sum.getValue();
        }
    }

    public EditionPackage {
        entries = List.copyOf(entries);
    }

    /** How large the file is. */
    public long bytes() {
        return AT_THE_END
                + entries.stream()
                        .mapToLong(entry -> PER_ENTRY + 2L * entry.path().length() + entry.bytes())
                        .sum();
    }

    public void writeTo(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setMethod(ZipOutputStream.STORED);
        for (Entry entry : entries) {
            ZipEntry head = new ZipEntry(entry.path());
            head.setTimeLocal(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
            head.setSize(entry.bytes());
            head.setCrc(entry.checksum());
            zip.putNextEntry(head);
            entry.content().writeTo(zip);
            zip.closeEntry();
        }
        zip.finish();
        zip.flush();
    }
}
