package org.cairn.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.cairn.platform.web.UserProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of captions only times and plain words are kept. */
class CaptionsTest {

    @Test
    void timesAndWordsStayAndAllThatCouldActGoes() {
        String hostile =
                """
                \uFEFFWEBVTT - a title
                X-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:0

                STYLE
                ::cue { background: url(https://evil.example/x) }

                REGION
                id:r width:100%

                NOTE what nobody hears

                1
                00:01.000 --> 00:04.500 line:0 position:10% region:r
                <v Ana><c.red>Hello</c> <b>you</b> & <script>alert(1)</script> 3 &lt; 4 &amp;lt;b&amp;gt;
                <00:02.000>second line \u202Eturned

                01:00:00.000 --> 01:00:01.000
                <img src=x onerror=alert(1)
                """;
        String plain = new String(Captions.plain(hostile.getBytes(UTF_8)), UTF_8);
        assertThat(plain)
                .isEqualTo(
                        """
                        WEBVTT

                        00:01.000 --> 00:04.500
                        Hello you &amp; alert(1) 3 &lt; 4 &amp;lt;b&amp;gt;
                        second line  turned
                        """);
        assertThat(Captions.plain(plain.getBytes(UTF_8)))
                .as("plain captions stay as they are, but for marks that were never marks")
                .asString(UTF_8)
                .startsWith("WEBVTT\n\n00:01.000 --> 00:04.500\nHello you &amp; alert(1) 3 &lt; 4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1\n00:00:01,000 --> 00:00:02,000\nSubRip",
                "WEBVTTX\n\n00:01.000 --> 00:02.000\nHm",
                "WEBVTT\n\nNo cue at all",
                "WEBVTT\n\n00:02.000 --> 00:01.000\nBackwards",
                "WEBVTT\n\n00:01 --> 00:02\nNo thousandths",
                "WEBVTT\n\n00:01.000 --> 00:02.000\nOne\n00:03.000 --> 00:04.000\nGlued",
                "WEBVTT\n\n00:01.000 --> 00:02.000\n<b></b>",
                "<html><script>alert(1)</script>"
            })
    void whatIsNoCaptionsIsRefused(String file) {
        assertThatThrownBy(() -> Captions.plain(file.getBytes(UTF_8)))
                .isInstanceOf(UserProblem.class);
    }

    @Test
    void otherLettersAndTooManyOfThemAreRefused() {
        byte[] latin =
                "WEBVTT\n\n00:01.000 --> 00:02.000\nseñal".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> Captions.plain(latin)).isInstanceOf(UserProblem.class);
        byte[] large = ("WEBVTT\n\n" + "x\n".repeat(Captions.MOST_BYTES)).getBytes(UTF_8);
        assertThatThrownBy(() -> Captions.plain(large)).isInstanceOf(UserProblem.class);
    }
}
