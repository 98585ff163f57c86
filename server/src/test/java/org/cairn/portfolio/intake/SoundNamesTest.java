package org.cairn.portfolio.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairn.portfolio.Samples.joined;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.cairn.platform.web.UserProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sounds and films from a browser lose the names that stand beside them, and sound the same. */
class SoundNamesTest {

    private static final String NAME = "Elena Núñez";
    private static final byte[] SOUND = sound();

    private final Path folder;

    SoundNamesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void anMp3ForgetsItsArtistBeforeAndBehindTheSound() throws IOException {
        byte[] frame =
                joined(
                        latin("TPE1"),
                        big(NAME.length() * 2 + 3, 4),
                        new byte[] {0, 0, 1, -1, -2},
                        NAME.getBytes(UTF_16LE));
        byte[] front = joined(latin("ID3\4\0\20"), sevenBits(frame.length), frame, footer(frame));
        byte[] behind = joined(latin("ID3\4\0\20"), sevenBits(frame.length), frame, footer(frame));
        byte[] lyrics = latin("LYRICSBEGINEAR00011" + NAME);
        byte[] old = Arrays.copyOf(latin("TAG" + NAME + "\0" + NAME), 128);
        byte[] clean =
                cleaned(
                        joined(
                                front,
                                SOUND,
                                behind,
                                ape(),
                                lyrics,
                                latin("%06dLYRICS200".formatted(lyrics.length)),
                                old),
                        Mp3Notes::remove);
        assertThat(Arrays.copyOfRange(clean, front.length, front.length + SOUND.length))
                .isEqualTo(SOUND);
        assertThat(new String(clean, ISO_8859_1)).startsWith("ID3\4\0\0").contains("APETAGEX");
        assertThat(typeOf("a.mp3")).isEqualTo(FileType.MP3);
    }

    @Test
    void anMp3WhoseTagPromisesMoreThanThereIsIsRefused() {
        byte[] front = joined(latin("ID3\4\0\0"), sevenBits(99_999), latin(NAME));
        refused(joined(front, SOUND), Mp3Notes::remove);
    }

    @Test
    void aWavKeepsWhatSoundsAndNothingElse() throws IOException {
        byte[] before =
                joined(
                        chunk("bext", joined(new byte[256], NAME.getBytes(UTF_8), new byte[340])),
                        chunk("fmt ", format()),
                        chunk("LIST", joined(latin("INFO"), chunk("IART", utf8(NAME)))));
        byte[] behind =
                joined(
                        chunk("LIST", joined(latin("adtl"), chunk("labl", latin("0000Start")))),
                        chunk("iXML", utf8("<BWFXML><TAPE>" + NAME + "</TAPE></BWFXML>")),
                        chunk("_PMX", NAME.getBytes(UTF_16LE)),
                        chunk("id3 ", latin("ID3\3\0\0\0\0\0\0" + NAME)));
        byte[] data = chunk("data", SOUND);
        byte[] clean =
                cleaned(
                        chunk("RIFF", joined(latin("WAVE"), before, data, behind)),
                        WavNotes::remove);
        int sound = 12 + before.length;
        assertThat(Arrays.copyOfRange(clean, sound, sound + data.length)).isEqualTo(data);
        assertThat(new String(clean, ISO_8859_1)).contains("JUNK", "Start").doesNotContain("INFO");
        assertThat(typeOf("a.wav")).isEqualTo(FileType.WAV);
    }

    @Test
    void aWavThatWasCutOffStaysAsItIs() throws IOException {
        byte[] wav = chunk("RIFF", joined(latin("WAVE"), chunk("fmt ", format())));
        byte[] endless = joined(wav, latin("data"), little(-1), SOUND, latin("LIST"), SOUND);
        Path file = Files.write(folder.resolve("sound"), endless);
        assertThat(InPlace.clean(file, WavNotes::remove)).isFalse();
        assertThat(file).hasBinaryContent(endless);
        refused(joined(wav, latin("LIST"), little(9_999), latin(NAME)), WavNotes::remove);
    }

