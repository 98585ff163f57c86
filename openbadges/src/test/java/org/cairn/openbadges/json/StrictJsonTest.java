package org.cairn.openbadges.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read as JSON, and what is refused with which words. */
class StrictJsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Evaluación formativa · été",
                "形成性評価",
                "👩🏽‍🏫🏔",
                "تقييم تكويني",
                "e\u0301 A\u030A",
                "\u0000\u001f\u007f\u2028"
            })
    void textsInEveryScriptComeBackAsTheyWere(String text) {
        byte[] bytes = StrictJson.write(StrictJson.object().put("name", text));

        assertThat(StrictJson.read(bytes).get("name").stringValue()).isEqualTo(text);
        assertThat(StrictJson.write(StrictJson.read(bytes))).isEqualTo(bytes);
    }

    @Test
    void numbersKeepTheirDigits() {
        String text = "{\"a\":1.50,\"b\":30,\"c\":12345678901234567890123,\"d\":0.1,\"e\":-0}";

        assertThat(StrictJson.text(StrictJson.read(text)))
                .isEqualTo("{\"a\":1.50,\"b\":30,\"c\":12345678901234567890123,\"d\":0.1,\"e\":0}");
    }

    @Test
    void aMemberThatOccursTwiceIsRefusedWithItsPlace() {
        assertThatExceptionOfType(JsonProblem.class)
                .isThrownBy(() -> StrictJson.read("{\"a\": 1,\n \"a\": 2}"))
                .withMessageContaining("\"a\"")
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(2));
    }

    /**
     * Also where the first one says nothing, deep inside, and when it is spelled in another way.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":null,\"a\":null}",
                "{\"x\":[{\"b\":{},\"a\":[],\"c\":1,\"a\":[]}]}",
                "{\"a\":{\"k\":1},\"b\":2,\"c\":3,\"\\u0061\":{\"k\":1}}",
                "{\"\":1,\"\":1}"
            })
    void noMemberOccursTwiceAnywhere(String json) {
        assertThatExceptionOfType(JsonProblem.class)
                .isThrownBy(() -> StrictJson.read(json))
                .withMessageContaining("Duplicate");
        assertThatExceptionOfType(JsonProblem.class)
                .isThrownBy(() -> StrictJson.read(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aReplacementCharacterThatIsMeantIsNoMistake() {
        byte[] meant = "{\"a\":\"\uFFFD\"}".getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(meant, meant.length - 3);

        assertThat(StrictJson.read(meant).path("a").stringValue()).isEqualTo("\uFFFD");
        assertThatExceptionOfType(JsonProblem.class)
                .isThrownBy(() -> StrictJson.read(cut))
                .withMessageContaining("not UTF-8");
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedWithTheirPlace() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("{\n  \"a\": \"".getBytes(StandardCharsets.UTF_8));
        bytes.write(0xE9);
        bytes.writeBytes("\"}".getBytes(StandardCharsets.UTF_8));

        assertThatExceptionOfType(JsonProblem.class)
                .isThrownBy(() -> StrictJson.read(bytes.toByteArray()))
                .withMessage("This is not UTF-8 text (line 2, column 9)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "{",
                "[]",
                "null",
                "{\"a\":1} x",
                "{\"a\":1}{}",
                "{'a':1}",
                "{\"a\":01}",
                "{\"a\":NaN}",
                "{\"a\":1,}",
                "{\"a\":\"\\ud83d\"}",
                "{\"\\udc00\":1}",
                "{\"a\":1e400}",
                "{\"a\":9e308}",
                "{\"a\":1e999999999}",
                "{\"a\":1e-999999999}",
                "{\"a\":1e9999999999}",
                "{/*c*/}"
            })
    void whatIsNotExactlyOneSoundObjectIsRefused(String text) {
        assertThatExceptionOfType(JsonProblem.class).isThrownBy(() -> StrictJson.read(text));
    }

    @Test
    void utf16IsRefused() {
        byte[] utf16 = "{\"a\":\"é\"}".getBytes(StandardCharsets.UTF_16);

        assertThatExceptionOfType(JsonProblem.class).isThrownBy(() -> StrictJson.read(utf16));
    }

    @Test
    void aByteOrderMarkIsPassedOver() {
        assertThat(StrictJson.read("\uFEFF{}".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void sixtyFourLevelsAreReadAndTenThousandAreNot() {
        assertThat(StrictJson.read(nested(64))).hasSize(1);
        assertThatExceptionOfType(JsonProblem.class)
                .isThrownBy(() -> StrictJson.read(nested(65)))
                .withMessageContaining("nested");
        assertThatExceptionOfType(JsonProblem.class)
                .isThrownBy(() -> StrictJson.read(nested(10_000)));
    }

    @Test
    void theSizeLimitIsTheCallers() {
        byte[] bytes = "{\"a\":\"0123456789\"}".getBytes(StandardCharsets.UTF_8);

        assertThat(StrictJson.read(bytes, bytes.length)).hasSize(1);
        assertThatExceptionOfType(JsonProblem.class)
                .isThrownBy(() -> StrictJson.read(bytes, bytes.length - 1))
                .withMessageContaining("larger than the " + (bytes.length - 1) + " bytes");
    }

    private static String nested(int levels) {
        return "{\"a\":".repeat(levels - 1) + "{}" + "}".repeat(levels - 1);
    }
}
