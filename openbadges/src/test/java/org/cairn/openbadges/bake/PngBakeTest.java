package org.cairn.openbadges.bake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cairn.openbadges.bake.BakeProblem.Reason;
import org.cairn.openbadges.bake.Baked.Carrier;
import org.junit.jupiter.api.Test;

class PngBakeTest {

    private static final String RECORD = "{\"name\":\"Rückmeldung 课堂反馈 🎓\"}";
    private final byte[] png = Pictures.png();

    @Test
    void aBakedRecordComesOutAsItWentIn() {
        var baked = PngBake.bake(png, RECORD, BakeForm.OPEN_BADGE_3);

        assertThat(PngBake.unbake(baked).found())
                .containsExactly(new Baked(BakeForm.OPEN_BADGE_3, Carrier.ITXT, RECORD));
    }

    @Test
    void theRecordStandsInOneUncompressedChunkDirectlyBehindTheHeader() {
        var baked = PngBake.bake(png, "{}", BakeForm.OPEN_BADGE_2);

        var text = new String(baked, 33, 29, StandardCharsets.ISO_8859_1);
        assertThat(text.substring(4)).startsWith("iTXtopenbadges\0\0\0\0\0{}");
        assertThat(baked.length - png.length).isEqualTo(12 + "openbadges".length() + 5 + 2);
    }

    @Test
    void allBytesOfThePictureStayAsTheyWere() {
        var baked = PngBake.bake(png, RECORD, BakeForm.OPEN_BADGE_3);

        int added = baked.length - png.length;
        assertThat(Arrays.copyOf(baked, 33)).isEqualTo(Arrays.copyOf(png, 33));
        assertThat(Arrays.copyOfRange(baked, 33 + added, baked.length))
                .isEqualTo(Arrays.copyOfRange(png, 33, png.length));
        assertThat(Pictures.pixels(baked).getRGB(3, 5))
                .isEqualTo(Pictures.pixels(png).getRGB(3, 5));
    }

    @Test
    void anEarlierRecordIsNotLostSilently() {
        var baked = PngBake.bake(png, "{\"old\":1}", BakeForm.OPEN_BADGE_2);

        assertThatThrownBy(() -> PngBake.bake(baked, RECORD, BakeForm.OPEN_BADGE_3))
                .isInstanceOfSatisfying(
                        BakeProblem.class,
                        p -> assertThat(p.reason()).isEqualTo(Reason.ALREADY_BAKED));
        assertThat(PngBake.rebake(baked, RECORD, BakeForm.OPEN_BADGE_3))
                .isEqualTo(PngBake.bake(png, RECORD, BakeForm.OPEN_BADGE_3));
    }

    @Test
    void aTextChunkOfTheFirstYearsIsRead() {
        var url = "https://example.org/assertions/1";
        var old =
                Pictures.withChunk(
                        png, "tEXt", ("openbadges\0" + url).getBytes(StandardCharsets.UTF_8));

        assertThat(PngBake.unbake(old).found())
                .containsExactly(new Baked(BakeForm.OPEN_BADGE_2, Carrier.TEXT, url));
    }

    @Test
    void aCompressedRecordIsReadAndToldApart() {
        var data =
                Pictures.compressedText(
                        "openbadgecredential", RECORD.getBytes(StandardCharsets.UTF_8));

        var found = PngBake.unbake(Pictures.withChunk(png, "iTXt", data)).found();

        assertThat(found)
                .containsExactly(new Baked(BakeForm.OPEN_BADGE_3, Carrier.COMPRESSED_ITXT, RECORD));
        assertThat(found.getFirst().carrier().allowed()).isFalse();
    }

    @Test
    void aRecordThatUnpacksToTooMuchIsRefused() {
        var data = Pictures.compressedText("openbadges", new byte[200 << 20]);

        assertProblem(Pictures.withChunk(png, "iTXt", data), Reason.TOO_LARGE);
    }