    @Test
    void anOpusAndAVorbisForgetTheirCommentsOverSeveralPages() throws IOException {
        String much = NAME.repeat(9_000);
        byte[] opus = joined(latin("OpusTags"), comments("ARTIST=" + NAME, "DESCRIPTION=" + much));
        byte[] vorbis = joined(latin("\3vorbis"), comments("artist=" + NAME), new byte[] {1});
        byte[] music = page(1, 2, 4, SOUND);
        byte[] other = page(2, 2, 4, SOUND);
        byte[] ogg =
                joined(
                        page(1, 0, 2, joined(latin("OpusHead"), new byte[11])),
                        page(2, 0, 2, joined(latin("\1vorbis"), new byte[23])),
                        spread(1, opus),
                        page(2, 1, 0, vorbis),
                        music,
                        other);
        byte[] clean = cleaned(ogg, OggNotes::remove);
        assertThat(new String(clean, ISO_8859_1))
                .contains("Recorder 1")
                .endsWith(new String(joined(music, other), ISO_8859_1));
        int pages = 0;
        for (int at = 0; at < clean.length; pages++) {
            int length = pageLength(clean, at);
            byte[] page = Arrays.copyOfRange(clean, at, at + length);
            byte[] sealed = page.clone();
            seal(sealed);
            assertThat(page).as("page " + pages).isEqualTo(sealed);
            at += length;
        }
        assertThat(pages).isGreaterThan(6);
        assertThat(typeOf("a.opus")).isEqualTo(FileType.OGG);
        refused(
                joined(
                        page(1, 0, 2, joined(latin("OpusHead"), new byte[11])),
                        Arrays.copyOf(spread(1, opus), 70_000)),
                OggNotes::remove);
    }

    @Test
    void aFlacInOggForgetsItsCommentsAndItsPicture() throws IOException {
        byte[] comments = comments("ARTIST=" + NAME);
        byte[] picture = utf8("image/png " + NAME);
        byte[] music = page(5, 3, 4, SOUND);
        byte[] clean =
                cleaned(
                        joined(
                                page(5, 0, 2, joined(latin("\177FLAC\1\0\0\2fLaC"), new byte[38])),
                                page(
                                        5,
                                        1,
                                        0,
                                        joined(new byte[] {4}, big(comments.length, 3), comments)),
                                page(
                                        5,
                                        2,
                                        0,
                                        joined(new byte[] {-122}, big(picture.length, 3), picture)),
                                music),
                        OggNotes::remove);
        assertThat(new String(clean, ISO_8859_1)).endsWith(new String(music, ISO_8859_1));
    }

    @Test
    void aFilmFromABrowserForgetsItsTagsWhetherItsLengthIsKnownOrNot() throws IOException {
        byte[] about =
                element(
                        0x1549A966,
                        joined(
                                element(0xBF, new byte[4]),
                                element(0x2AD7B1, big(1_000_000, 3)),
                                element(0x7BA9, utf8(NAME)),
                                element(0x5741, latin("Recorder 1"))));
        byte[] track =
                element(0xAE, joined(element(0x86, latin("V_VP9")), element(0x536E, utf8(NAME))));
        byte[] cluster = joined(big(0x1F43B675, 4), new byte[] {-1}, element(0xA3, SOUND));
        byte[] tag = element(0x7373, element(0x67C8, element(0x4487, utf8(NAME))));
        byte[] content =
                joined(about, element(0x1654AE6B, track), cluster, element(0x1254C367, tag));
        for (byte[] segment :
                new byte[][] {
                    element(0x18538067, content),
                    joined(big(0x18538067, 4), new byte[] {-1}, content)
                }) {
            byte[] head = element(0x1A45DFA3, element(0x4282, latin("webm")));
            byte[] clean = cleaned(joined(head, segment), WebmNotes::remove);
            assertThat(new String(clean, ISO_8859_1))
                    .contains(new String(cluster, ISO_8859_1), "Recorder 1", "V_VP9");
            assertThat(typeOf("a.webm")).isEqualTo(FileType.WEBM);
        }
        refused(joined(big(0x1254C367, 4), new byte[] {-1}, tag), WebmNotes::remove);
    }

    /** As long as before, nobody named, and nothing left for a second time to find out. */
    private byte[] cleaned(byte[] content, InPlace.Cleaning cleaning) throws IOException {
        Path file = folder.resolve("sound");
        Files.write(file, content);
        assertThat(InPlace.clean(file, cleaning)).isTrue();
        byte[] clean = Files.readAllBytes(file);
        assertThat(clean).hasSameSizeAs(content);
        for (String half : new String[] {"Elena", "Núñez"}) {
            for (var letters : new java.nio.charset.Charset[] {UTF_8, ISO_8859_1, UTF_16LE}) {
                assertThat(Bytes.indexOf(clean, clean.length, half.getBytes(letters)))
                        .as(half + " in " + letters)
                        .isNegative();
            }
        }
        InPlace.clean(file, cleaning);
        assertThat(file).hasBinaryContent(clean);
        return clean;
    }

    private FileType typeOf(String name) throws IOException {
        return new Examination().of(folder.resolve("sound"), name);
    }

