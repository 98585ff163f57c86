package org.cairn.portfolio.intake;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Which way up a picture is (Exif 2.32, tag 0x0112): the only thing kept of the camera's data,
 * because without it photographs lie on their side.
 */
final class Orientation {

    private static final int TAG = 0x0112;
    private static final int UPRIGHT = 1;

    private Orientation() {}

    /**
     * Reads it from the TIFF structure that Exif data are; 1 = upright, also when it is unreadable.
     */
    static int of(byte[] tiff) {
        try {
            ByteBuffer data = ByteBuffer.wrap(tiff);
            data.order(data.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = data.getInt(4);
            int entries = data.getShort(directory) & 0xffff;
            for (int i = 0; i < entries; i++) {
                int entry = directory + 2 + 12 * i;
                if ((data.getShort(entry) & 0xffff) == TAG) {
                    int value = data.getShort(entry + 8);
                    return value >= 1 && value <= 8 ? value : UPRIGHT;
                }
            }
            return UPRIGHT;
        } catch (IndexOutOfBoundsException | BufferUnderflowException damaged) {
            return UPRIGHT;
        }
    }

    static boolean isUpright(int orientation) {
        return orientation == UPRIGHT;
    }

    /** Exif data that say this and nothing else. */
    static byte[] alone(int orientation) {
        return ByteBuffer.allocate(26)
                .put(new byte[] {'M', 'M', 0, 42})
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) TAG)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }
}
