package org.cairn.world.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.tika.Tika;
import org.jcodec.api.FrameGrab;
import org.jcodec.common.io.ByteBufferSeekableByteChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleMediaTest {
    private static final String TITLE = "Six samples, before and after";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pdf:student-work",
                "pdf:text-set",
                "image:shelf",
                "image:shelf-with-place",
                "image:whiteboard",
                "image:poster",
                "audio:voice-note",
                "video:lesson"
            })
    void everySampleIsWhatItSaysAndSmall(String sample) {
        SampleFile file = SampleMedia.make(sample, TITLE);
        String seen =
                new Tika().detect(file.bytes()).replace("vnd.wave", "wav").replace("x-wav", "wav");
        assertThat(seen).isEqualTo(file.mediaType());
        assertThat(file.name()).startsWith("six-samples-before-and-after.");
        assertThat(file.bytes()).hasSizeBetween(1000, 400_000);
    }

    @Test
    void anotherTitleMakesAnotherPicture() {
        assertThat(SampleMedia.make("image:shelf", "One").bytes())
                .isNotEqualTo(SampleMedia.make("image:shelf", "Two").bytes());
        assertThat(SampleSound.wav("One")).isEqualTo(SampleSound.wav("One"));
        assertThat(SamplePages.textSet("One")).isEqualTo(SamplePages.textSet("One"));
    }

    @Test
    void studentWorkHasAPageForEachStudentAndNoNames() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(SampleMedia.make("pdf:student-work", TITLE).bytes())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(6);
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains(TITLE, "Student F, first version");
        }
    }

    @Test
    void aPhotoWithAPlaceShowsTheSamePictureAndHoldsCoordinates() throws Exception {
        byte[] plain = SampleMedia.make("image:shelf", TITLE).bytes();
        byte[] placed = SampleMedia.make("image:shelf-with-place", TITLE).bytes();
        assertThat(new String(placed, StandardCharsets.ISO_8859_1))
                .contains("Exif\0\0II", "Cairn sample phone");
        assertThat(new String(plain, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(placed));
        assertThat(List.of(picture.getWidth(), picture.getHeight())).containsExactly(1200, 800);
    }

    @Test
    void theVoiceNoteLastsFourSeconds() throws Exception {
        byte[] wav = SampleMedia.make("audio:voice-note", TITLE).bytes();
        try (AudioInputStream sound =
                AudioSystem.getAudioInputStream(new ByteArrayInputStream(wav))) {
            assertThat(sound.getFrameLength() / sound.getFormat().getFrameRate()).isEqualTo(4);
        }
    }

    @Test
    void theFilmIsTheOneThatThisProgramDraws() throws Exception {
        byte[] film = SampleMedia.make("video:lesson", TITLE).bytes();
        assertThat(film).isEqualTo(LessonFilm.mp4());
        FrameGrab frames =
                FrameGrab.createFrameGrab(
                        ByteBufferSeekableByteChannel.readFromByteBuffer(ByteBuffer.wrap(film)));
        assertThat(frames.getVideoTrack().getMeta().getTotalDuration()).isEqualTo(5);
    }

    @Test
    void anUnknownSampleIsRefusedWithTheListOfAll() {
        assertThatThrownBy(() -> SampleMedia.make("image:zoo", TITLE))
                .hasMessageContaining("image:zoo")
                .hasMessageContaining("image:shelf");
    }
}
