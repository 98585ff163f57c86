package org.cairn.portfolio.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.cairn.platform.web.UserProblem;
import org.cairn.portfolio.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures lose what they tell about place and people, and keep every pixel. */
class PictureTest {

    private final Path folder;

    PictureTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void noPictureTellsWhereItWasTaken() throws IOException {
        assertThat(text(new JpegPicture(), Samples.talkativeJpeg())).doesNotContain("GPS", "Room");
        assertThat(text(new PngPicture(), Samples.talkativePng())).doesNotContain("GPS", "Room");
        assertThat(text(new GifPicture(), Samples.gifar())).doesNotContain("GPS", "Evil", "PK");
        assertThat(text(new WebpPicture(), Samples.talkativeWebp())).doesNotContain("GPS", "Room");
    }

    @Test
    void noFilmTellsWhereItWasTakenAndNothingInItMoves() throws IOException {
        byte[] film = Samples.talkativeMp4();
        Path file = folder.resolve("film");
        Files.write(file, film);
        assertThat(MovieNotes.remove(file)).isTrue();
        String cleaned = Files.readString(file, ISO_8859_1);
        assertThat(cleaned).doesNotContain("GPS", "Room").hasSize(film.length);
        assertThat(cleaned.indexOf("the film itself"))
                .isEqualTo(new String(film, ISO_8859_1).indexOf("the film itself"));
        assertThat(MovieNotes.remove(file)).isFalse();
    }

    @Test
    void thePixelsStayAsTheyAre() throws IOException {
        assertThat(pixels(cleaned(new JpegPicture(), Samples.talkativeJpeg())))
                .isEqualTo(pixels(Samples.jpeg()));
        assertThat(pixels(cleaned(new PngPicture(), Samples.talkativePng())))
                .isEqualTo(pixels(Samples.png()));
        assertThat(pixels(cleaned(new GifPicture(), Samples.gifar())))
                .isEqualTo(pixels(Samples.gif()));
    }

    @Test
    void aPictureHeldSidewaysStaysSideways() throws IOException {
        byte[] jpeg = cleaned(new JpegPicture(), Samples.talkativeJpeg());
        int exif = new String(jpeg, ISO_8859_1).indexOf("Exif\0\0");
        assertThat(Orientation.of(Arrays.copyOfRange(jpeg, exif + 6, jpeg.length))).isEqualTo(6);
        byte[] png = cleaned(new PngPicture(), Samples.talkativePng());
        int chunk = new String(png, ISO_8859_1).indexOf("eXIf");
        assertThat(Orientation.of(Arrays.copyOfRange(png, chunk + 4, png.length))).isEqualTo(6);
        byte[] webp = cleaned(new WebpPicture(), Samples.talkativeWebp());
        int riff = new String(webp, ISO_8859_1).indexOf("EXIF");
        assertThat(Orientation.of(Arrays.copyOfRange(webp, riff + 8, webp.length))).isEqualTo(6);
        assertThat(Orientation.of(new byte[] {'I', 'I', 42})).isEqualTo(1);
    }

    @Test
    void whatIsCleanStaysByteForByte() throws IOException {
        assertThat(cleaned(new JpegPicture(), Samples.jpeg())).isEqualTo(Samples.jpeg());
        assertThat(cleaned(new GifPicture(), Samples.gif())).isEqualTo(Samples.gif());
        assertThat(cleaned(new WebpPicture(), Samples.webp())).isEqualTo(Samples.webp());
    }

    @Test
    void aPictureWithABrokenPartIsRefused() {
        byte[] png = Samples.png();
        png[png.length - 20] ^= 1;
        broken(new PngPicture(), png);
        broken(new PngPicture(), Arrays.copyOf(Samples.png(), 50));
        broken(new JpegPicture(), Arrays.copyOf(Samples.jpeg(), 300));
        broken(new GifPicture(), Arrays.copyOf(Samples.gif(), 20));
        broken(new GifPicture(), "GIF89a\1\0\1\0/*aaaaaaaaaaaaa*/=alert(1)".getBytes(ISO_8859_1));
        broken(new WebpPicture(), Arrays.copyOf(Samples.webp(), 20));
    }

    @Test
    void aPictureThatWouldEatTheMemoryIsRefused() {
        byte[] gif = Samples.gif();
        Arrays.fill(gif, 6, 10, (byte) 0xFF);
        assertThatThrownBy(() -> cleaned(new GifPicture(), gif))
                .isInstanceOf(UserProblem.class)
                .hasMessage("portfolio.file.pixels");
    }

    private void broken(Picture picture, byte[] content) {
        assertThatThrownBy(() -> cleaned(picture, content))
                .isInstanceOf(UserProblem.class)
                .hasMessage("portfolio.file.broken");
    }

    private String text(Picture picture, byte[] content) throws IOException {
        assertThat(new String(content, ISO_8859_1)).contains("GPS");
        return new String(cleaned(picture, content), ISO_8859_1);
    }

    private byte[] cleaned(Picture picture, byte[] content) throws IOException {
        Path file = folder.resolve("picture");
        Files.write(file, content);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        picture.clean(file, out);
        return out.toByteArray();
    }

    private static int[] pixels(byte[] content) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(content));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