    /** Each of them is small enough alone. */
    @Test
    void manyRecordsThatUnpackToMuchTogetherAreRefused() {
        var data = Pictures.compressedText("openbadges", new byte[1 << 20]);
        var many = png;
        for (int i = 0; i < 5; i++) {
            many = Pictures.withChunk(many, "iTXt", data);
        }

        assertProblem(many, Reason.TOO_LARGE);
    }

    @Test
    void moreThanTwentyRecordsAreRefused() {
        var many = png;
        for (int i = 0; i < 21; i++) {
            many =
                    Pictures.withChunk(
                            many, "tEXt", ("openbadges\0" + i).getBytes(StandardCharsets.UTF_8));
        }

        assertProblem(many, Reason.TOO_LARGE);
    }

    @Test
    void aCompressedTextChunkIsReadAndToldApart() {
        var international =
                Pictures.compressedText("openbadges", RECORD.getBytes(StandardCharsets.UTF_8));
        var data = new byte[international.length - 3];
        System.arraycopy(international, 0, data, 0, 11);
        System.arraycopy(international, 14, data, 11, data.length - 11);

        var found = PngBake.unbake(Pictures.withChunk(png, "zTXt", data)).found();

        assertThat(found)
                .containsExactly(new Baked(BakeForm.OPEN_BADGE_2, Carrier.COMPRESSED_TEXT, RECORD));
        assertThat(found.getFirst().carrier().allowed()).isFalse();
    }

    @Test
    void eachStandardHasItsKeyword() {
        var keywords =
                Map.of(
                        BakeForm.OPEN_BADGE_2, "openbadges",
                        BakeForm.OPEN_BADGE_3, "openbadgecredential",
                        BakeForm.CLR_2, "clrcredential");
        keywords.forEach((form, keyword) -> {
            var baked = PngBake.bake(png, "{}", form);
            assertThat(new String(baked, 37, keyword.length() + 5, StandardCharsets.ISO_8859_1))
                    .isEqualTo("iTXt" + keyword + "\0");
            assertThatThrownBy(() -> PngBake.bake(baked, RECORD, BakeForm.OPEN_BADGE_3))
                    .isInstanceOf(BakeProblem.class);
        });
    }

    @Test
    void aCompressedRecordThatIsCutShortIsRefused() {
        var data = Pictures.compressedText("openbadges", RECORD.getBytes(StandardCharsets.UTF_8));

        assertProblem(
                Pictures.withChunk(png, "iTXt", Arrays.copyOf(data, data.length - 9)),
                Reason.CUT_SHORT);
    }

    @Test
    void aRecordThatIsNotUtf8IsRefused() {
        var data = "openbadges\0\0\0\0\0\u00ff\u00fe".getBytes(StandardCharsets.ISO_8859_1);

        assertProblem(Pictures.withChunk(png, "iTXt", data), Reason.NOT_UTF8);
    }

    @Test
    void aRecordChunkWithoutItsFieldsIsRefused() {
        assertProblem(
                Pictures.withChunk(png, "iTXt", "openbadges\0".getBytes(StandardCharsets.UTF_8)),
                Reason.BROKEN);
        assertProblem(
                Pictures.withChunk(
                        png, "iTXt", "openbadges\0\0\0en".getBytes(StandardCharsets.UTF_8)),
                Reason.BROKEN);
    }

    @Test
    void aWrongChecksumIsRefused() {
        var broken = PngBake.bake(png, RECORD, BakeForm.OPEN_BADGE_3);
        broken[60] ^= 1;

        assertProblem(broken, Reason.BROKEN);
    }

    @Test
    void aChunkThatClaimsTwoGigabytesIsRefused() {
        var broken = png.clone();
        ByteBuffer.wrap(broken).putInt(33, Integer.MAX_VALUE);
        assertProblem(broken, Reason.CUT_SHORT);
        ByteBuffer.wrap(broken).putInt(33, -1);
        assertProblem(broken, Reason.CUT_SHORT);
    }

