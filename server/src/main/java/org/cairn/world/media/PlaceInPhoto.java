package org.cairn.world.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Writes a place into a JPEG as a phone would (Exif 3.0, 4.6.6), so that its removal can be proved.
 */
final class PlaceInPhoto {
    private static final String CAMERA = "Cairn sample phone\0";

    private PlaceInPhoto() {}

    static byte[] plant(byte[] jpeg) {
        byte[] exif = exif();
        ByteBuffer out = ByteBuffer.allocate(jpeg.length + exif.length + 4);
        out.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (exif.length + 2)).put(exif);
        out.put(jpeg, 2, jpeg.length - 2);
        return out.array();
    }

    /** Camera name in the first directory, latitude and longitude in the second. */
    private static byte[] exif() {
        ByteBuffer out = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
        out.put("Exif\0\0II".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        out.putShort((short) 2);
        entry(out, 0x0110, 2, CAMERA.length(), 38);
        entry(out, 0x8825, 4, 1, 58);
        out.putInt(0);
        out.put(CAMERA.getBytes(StandardCharsets.US_ASCII)).put((byte) 0);
        out.putShort((short) 4);
        entry(out, 1, 2, 2, 'N');
        entry(out, 2, 5, 3, 112);
        entry(out, 3, 2, 2, 'W');
        entry(out, 4, 5, 3, 136);
        out.putInt(0);
        degrees(out, 36, 36, 12);
        degrees(out, 121, 53, 42);
        byte[] exif = new byte[out.position()];
        out.rewind().get(exif);
        return exif;
    }

    private static void entry(ByteBuffer out, int tag, int type, int count, int value) {
        out.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static void degrees(ByteBuffer out, int degrees, int minutes, int seconds) {
        out.putInt(degrees).putInt(1).putInt(minutes).putInt(1).putInt(seconds).putInt(1);
    }
}
