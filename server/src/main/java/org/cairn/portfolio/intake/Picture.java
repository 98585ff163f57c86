package org.cairn.portfolio.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * A picture format that can be copied without what it tells about place, camera and people, and
 * without anything that hangs behind the picture; the pixels stay as they are.
 */
interface Picture {

    /** More points than any camera has; opening such a picture would only eat memory. */
    long MOST_POINTS = 250_000_000;

    /** Copies picture data only; refuses what is not whole. */
    void clean(Path from, OutputStream to) throws IOException;

    static void checkPoints(long width, long height) {
        if (width <= 0 || height <= 0) {
            throw Refusal.BROKEN.problem();
        }
        if (width * height > MOST_POINTS) {
            throw Refusal.PIXELS.problem();
        }
    }

    static void copy(InputStream in, OutputStream out, long length) throws IOException {
        byte[] buffer = new byte[8192];
        for (long left = length; left > 0; ) {
            int n = in.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (n < 0) {
                throw new EOFException();
            }
            out.write(buffer, 0, n);
            left -= n;
        }
    }
}