    private void refused(byte[] content, InPlace.Cleaning cleaning) {
        assertThatThrownBy(
                        () -> {
                            Path file = Files.write(folder.resolve("broken"), content);
                            InPlace.clean(file, cleaning);
                        })
                .isInstanceOf(UserProblem.class);
    }

    private static byte[] sound() {
        byte[] sound = new byte[2400];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = (byte) (i * 7 + i / 256);
        }
        sound[0] = -1;
        sound[1] = -5;
        return sound;
    }

    private static byte[] footer(byte[] frames) {
        return joined(latin("3DI\4\0\20"), sevenBits(frames.length));
    }

    private static byte[] ape() {
        byte[] value = utf8(NAME);
        byte[] item = joined(little(value.length), little(0), latin("Artist\0"), value);
        byte[] rest = joined(little(2000), little(item.length + 32), little(1));
        return joined(
                latin("APETAGEX"),
                rest,
                little(0xA0000000),
                new byte[8],
                item,
                latin("APETAGEX"),
                rest,
                little(0x80000000),
                new byte[8]);
    }

    private static byte[] format() {
        return new byte[] {1, 0, 1, 0, 64, 31, 0, 0, 64, 31, 0, 0, 1, 0, 8, 0};
    }

    private static byte[] chunk(String name, byte[] content) {
        return joined(latin(name), little(content.length), content, new byte[content.length % 2]);
    }

    private static byte[] comments(String... all) {
        byte[] bytes = joined(little(10), latin("Recorder 1"), little(all.length));
        for (String comment : all) {
            bytes = joined(bytes, little(utf8(comment).length), utf8(comment));
        }
        return bytes;
    }

    /** One packet over as many pages as it needs; only the last page ends it. */
    private static byte[] spread(int serial, byte[] packet) {
        byte[] pages = new byte[0];
        int most = 255 * 100;
        for (int at = 0, number = 1; at < packet.length; at += most, number++) {
            byte[] part = Arrays.copyOfRange(packet, at, Math.min(packet.length, at + most));
            pages = joined(pages, page(serial, number, at == 0 ? 0 : 1, part));
        }
        return pages;
    }

    private static byte[] page(int serial, int number, int flags, byte[] content) {
        boolean full = content.length % 255 == 0;
        byte[] lacing = new byte[content.length / 255 + (full ? 0 : 1)];
        Arrays.fill(lacing, (byte) 255);
        if (!full) {
            lacing[lacing.length - 1] = (byte) (content.length % 255);
        }
        byte[] page =
                joined(
                        latin("OggS\0"),
                        new byte[] {(byte) flags},
                        new byte[8],
                        little(serial),
                        little(number),
                        new byte[4],
                        new byte[] {(byte) lacing.length},
                        lacing,
                        content);
        seal(page);
        return page;
    }

    private static int pageLength(byte[] ogg, int at) {
        int length = 27 + (ogg[at + 26] & 0xff);
        for (int i = 0; i < (ogg[at + 26] & 0xff); i++) {
            length += ogg[at + 27 + i] & 0xff;
        }
        return length;
    }

    /** The checksum of a page by long division, bit by bit. */
    private static void seal(byte[] page) {
        Arrays.fill(page, 22, 26, (byte) 0);
        long sum = 0;
        for (int bit = 0; bit < page.length * 8; bit++) {
            long in = page[bit / 8] >> 7 - bit % 8 & 1;
            boolean out = (sum >> 31 & 1) != in;
            sum = sum << 1 & 0xffff_ffffL ^ (out ? 0x04c11db7L : 0);
        }
        System.arraycopy(little((int) sum), 0, page, 22, 4);
    }

    private static byte[] element(int name, byte[] content) {
        int bytes = name >>> 24 != 0 ? 4 : name >>> 16 != 0 ? 3 : name >>> 8 != 0 ? 2 : 1;
        return joined(big(name, bytes), big(0x4000 | content.length, 2), content);
    }

    private static byte[] sevenBits(int size) {
        return new byte[] {
            (byte) (size >> 21),
            (byte) (size >> 14 & 127),
            (byte) (size >> 7 & 127),
            (byte) (size & 127)
        };
    }

    private static byte[] big(int number, int bytes) {
        byte[] all = ByteBuffer.allocate(4).putInt(number).array();
        return Arrays.copyOfRange(all, 4 - bytes, 4);
    }

    private static byte[] little(int number) {
        return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(number).array();
    }

    private static byte[] latin(String text) {
        return text.getBytes(ISO_8859_1);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }
}
