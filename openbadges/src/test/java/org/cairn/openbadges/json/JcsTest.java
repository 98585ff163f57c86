package org.cairn.openbadges.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** Canonical JSON, with the facts of RFC 8785. */
class JcsTest {

    /** RFC 8785, appendix B and section 3.2.2. */
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "333333333.33333329, 333333333.3333333",
        "1E30, 1e+30",
        "4.50, 4.5",
        "2e-3, 0.002",
        "0.000000000000000000000000001, 1e-27",
        "1e21, 1e+21",
        "999999999999999900000, 999999999999999900000",
        "9.999999999999997e22, 9.999999999999997e+22",
        "0.000001, 0.000001",
        "1e-7, 1e-7",
        "5e-324, 5e-324",
        "-1.7976931348623157e308, -1.7976931348623157e+308",
        "9007199254740992, 9007199254740992",
        "295147905179352830000, 295147905179352830000"
    })
    void numbersAreWrittenAsInJavaScript(String written, String canonical) {
        assertThat(Jcs.canonicalize(StrictJson.read("{\"n\":" + written + "}")))
                .isEqualTo("{\"n\":" + canonical + "}");
    }

    /**
     * RFC 8785, section 3.2.3: the order of UTF-16 code units, in which an emoji is below U+FB33.
     */
    @Test
    void membersAreSortedByTheirCodeUnits() {
        String text =
                "{\"\u20ac\":1,\"\\r\":2,\"\ufb33\":3,\"1\":4,\"\ud83d\ude00\":5,\"\u0080\":6,\"\u00f6\":7}";

        assertThat(Jcs.canonicalize(StrictJson.read(text)))
                .isEqualTo(
                        "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"\u00f6\":7,\"\u20ac\":1,\"\ud83d\ude00\":5,\"\ufb33\":3}");
    }

    @Test
    void textsAreEscapedOnlyWhereTheyMustBe() {
        String text = "{\"a\":\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\"}";

        assertThat(Jcs.canonicalize(StrictJson.read(text)))
                .isEqualTo("{\"a\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @Test
    void emptyThingsStayEmpty() {
        assertThat(Jcs.canonicalize(StrictJson.read("{ \"b\" : [ ] , \"a\" : { }, \"c\":null }")))
                .isEqualTo("{\"a\":{},\"b\":[],\"c\":null}");
    }

    /** 1.1 as a float of Java has other digits than the text that others read. */
    @Test
    void aFloatIsTheNumberThatItsTextSays() {
        assertThat(Jcs.canonicalize(StrictJson.object().put("n", 1.1f))).isEqualTo("{\"n\":1.1}");
    }

    @Test
    void whatHasNoCanonicalFormIsAProblem() {
        for (ObjectNode odd :
                List.of(
                        StrictJson.object().put("n", Double.NaN),
                        StrictJson.object().put("n", Float.POSITIVE_INFINITY),
                        StrictJson.object().put("n", new BigDecimal("1e400")),
                        StrictJson.object().put("n", BigInteger.TEN.pow(400)),
                        StrictJson.object().put("n", "\ud83d"),
                        StrictJson.object().put("\udc69", "n"),
                        StrictJson.object().put("n", new byte[] {1}),
                        StrictJson.object().putPOJO("n", List.of(1)))) {
            assertThatExceptionOfType(JsonProblem.class)
                    .as(odd.toString())
                    .isThrownBy(() -> Jcs.canonicalize(odd));
        }
    }
}
