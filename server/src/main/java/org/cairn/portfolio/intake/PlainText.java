package org.cairn.portfolio.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts: no bytes that no text has, and no objects hidden in rich text. */
final class PlainText {

    private static final byte[] RTF_OBJECT = "\\objdata".getBytes(StandardCharsets.US_ASCII);

    private PlainText() {}

    /** Any encoding, but UTF-16 only with its mark; a zero byte means that it is no text. */
    static void check(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 65_536)) {
            in.mark(2);
            int mark = in.read() << 8 | in.read();
            if (mark == 0xFEFF || mark == 0xFFFE) {
                return;
            }
            in.reset();
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1B) {
                    throw Refusal.NOT_TEXT.problem();
                }
            }
        }
    }

    static void checkRtf(Path file) throws IOException {
        if (Bytes.contains(file, RTF_OBJECT)) {
            throw Refusal.MACROS.problem();
        }
    }
}
