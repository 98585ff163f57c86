package org.cairn.portfolio.intake;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/** Finds ZIP archives (APPNOTE 4.3.16) by the directory at their end. */
final class Zips {

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 65_535;

    private Zips() {}

    /** Whether an archive hangs at the end of the file, whatever stands before it. */
    static boolean endsWithOne(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            int length = (int) Math.min(file.length(), END_LENGTH + LONGEST_COMMENT);
            byte[] tail = new byte[length];
            file.seek(file.length() - length);
            file.readFully(tail);
            ByteBuffer end = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = length - END_LENGTH; at >= 0; at--) {
                if (end.getInt(at) == END_SIGNATURE
                        && directoryAt(file, file.length() - length + at, end.getInt(at + 12))) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean directoryAt(RandomAccessFile file, long end, int size)
            throws IOException {
        long from = end - (size & 0xffff_ffffL);
        if (from < 0 || from + 4 > file.length()) {
            return false;
        }
        file.seek(from);
        return Integer.reverseBytes(file.readInt()) == ENTRY_SIGNATURE;
    }
}
