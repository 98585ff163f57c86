package org.cairn.catalog;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.CRC32;
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

    private static final int BUFFER = 64 * 1024;

    /** What the format has beside names and contents: per file, and at the end (APPNOTE 4.3). */
    private static final int PER_ENTRY = 30 + 46;

    private static final int AT_THE_END = 22;

    /** Opens the bytes of a file, each time from the beginning. */
    @FunctionalInterface
    interface Content {
        InputStream open() throws IOException;
    }

    /** One file of the package. */
    record Entry(String path, long bytes, Sha256 hash, Content content) {

        static Entry of(String path, byte[] content) {
            return new Entry(
                    path,
                    content.length,
                    Sha256.of(content),
                    () -> new ByteArrayInputStream(content));
        }

        static Entry of(String path, String text) {
            return of(path, text.getBytes(StandardCharsets.UTF_8));
        }

        private long checksum() throws IOException {
            CRC32 sum = new CRC32();
            byte[] buffer = new byte[BUFFER];
            try (InputStream in = content.open()) {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    sum.update(buffer, 0, n);
                }
            }
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
            try (InputStream in = entry.content().open()) {
                in.transferTo(zip);
            }
            zip.closeEntry();
        }
        zip.finish();
        zip.flush();
    }
}
