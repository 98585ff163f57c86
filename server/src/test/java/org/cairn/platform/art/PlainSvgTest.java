package org.cairn.platform.art;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.cairn.platform.art.PlainSvg.Plain;
import org.cairn.platform.art.PlainSvg.Refused;
import org.cairn.platform.art.PlainSvg.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a stranger’s SVG nothing stays but what can only be looked at. */
class PlainSvgTest {

    private static final String SHAPE = "<path d='M0 0h9v9z' fill='#123456'/>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<script href='https://evil.example/a.js'/>",
                "<foreignObject><iframe xmlns='http://www.w3.org/1999/xhtml' src='https://evil.example'/></foreignObject>",
                "<image href='https://evil.example/track.png' width='9' height='9'/>",
                "<image xmlns:xlink='http://www.w3.org/1999/xlink' xlink:href='data:image/png;base64,AA' width='9' height='9'/>",
                "<a href='javascript:alert(1)'><rect width='9' height='9'/></a>",
                "<rect width='9' height='9' onclick='alert(1)'/>",
                "<rect width='9' height='9' ONLOAD='alert(1)'/>",
                "<rect width='9' height='9' fill='url(https://evil.example/a.svg#x)'/>",
                "<rect width='9' height='9' style='fill:url(//evil.example/x)'/>",
                "<rect width='9' height='9' style='background:url(https://evil.example)'/>",
                "<rect width='9' height='9' fill='javascript:alert(1)'/>",
                "<rect width='9' height='9' fill='URL(evil.svg)'/>",
                "<linearGradient id='g' href='https://evil.example/a.svg#g'/>",
                "<font-face-uri href='https://evil.example/font'/>",
                "<metadata><x:y xmlns:x='urn:evil' onload='javascript:alert(1)'/></metadata>",
                "<x:script xmlns:x='http://www.w3.org/1999/xhtml'>alert(1)</x:script>",
                "<audio src='https://evil.example/a.mp3'/>",
                "<listener event='load' handler='#h'/><handler id='h'>alert(1)</handler>",
                "<?xml-stylesheet href='https://evil.example/a.css'?>",
            })
    void whatCanDoMoreThanBeLookedAtIsLeftOut(String bad) {
        Plain plain = plain(svg(bad + SHAPE));
        assertThat(plain.svg().toLowerCase(Locale.ROOT))
                .doesNotContain(
                        "script",
                        "evil",
                        "alert",
                        "javascript",
                        "onclick",
                        "onload",
                        "foreign",
                        "iframe",
                        "<image",
                        "<a",
                        "data:",
                        "<?")
                .contains("m0 0h9v9z");
        assertThat(PlainSvg.of(plain.svg().getBytes(UTF_8)))
                .as("what is plain stays as it is")
                .isInstanceOfSatisfying(
                        Plain.class,
                        again -> {
                            assertThat(again.svg()).isEqualTo(plain.svg());
                            assertThat(again.leftOut()).isEmpty();
                        });
    }

    @Test
    void whatWouldLookDifferentWithoutItIsRefusedByName() {
        assertThat(why(svg("<text>Hi</text>" + SHAPE))).isEqualTo(Why.TEXT);
        assertThat(why(svg("<style>@import url(https://evil.example)</style>" + SHAPE)))
                .isEqualTo(Why.STYLE_SHEET);
        assertThat(why(svg("<animate attributeName='x'/>" + SHAPE))).isEqualTo(Why.ANIMATED);
        assertThat(why(svg("<set attributeName='href' to='javascript:1'/>" + SHAPE)))
                .isEqualTo(Why.ANIMATED);
        for (String name : new String[] {"use", "pattern", "mask", "marker", "filter", "symbol"}) {
            assertThat(PlainSvg.of(svg("<" + name + "/>" + SHAPE).getBytes(UTF_8)))
                    .isEqualTo(new Refused(Why.UNSUPPORTED, name));
        }
        assertThat(why(svg("<path d='M0 0h9' stroke='red' stroke-dasharray='0.001'/>")))
                .isEqualTo(Why.UNSUPPORTED);
        assertThat(why(svg("<path d='M0 0h9' style='filter:url(#f)'/>")))
                .isEqualTo(Why.UNSUPPORTED);
    }

    @Test
    void whatIsNoDrawingIsRefused() {
        assertThat(why("hello")).isEqualTo(Why.BROKEN);
        assertThat(why("<html><svg/></html>")).isEqualTo(Why.BROKEN);
        assertThat(why("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><g>"))
                .isEqualTo(Why.BROKEN);
        assertThat(why(svg(""))).isEqualTo(Why.EMPTY);
        assertThat(why("<svg xmlns='http://www.w3.org/2000/svg'>" + SHAPE + "</svg>"))
                .isEqualTo(Why.SIZE);
        assertThat(
                        why(
                                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1e9 1'>"
                                        + SHAPE
                                        + "</svg>"))
                .isEqualTo(Why.SIZE);
    }

    @Test
    void bombsDoNotGoOff() {
        String laughs =
                "<!DOCTYPE svg [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;\">]>"
                        + svg("<title>&b;</title>" + SHAPE);
        assertThat(why(laughs)).isEqualTo(Why.ENTITIES);
        assertThat(
                        why(
                                new String(
                                        laughs.getBytes(StandardCharsets.UTF_16),
                                        StandardCharsets.ISO_8859_1),
                                StandardCharsets.ISO_8859_1))
                .isEqualTo(Why.ENTITIES);
        String outside =
                "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://127.0.0.1:9/a.dtd\">"
                        + svg(SHAPE);
        assertThat(plain(outside).svg()).doesNotContain("DOCTYPE");
        assertThat(why(svg("<g>".repeat(200) + SHAPE + "</g>".repeat(200)))).isEqualTo(Why.COMPLEX);
        assertThat(why(svg(SHAPE.repeat(4000)))).isEqualTo(Why.COMPLEX);
        assertThat(
                        why(
                                svg(
                                        "<linearGradient id='a' href='#b'/><linearGradient id='b' href='#a'/>"
                                                + SHAPE)))
                .isEqualTo(Why.COMPLEX);
        assertThat(
                        why(
                                svg(
                                        "<clipPath id='a'><path d='M0 0h9' clip-path='url(#b)'/></clipPath>"
                                                + SHAPE)))
                .isEqualTo(Why.COMPLEX);
    }

    @Test
    void whatDrawsStaysAsItWas() {
        Plain plain =
                plain(
                        svg(
                                "<defs><linearGradient id='g'><stop offset='0' stop-color='#fff'/></linearGradient></defs>"
                                        + "<g transform='translate(1 2)' class='layer' opacity='.5'>"
                                        + "<circle cx='4' cy='4' r='3' style='fill:url(#g); stroke: rgb(1,2,3) !important; font-family: x'/></g>"));
        assertThat(plain.svg())
                .contains(
                        "<g transform=\"translate(1 2)\" opacity=\".5\">",
                        "fill=\"url(#g)\"",
                        "stroke=\"rgb(1,2,3)\"")
                .doesNotContain("font-family", "class", "style");
        assertThat(plain.leftOut()).isEmpty();
        assertThat(plain.width()).isEqualTo(9);
    }

    /** The demo world names its picture by its hash, so it has to be plain already. */
    @Test
    void thePictureOfTheDemoWorldIsPlain() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(
                        getClass()
                                .getResourceAsStream(
                                        "/org/cairn/world/pictures/clear-learning-goals.svg"))) {
            String svg = new String(file.readAllBytes(), UTF_8);
            assertThat(plain(svg).svg()).isEqualTo(svg);
        }
    }

    private static String svg(String inner) {
        return "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>" + inner + "</svg>";
    }

    private static Plain plain(String svg) {
        PlainSvg.Result result = PlainSvg.of(svg.getBytes(UTF_8));
        assertThat(result).as(svg).isInstanceOf(Plain.class);
        return (Plain) result;
    }

    private static Why why(String svg) {
        return why(svg, UTF_8);
    }

    private static Why why(String svg, java.nio.charset.Charset charset) {
        PlainSvg.Result result = PlainSvg.of(svg.getBytes(charset));
        assertThat(result).as(svg).isInstanceOf(Refused.class);
        return ((Refused) result).why();
    }
}
