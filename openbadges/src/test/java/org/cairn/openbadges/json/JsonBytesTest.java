package org.cairn.openbadges.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Bytes that are put together here are those that Jackson writes. */
class JsonBytesTest {

    private static final JsonMapper JACKSON = new JsonMapper();

    @Test
    void everyCharacterIsWrittenAsJacksonWritesIt() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
                String letter = Character.toString(c);
                assertSame(StrictJson.object().put("a" + letter, letter + "b?" + letter));
            }
        }
    }

    @Test
    void valuesOfEveryKindAreWrittenAsJacksonWritesThem() {
        ObjectNode object = StrictJson.object();
        ArrayNode values = object.putArray("values");
        values.add(0).add(-1).add(Long.MIN_VALUE).add(1.5).add(1e300).add(0.1f);
        values.add(new BigDecimal("1.50")).add(new BigDecimal("1E+40")).add(BigInteger.TWO.pow(99));
        values.add(true).add(false).addNull().add("").add(new byte[] {1, 2, 3});
        values.addObject();
        values.addArray();
        values.addArray().addArray().add("inside").addObject().put("", "").putNull("none");
        object.put("last", "x".repeat(100_000));

        assertSame(object);
        values.forEach(value -> assertThat(StrictJson.write(value)).isEqualTo(jackson(value)));
    }

    /** Which is refused, or written in full: never as a question mark. */
    @Test
    void halfACharacterIsLeftToJackson() {
        for (String half : List.of("\ud83d", "\udc69", "a\ud83db", "?\udc69?", "\udc69\ud83d")) {
            for (ObjectNode object :
                    List.of(
                            StrictJson.object().put("name", half),
                            StrictJson.object().put(half, "name"))) {
                assertThat(outcome(() -> StrictJson.write(object)))
                        .isEqualTo(outcome(() -> jackson(object)))
                        .doesNotContain("\"?\"");
            }
        }
    }

    @Test
    void nothingIsWrittenDeeperThanItIsRead() {
        ObjectNode deep = StrictJson.object();
        ObjectNode inside = deep;
        for (int i = 2; i < StrictJson.MAX_DEPTH; i += 2) {
            inside = inside.putArray("list").addObject();
        }
        inside = inside.putObject("last");
        assertSame(deep);
        assertThat(StrictJson.read(StrictJson.write(deep))).isEqualTo(deep);
        inside.putArray("deeper");
        assertThatExceptionOfType(JsonProblem.class)
                .isThrownBy(() -> StrictJson.write(deep))
                .withMessageContaining("nested deeper");
    }

    private static String outcome(Supplier<byte[]> work) {
        try {
            return new String(work.get(), StandardCharsets.ISO_8859_1);
        } catch (JacksonException refused) {
            return "refused";
        }
    }

    private static void assertSame(ObjectNode object) {
        assertThat(StrictJson.write(object)).isEqualTo(jackson(object));
    }

    private static byte[] jackson(JsonNode node) {
        return JACKSON.writeValueAsBytes(node);
    }
}
