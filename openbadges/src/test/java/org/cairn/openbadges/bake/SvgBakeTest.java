package org.cairn.openbadges.bake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.cairn.openbadges.bake.BakeProblem.Reason;
import org.cairn.openbadges.bake.Baked.Carrier;
import org.junit.jupiter.api.Test;

class SvgBakeTest {

    private static final String RECORD = "{\"name\":\"课堂反馈 🎓 a]]>b <x> &amp;\"}";
    private static final String SVG =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- drawn by hand: <svg> -->
            <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
            <svg  width='10'
               xmlns="http://www.w3.org/2000/svg" aria-label="a > b">
              <rect  width="1" height="1"/><!-- ] -->
            </svg>
            <!-- end -->
            """;

    @Test
    void aBakedRecordComesOutAsItWentIn() {
        var baked = SvgBake.bake(bytes(SVG), RECORD, BakeForm.OPEN_BADGE_3);

        assertThat(SvgBake.unbake(baked).found())
                .containsExactly(new Baked(BakeForm.OPEN_BADGE_3, Carrier.ELEMENT_BODY, RECORD));
    }

    @Test
    void allElseOfTheSourceIsKeptLetterForLetter() {
        var baked = text(SvgBake.bake(bytes(SVG), "{}", BakeForm.OPEN_BADGE_3));

        assertThat(baked)
                .isEqualTo(
                        SVG.replace(
                                "\"a > b\">",
                                "\"a > b\" xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\">"
                                        + "<openbadges:credential><![CDATA[{}]]></openbadges:credential>"));
    }

    @Test
    void aHostedAssertionSaysInItsAttributeWhereItIsHosted() {
        var record = "{\"id\":\"https://example.org/a?b=1&c=2\"}";

        var baked = SvgBake.bake(bytes(SVG), record, BakeForm.OPEN_BADGE_2);

        assertThat(text(baked))
                .contains("xmlns:openbadges=\"http://openbadges.org\"")
                .contains(
                        "<openbadges:assertion verify=\"https://example.org/a?b=1&amp;c=2\"><![CDATA[{");
        assertThat(SvgBake.unbake(baked).found())
                .containsExactly(new Baked(BakeForm.OPEN_BADGE_2, Carrier.ELEMENT_BODY, record));
    }

    @Test
    void anAttributeThatLeadsToAnotherAssertionIsARecordOfItsOwn() {
        var hosted = "https://example.org/a";
        for (var same :
                List.of(
                        "{\"id\":\"%s\"}",
                        "{\"uid\":\"a\",\"verify\":{\"url\":\"%s\"}}", "{}%.0s")) {
            assertThat(carriers(hosted, same.formatted(hosted)))
                    .as(same)
                    .containsExactly(Carrier.ELEMENT_BODY);
        }
        assertThat(carriers("hosted", "{\"id\":\"" + hosted + "\"}"))
                .containsExactly(Carrier.ELEMENT_BODY);
        assertThat(carriers("https://example.org/b", "{\"id\":\"" + hosted + "\"}"))
                .containsExactly(Carrier.VERIFY_ATTRIBUTE, Carrier.ELEMENT_BODY);
    }

    private static List<Carrier> carriers(String verify, String body) {
        var element = "<o:assertion verify='" + verify + "'><![CDATA[" + body + "]]></o:assertion>";
        var root = "<svg xmlns='http://www.w3.org/2000/svg' xmlns:o='http://openbadges.org'>";
        return SvgBake.unbake(bytes(root + element + "</svg>")).found().stream()
                .map(Baked::carrier)
                .toList();
    }

    @Test
    void aCompactJwsStandsInTheAttribute() {
        var baked = SvgBake.bake(bytes(SVG), "e30.e30.c2ln", BakeForm.OPEN_BADGE_3);

        assertThat(text(baked)).contains("<openbadges:credential verify=\"e30.e30.c2ln\"/>");
        assertThat(SvgBake.unbake(baked).found())
                .containsExactly(
                        new Baked(BakeForm.OPEN_BADGE_3, Carrier.VERIFY_ATTRIBUTE, "e30.e30.c2ln"));
    }

    @Test
    void anEarlierRecordIsReplacedOnlyWhenAskedFor() {
        var first = SvgBake.bake(bytes(SVG), "{\"id\":\"urn:1\"}", BakeForm.OPEN_BADGE_2);

        assertThatThrownBy(() -> SvgBake.bake(first, RECORD, BakeForm.OPEN_BADGE_3))
                .isInstanceOfSatisfying(
                        BakeProblem.class,
                        p -> assertThat(p.reason()).isEqualTo(Reason.ALREADY_BAKED));
        var second = SvgBake.rebake(first, RECORD, BakeForm.OPEN_BADGE_3);
        assertThat(SvgBake.unbake(second).found())
                .containsExactly(new Baked(BakeForm.OPEN_BADGE_3, Carrier.ELEMENT_BODY, RECORD));
        assertThat(text(second))
                .doesNotContain("urn:1")
                .contains("<rect  width=\"1\" height=\"1\"/>");
        assertThat(text(SvgBake.rebake(second, RECORD, BakeForm.OPEN_BADGE_3)))
                .isEqualTo(text(second));
    }

    @Test
    void anEmptyPictureCanCarryARecordToo() {
        var baked =
                SvgBake.bake(
                        bytes("<s:svg xmlns:s='http://www.w3.org/2000/svg'/>"),
                        "{}",
                        BakeForm.CLR_2);

        assertThat(text(baked)).endsWith("<![CDATA[{}]]></clr:credential></s:svg>");
        assertThat(SvgBake.unbake(baked).found()).hasSize(1);
    }

    @Test
    void aDeclarationHoldsNothingButItsValues() {
        var svg = "?><svg xmlns='http://www.w3.org/2000/svg'/>";

        assertProblem("<?xml version='1.0' encoding='U?><svg a=>TF-8'" + svg, Reason.BROKEN);
        assertProblem("<?xml version='1.0' encoding='<svg>'" + svg, Reason.BROKEN);
        for (var fine :
                List.of(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\" ",
                        "<?xml version = '1.0'",
                        "<?xml-stylesheet href='?a>b'")) {
            var baked = SvgBake.bake(bytes(fine + svg), "{}", BakeForm.OPEN_BADGE_3);
            assertThat(SvgBake.unbake(baked).found()).hasSize(1);
        }
    }

    @Test
    void externalEntitiesAreNeverOpened() {
        var hostile =
                """
                <!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:o="http://openbadges.org"><o:assertion>&x;</o:assertion></svg>
                """;

        assertProblem(hostile, Reason.UNSAFE);
    }

    @Test
    void aThousandLaughsAreRefusedAtOnce() {
        var hostile = new StringBuilder("<!DOCTYPE svg [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            hostile.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        hostile.append("]><svg xmlns='http://www.w3.org/2000/svg'>&a29;</svg>");

        assertProblem(hostile.toString(), Reason.UNSAFE);
    }

    @Test
    void anUnknownEntityIsRefused() {
        assertProblem("<svg xmlns='http://www.w3.org/2000/svg'>&nope;</svg>", Reason.BROKEN);
    }

    @Test
    void deepNestingIsRefused() {
        var deep = "<g>".repeat(100_000) + "</g>".repeat(100_000);

        assertProblem(
                "<svg xmlns='http://www.w3.org/2000/svg'>" + deep + "</svg>", Reason.TOO_LARGE);
    }

    @Test
    void otherXmlIsNoPicture() {
        assertProblem("<html><svg/></html>", Reason.WRONG_FORMAT);
        assertProblem("{}", Reason.WRONG_FORMAT);
        assertProblem("<svg", Reason.BROKEN);
        assertProblem("<svg xmlns='http://www.w3.org/2000/svg'><a></b></svg>", Reason.BROKEN);
    }

    @Test
    void aCharacterThatXmlCannotCarryIsRefused() {
        assertThatThrownBy(
                        () -> SvgBake.bake(bytes(SVG), "{\"a\":\"\uFFFE\"}", BakeForm.OPEN_BADGE_3))
                .isInstanceOf(BakeProblem.class);
    }

    @Test
    void anOlderEncodingIsReadButNotWritten() {
        var latin =
                ("<?xml version='1.0' encoding='ISO-8859-1'?><svg xmlns='http://www.w3.org/2000/svg'"
                                + " xmlns:o='http://openbadges.org'><o:assertion>{\"n\":\"é\"}</o:assertion></svg>")
                        .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(SvgBake.unbake(latin).found().getFirst().text()).isEqualTo("{\"n\":\"é\"}");
        assertThatThrownBy(() -> SvgBake.rebake(latin, "{}", BakeForm.OPEN_BADGE_3))
                .hasMessageContaining("Save it as UTF-8");
    }

    @Test
    void randomDamageNeverEscapesAsAnotherException() {
        var baked = SvgBake.bake(bytes(SVG), RECORD, BakeForm.OPEN_BADGE_3);
        var random = new Random(11);
        for (int i = 0; i < 5_000; i++) {
            var damaged = baked.clone();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            try {
                SvgBake.rebake(damaged, "{}", BakeForm.OPEN_BADGE_3);
            } catch (BakeProblem expected) {
                assertThat(expected.getMessage()).isNotBlank();
            }
        }
    }

    private static void assertProblem(String svg, Reason reason) {
        assertThatThrownBy(() -> SvgBake.unbake(bytes(svg)))
                .isInstanceOfSatisfying(
                        BakeProblem.class, p -> assertThat(p.reason()).isEqualTo(reason));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
