package org.cairn.openbadges.bake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Stream;
import org.cairn.openbadges.ConformanceData;
import org.cairn.openbadges.Replays;
import org.cairn.openbadges.bake.BakeProblem.Reason;
import org.cairn.openbadges.bake.Baked.Carrier;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Pictures that other people drew and baked: what they carry is found, and they can be baked. */
@Replays(
        "Pictures drawn or baked by others: records found in place, and baked again in three forms")
class BakedByOthersTest {

    private static final String RECORD = "{\"name\":\"课堂反馈 🎓\"}";

    /** Place and carrier of each record, in the order in which they stand. */
    private static final Map<String, List<String>> CARRIED =
            Map.ofEntries(
                    carries("v-unicode-baked-text-chunk.png", BakeForm.OPEN_BADGE_3, Carrier.TEXT),
                    carries("v-unicode-baked.png", BakeForm.OPEN_BADGE_3, Carrier.ITXT),
                    carries("v-hosted.png", BakeForm.OPEN_BADGE_2, Carrier.ITXT),
                    carries("v-hosted-url.png", BakeForm.OPEN_BADGE_2, Carrier.TEXT),
                    carries(
                            "x-baked-compressed.png",
                            BakeForm.OPEN_BADGE_3,
                            Carrier.COMPRESSED_ITXT),
                    carries(
                            "x-baked-two-chunks.png",
                            BakeForm.OPEN_BADGE_3,
                            Carrier.ITXT,
                            Carrier.ITXT),
                    carries("v-baked-jwt.png", BakeForm.OPEN_BADGE_3, Carrier.ITXT),
                    carries("x-baked-wrong-key.png", BakeForm.OPEN_BADGE_2, Carrier.ITXT),
                    carries("v-baked-json.png", BakeForm.OPEN_BADGE_3, Carrier.ITXT),
                    carries("simple-badge.png", BakeForm.OPEN_BADGE_2, Carrier.ITXT),
                    carries("robotics-badge.png", BakeForm.OPEN_BADGE_2),
                    carries("beths-robot-badge.png", BakeForm.OPEN_BADGE_2),
                    carries("image.png", BakeForm.OPEN_BADGE_2),
                    carries("public_domain_heart.png", BakeForm.OPEN_BADGE_2),
                    carries("simple-jwt.png", BakeForm.OPEN_BADGE_3, Carrier.ITXT),
                    carries("simple-jwt_v1.png", BakeForm.OPEN_BADGE_3, Carrier.ITXT),
                    carries("simple-json.png", BakeForm.OPEN_BADGE_3, Carrier.ITXT),
                    carries("v-unicode-baked.svg", BakeForm.OPEN_BADGE_3, Carrier.ELEMENT_BODY),
                    carries("v-hosted.svg", BakeForm.OPEN_BADGE_2, Carrier.ELEMENT_BODY),
                    carries(
                            "x-baked-both.svg",
                            BakeForm.OPEN_BADGE_3,
                            Carrier.VERIFY_ATTRIBUTE,
                            Carrier.ELEMENT_BODY),
                    carries("v-baked-json.svg", BakeForm.OPEN_BADGE_3, Carrier.ELEMENT_BODY),
                    carries("v-baked-jwt.svg", BakeForm.OPEN_BADGE_3, Carrier.VERIFY_ATTRIBUTE),
                    carries("simple-json.svg", BakeForm.OPEN_BADGE_3, Carrier.ELEMENT_BODY),
                    carries("simple-jwt.svg", BakeForm.OPEN_BADGE_3, Carrier.VERIFY_ATTRIBUTE),
                    carries("simple-jwt_v1.svg", BakeForm.OPEN_BADGE_3, Carrier.VERIFY_ATTRIBUTE));

    private static Entry<String, List<String>> carries(
            String file, BakeForm form, Carrier... carriers) {
        return Map.entry(file, Stream.of(carriers).map(carrier -> form + " " + carrier).toList());
    }

    @TestFactory
    Stream<DynamicTest> whatTheyCarryIsFoundInItsPlace() {
        return pictures(BakedByOthersTest::assertCarried);
    }

    private static void assertCarried(Path file) throws IOException {
        var found = unbake(Files.readAllBytes(file), isPng(file)).found();

        assertThat(found)
                .extracting(one -> one.form() + " " + one.carrier())
                .isEqualTo(CARRIED.get(name(file)));
        assertThat(found)
                .allSatisfy(
                        one -> assertThat(one.text().strip()).containsPattern("^(\\{|ey|https)"));
    }

    @TestFactory
    Stream<DynamicTest> theyTakeANewRecordAndLoseAnEarlierOneOnlyWhenAskedTo() {
        return pictures(BakedByOthersTest::assertBaked);
    }

    private static void assertBaked(Path file) throws IOException {
        var picture = Files.readAllBytes(file);
        for (var form : BakeForm.values()) {
            var baked =
                    isPng(file)
                            ? PngBake.rebake(picture, RECORD, form)
                            : SvgBake.rebake(picture, RECORD, form);
            assertThat(unbake(baked, isPng(file)).found())
                    .extracting(Baked::form, Baked::text)
                    .containsExactly(tuple(form, RECORD));
            if (isPng(file)) {
                assertThat(Pictures.pixels(baked).getRGB(0, 0))
                        .isEqualTo(Pictures.pixels(picture).getRGB(0, 0));
            }
            assertAlreadyBaked(baked, isPng(file));
        }
    }

    private static void assertAlreadyBaked(byte[] baked, boolean png) {
        assertThatThrownBy(
                        () -> {
                            if (png) {
                                PngBake.bake(baked, "{}", BakeForm.OPEN_BADGE_3);
                            } else {
                                SvgBake.bake(baked, "{}", BakeForm.OPEN_BADGE_3);
                            }
                        })
                .isInstanceOfSatisfying(
                        BakeProblem.class,
                        problem -> assertThat(problem.reason()).isEqualTo(Reason.ALREADY_BAKED));
    }

    private interface Check {
        void of(Path file) throws IOException;
    }

    private static Stream<DynamicTest> pictures(Check check) {
        return ConformanceData.replay(() ->
                ConformanceData.files("samples", "").stream()
                        .filter(file -> CARRIED.containsKey(name(file)))
                        .map(file -> DynamicTest.dynamicTest(name(file), () -> check.of(file))));
    }

    private static Unbaked unbake(byte[] picture, boolean png) {
        return png ? PngBake.unbake(picture) : SvgBake.unbake(picture);
    }

    private static boolean isPng(Path file) {
        return name(file).endsWith(".png");
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