    @Test
    void everyTruncationIsRefused() {
        var baked = PngBake.bake(png, RECORD, BakeForm.OPEN_BADGE_3);

        for (int length = 0; length < baked.length; length++) {
            var cut = Arrays.copyOf(baked, length);
            assertThatThrownBy(() -> PngBake.unbake(cut)).isInstanceOf(BakeProblem.class);
        }
    }

    @Test
    void whatFollowsThePictureIsIgnoredAndCounted() {
        var baked = PngBake.bake(png, RECORD, BakeForm.OPEN_BADGE_3);

        var unbaked = PngBake.unbake(Arrays.copyOf(baked, baked.length + 7));

        assertThat(unbaked.trailingBytes()).isEqualTo(7);
        assertThat(unbaked.found()).hasSize(1);
    }

    @Test
    void randomDamageNeverEscapesAsAnotherException() {
        var baked = PngBake.bake(png, RECORD, BakeForm.OPEN_BADGE_3);
        var random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            var damaged = baked.clone();
            damaged[8 + random.nextInt(damaged.length - 8)] = (byte) random.nextInt();
            try {
                assertThat(PngBake.unbake(damaged).found().size()).isLessThan(2);
            } catch (BakeProblem expected) {
                assertThat(expected.getMessage()).isNotBlank();
            }
        }
    }

    @Test
    void aTemplateIsCopiedOnceAndBakesWhatIsBakedEachByItself() throws IOException {
        var picture = png.clone();
        var template = PngTemplate.of(Arrays.copyOf(picture, picture.length + 7));
        Arrays.fill(picture, (byte) 0);
        template.picture()[40] ^= 1;

        for (var form : BakeForm.values()) {
            for (var record : List.of("", "{}", RECORD, "é".repeat(70_000))) {
                assertThat(template.bake(record, form))
                        .isEqualTo(PngBake.bake(png, record, form))
                        .isEqualTo(byHand(record, form));
                var stream = new ByteArrayOutputStream();
                template.bake(record, form, stream);
                assertThat(stream.toByteArray()).isEqualTo(byHand(record, form));
            }
        }
        assertThat(template.picture()).isEqualTo(png);
        assertThat(PngTemplate.cleared(template.bake(RECORD, BakeForm.CLR_2)).picture())
                .isEqualTo(png);
    }

    /** Put together by the test's own code for chunks. */
    private byte[] byHand(String record, BakeForm form) {
        var data = (form.keyword() + "\0\0\0\0\0" + record).getBytes(StandardCharsets.UTF_8);
        return Pictures.withChunk(png, "iTXt", data);
    }

    @Test
    void aTemplateRefusesWhatCannotBeBaked() {
        var template = PngTemplate.of(png);
        var baked = template.bake(RECORD, BakeForm.OPEN_BADGE_3);
        var damaged = png.clone();
        damaged[png.length - 20] ^= 1;

        assertReason(Reason.ALREADY_BAKED, () -> PngTemplate.of(baked));
        assertReason(Reason.BROKEN, () -> PngTemplate.of(damaged));
        assertReason(Reason.BROKEN, () -> PngTemplate.cleared(damaged));
        assertReason(
                Reason.UNSUITABLE_TEXT,
                () -> template.bake("{\"name\":\"\ud83c\"}", BakeForm.OPEN_BADGE_3));
        var untouched = new ByteArrayOutputStream();
        assertReason(
                Reason.UNSUITABLE_TEXT,
                () -> template.bake("{\"name\":\"\ud83c\"}", BakeForm.OPEN_BADGE_3, untouched));
        assertThat(untouched.size()).isZero();
        assertReason(
                Reason.TOO_LARGE,
                () -> template.bake("x".repeat((4 << 20) + 1), BakeForm.OPEN_BADGE_3));
    }

    private static void assertReason(Reason reason, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        BakeProblem.class, p -> assertThat(p.reason()).isEqualTo(reason));
    }

    private static void assertProblem(byte[] picture, Reason reason) {
        assertReason(reason, () -> PngBake.unbake(picture));
    }
}
