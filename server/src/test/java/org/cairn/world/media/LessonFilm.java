package org.cairn.world.media;

import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.jcodec.api.SequenceEncoder;
import org.jcodec.common.Codec;
import org.jcodec.common.Format;
import org.jcodec.common.io.ByteBufferSeekableByteChannel;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Picture;
import org.jcodec.common.model.Rational;

/**
 * Makes the short silent film of a drawn lesson that lies among the samples, MP4 with H.264, which
 * every browser plays. Encoding takes seconds, so it is done once and the film kept.
 */
final class LessonFilm {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final int RATE = 8;
    private static final int FRAMES = 5 * RATE;

    private LessonFilm() {}

    static byte[] mp4() {
        ByteBuffer room = ByteBuffer.allocate(8 << 20);
        try (ByteBufferSeekableByteChannel file =
                ByteBufferSeekableByteChannel.writeToByteBuffer(room)) {
            SequenceEncoder film =
                    new SequenceEncoder(file, Rational.R(RATE, 1), Format.MOV, Codec.H264, null);
            for (int i = 0; i < FRAMES; i++) {
                film.encodeNativeFrame(picture(frame(i)));
            }
            film.finish();
            ByteBuffer made = file.getContents();
            byte[] bytes = new byte[made.remaining()];
            made.get(bytes);
            return withoutDates(branded(bytes));
        } catch (IOException broken) {
            throw new UncheckedIOException("The film could not be made", broken);
        }
    }

    /** Writes the film anew to the given file, after a change of the drawing. */
    static void main(String[] arguments) throws IOException {
        Files.write(Path.of(arguments[0]), mp4());
    }

    /** A teacher draws a curve on the board while a bar at the foot shows the time. */
    private static BufferedImage frame(int index) {
        double share = (index + 1.0) / FRAMES;
        try (Scene scene = new Scene(WIDTH, HEIGHT, "#D9D3C6")) {
            scene.box("#B9A88E", 0, 282, WIDTH, 78);
            scene.box("#8F8B80", 84, 30, 428, 216);
            scene.box("#F7F8F6", 90, 36, 416, 204);
            scene.words("#46515F", "Sample lesson", 104, 60, new double[] {17, 380});
            double tipX = 180 + 110 * share;
            double tipY = 200 - 110 * (2 * share - 1) * (2 * share - 1);
            scene.line("#5A6470", 3, 140, 220, 330, 220);
            scene.line("#5A6470", 3, 160, 228, 160, 80);
            scene.line("#1F5FA8", 5, curve(share));
            for (int row = 0; row < 4; row++) {
                if (share > row * 0.22) {
                    scene.line(
                            "#2B6A4B", 4, 360, 104 + row * 28, 430 + row % 2 * 40, 104 + row * 28);
                }
            }
            teacher(scene, tipX, tipY);
            pupils(scene, new Random(7), index);
            scene.box("#10151C", 0, 348, WIDTH, 12);
            scene.box("#84CBA5", 0, 351, WIDTH * share, 6);
            return scene.image();
        }
    }

    private static double[] curve(double share) {
        int steps = (int) Math.max(1, 30 * share);
        double[] points = new double[2 * steps + 2];
        for (int i = 0; i <= steps; i++) {
            double t = share * i / steps;
            points[2 * i] = 180 + 110 * t;
            points[2 * i + 1] = 200 - 110 * (2 * t - 1) * (2 * t - 1);
        }
        return points;
    }

    private static void teacher(Scene scene, double handX, double handY) {
        scene.disc("#6B4A36", 548, 158, 28);
        Path2D.Double coat = new Path2D.Double();
        coat.moveTo(500, 300);
        coat.curveTo(500, 234, 518, 196, 548, 196);
        coat.curveTo(578, 196, 598, 234, 598, 300);
        coat.closePath();
        scene.fill("#2F5B7C", coat);
        double armX = 514 + (handX - 514) * 0.34;
        double armY = 222 + (handY - 222) * 0.34;
        scene.line("#2F5B7C", 18, 514, 222, armX, armY);
        scene.disc("#6B4A36", armX, armY, 10);
    }

    private static void pupils(Scene scene, Random pick, int index) {
        String[] hair = {"#4A3B33", "#2E2A28", "#8A6A4A"};
        String[] shirts = {"#7A4B5E", "#5C7350", "#8A6F33"};
        for (int i = 0; i < 3; i++) {
            double nod = index / 4 % 3 == i ? 3 : 0;
            double x = 110 + i * 130 + pick.nextInt(20);
            scene.disc(shirts[i], x, 356, 44);
            scene.disc(hair[i], x, 300 + nod, 24);
        }
    }

    /** The encoder wants red, green and blue as signed bytes around zero. */
    private static Picture picture(BufferedImage image) {
        Picture out = Picture.create(WIDTH, HEIGHT, ColorSpace.RGB);
        byte[] colors = out.getPlaneData(0);
        int at = 0;
        for (int rgb : image.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH)) {
            colors[at++] = (byte) ((rgb >> 16 & 255) - 128);
            colors[at++] = (byte) ((rgb >> 8 & 255) - 128);
            colors[at++] = (byte) ((rgb & 255) - 128);
        }
        return out;
    }

    /** The file's first box names MP4 itself, so that it is known without its file name. */
    private static byte[] branded(byte[] mp4) {
        byte[] brand = "mp42".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(brand, 0, mp4, 8, 4);
        System.arraycopy(brand, 0, mp4, 20, 4);
        return mp4;
    }

    /** The same film is the same bytes: times of creation and change become nothing. */
    private static byte[] withoutDates(byte[] mp4) {
        for (String box : new String[] {"mvhd", "tkhd", "mdhd"}) {
            byte[] name = box.getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i + 16 < mp4.length; i++) {
                if (Arrays.equals(mp4, i, i + 4, name, 0, 4) && mp4[i + 4] == 0) {
                    Arrays.fill(mp4, i + 8, i + 16, (byte) 0);
                }
            }
        }
        return mp4;
    }
}
