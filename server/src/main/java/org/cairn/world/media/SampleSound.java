package org.cairn.world.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Makes a short sound in place of a spoken note: a few soft tones, 8 kHz WAV. */
final class SampleSound {
    private static final int RATE = 8000;
    private static final int SECONDS = 4;
    private static final double[] SCALE = {261.6, 293.7, 329.6, 392.0, 440.0, 523.3};

    private SampleSound() {}

    static byte[] wav(String title) {
        int samples = RATE * SECONDS;
        ByteBuffer out = ByteBuffer.allocate(44 + samples * 2).order(ByteOrder.LITTLE_ENDIAN);
        out.put(ascii("RIFF")).putInt(36 + samples * 2).put(ascii("WAVEfmt ")).putInt(16);
        out.putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(RATE * 2);
        out.putShort((short) 2).putShort((short) 16).put(ascii("data")).putInt(samples * 2);
        Random pick = new Random(title.hashCode());
        double tone = SCALE[0];
        for (int i = 0; i < samples; i++) {
            int inTone = i % (RATE / 2);
            if (inTone == 0) {
                tone = SCALE[pick.nextInt(SCALE.length)];
            }
            double fade = Math.min(1, inTone / 200.0) * Math.exp(-inTone / 1400.0);
            out.putShort(
                    (short) (9000 * fade * StrictMath.sin(2 * Math.PI * tone * inTone / RATE)));
        }
        return out.array();
    }

    private static byte[] ascii(String words) {
        return words.getBytes(StandardCharsets.US_ASCII);
    }
}
