package org.cairn.portfolio.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks for bytes in a file of any size, a window at a time. */
final class Bytes {

    private static final int WINDOW = 1 << 18;

    private Bytes() {}

    static boolean contains(Path file, byte[] wanted) throws IOException {
        byte[] window = new byte[WINDOW];
        int kept = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(window, kept, WINDOW - kept);
                    n >= 0;
                    n = in.read(window, kept, WINDOW - kept)) {
                int end = kept + n;
                if (indexOf(window, end, wanted) >= 0) {
                    return true;
                }
                kept = Math.min(end, wanted.length - 1);
                System.arraycopy(window, end - kept, window, 0, kept);
            }
        }
        return false;
    }

    static int indexOf(byte[] data, int end, byte[] wanted) {
        for (int at = 0; at <= end - wanted.length; at++) {
            int i = 0;
            while (i < wanted.length && data[at + i] == wanted[i]) {
                i++;
            }
            if (i == wanted.length) {
                return at;
            }
        }
        return -1;
    }
}
