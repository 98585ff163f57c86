package org.cairn.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.cairn.CairnTest;
import org.cairn.portfolio.Samples;
import org.cairn.review.Village;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.ListableBeanFactory;

/** Files that are two things at once, lie about what they are, or swell when they are opened. */
@CairnTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PolyglotTest {

    private static final byte[] HTML =
            ("<html><body>" + Hostile.SCRIPT + "</body></html>").getBytes(UTF_8);
    private static final byte[] SVG =
            ("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(7)\">"
                            + Hostile.SCRIPT
                            + "<foreignObject><b>x</b></foreignObject></svg>")
                    .getBytes(UTF_8);

    private final Tour tour;
    private final Village village;

    PolyglotTest(ListableBeanFactory beans) {
        this.tour = new Tour(beans);
        this.village = tour.village().village();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void theVerifyPageFindsNoBadgeAndShowsNothingOfIt(Map.Entry<String, byte[]> file) {
        Wire.Got got =
                tour.stranger()
                        .body(
                                "POST",
                                "/verify",
                                Multipart.TYPE,
                                Multipart.of(Map.of("text", ""), file.getKey(), file.getValue()));

        assertThat(Hostile.faults(got)).isEmpty();
        assertThat(got.status()).isIn(200, 422);
        assertThat(got.text())
                .doesNotContain(
                        "data:image/svg+xml",
                        "onload=",
                        "foreignObject",
                        "c-k-met\"><span class=\"c-mark\"");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void thePortfolioRefusesItOrKeepsOnlyThePlainPartOfIt(Map.Entry<String, byte[]> file) {
        Guest guest = tour.guest(village.educator());
        Wire.Got got =
                guest.body(
                        "POST",
                        "/portfolio/files",
                        Multipart.TYPE,
                        Multipart.of(
                                Map.of("_csrf", guest.token(), "kind", "file", "note", "A note"),
                                file.getKey(),
                                file.getValue()));

        assertThat(Hostile.faults(got)).isEmpty();
        assertThat(got.status()).isIn(303, 422);
        if (got.status() == 422) {
            assertThat(got.text()).contains("A note").contains("c-err");
            return;
        }
        String piece = guest.get(got.header("Location").orElseThrow()).text();
        String address = piece.replaceAll("(?s).*?(/evidence/[A-Za-z0-9_.~-]+).*", "$1");
        Wire.Got kept = guest.get(address);
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.header("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'");
        assertThat(kept.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(kept.header("Content-Type").orElse("")).doesNotContain("html", "svg", "script");
        if (kept.header("Content-Type").orElse("").startsWith("image/")) {
            assertThat(new String(kept.bytes(), ISO_8859_1))
                    .doesNotContain("PK\3\4", "<script", "alert(");
        }
    }

    static Iterable<Map.Entry<String, byte[]>> files() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        byte[] zip = Samples.zip(Map.of("evil.html", "x"));
        byte[] png = Samples.png();
        files.put("png-and-zip.png", Samples.joined(png, zip));
        files.put("pdf-and-html.pdf", Samples.joined(Samples.pdf(), HTML));
        files.put("html-and-pdf.pdf", Samples.joined(HTML, Samples.pdf()));
        files.put(
                "gif-and-script.gif", "GIF89a/*\1\0\1\0\0\0\0*/=alert(7)//;".getBytes(ISO_8859_1));
        files.put("gif-and-jar.gif", Samples.gifar());
        files.put("page.png", HTML);
        files.put("page.txt", HTML);
        files.put("drawing.svg", SVG);
        files.put("drawing.png", SVG);
        files.put(
                "entity.svg",
                ("<!DOCTYPE svg [<!ENTITY a \""
                                + "x".repeat(1000)
                                + "\"><!ENTITY b \""
                                + "&a;".repeat(1000)
                                + "\">]><svg>"
                                + "&b;".repeat(1000)
                                + "</svg>")
                        .getBytes(UTF_8));
        files.put("broken-crc.png", flipped(png, 20));
        files.put("broken-length.png", flipped(png, 8));
        files.put("cut.png", Arrays.copyOf(png, png.length / 2));
        files.put(
                "huge-text.png",
                withText(
                        png,
                        "{\"type\":\"Assertion\",\"x\":\"" + "x".repeat(6 << 20) + "\"}",
                        false));
        files.put("text-bomb.png", withText(png, "x".repeat(60 << 20), true));
        files.put(
                "twice.json",
                "{\"type\":\"Assertion\",\"id\":\"a\",\"id\":\"b\",\"badge\":\"c\",\"recipient\":{}}"
                        .getBytes(UTF_8));
        files.put(
                "deep.json", ("{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000)).getBytes(UTF_8));
        files.put("deep-list.json", "[".repeat(100_000).getBytes(UTF_8));
        files.put(
                "half-letter.json",
                "{\"type\":\"Assertion\",\"id\":\"\\ud800\\u0000\",\"badge\":\"c\",\"recipient\":{}}"
                        .getBytes(UTF_8));
        files.put("utf16.json", "{\"type\":\"Assertion\"}".getBytes(UTF_16));
        files.put("no-utf8.json", new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'});
        files.put(
                "numbers.json",
                ("{\"type\":\"Assertion\",\"id\":"
                                + "9".repeat(100_000)
                                + "e999999999,\"badge\":1,\"recipient\":1}")
                        .getBytes(UTF_8));
        files.put(
                "token.txt", ("eyJhbGciOiJub25lIn0." + "A".repeat(100_000) + ".").getBytes(UTF_8));
        files.put("bomb.docx", Samples.bomb());
        files.put("empty.png", new byte[0]);
        return files.entrySet();
    }

    private static byte[] flipped(byte[] bytes, int at) {
        byte[] broken = bytes.clone();
        broken[at] ^= 0x55;
        return broken;
    }

    /** A picture that carries a text as badges do, right behind its head. */
    private static byte[] withText(byte[] png, String text, boolean packed) throws IOException {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.write("openbadges\0".getBytes(ISO_8859_1));
        data.write(packed ? 1 : 0);
        data.write(new byte[] {0, 0, 0});
        if (packed) {
            try (var out = new DeflaterOutputStream(data, new Deflater(9))) {
                out.write(text.getBytes(UTF_8));
            }
        } else {
            data.write(text.getBytes(UTF_8));
        }
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.write("iTXt".getBytes(ISO_8859_1));
        data.writeTo(chunk);
        CRC32 sum = new CRC32();
        sum.update(chunk.toByteArray());
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(whole);
        out.write(png, 0, 33);
        out.writeInt(data.size());
        chunk.writeTo(out);
        out.writeInt((int) sum.getValue());
        out.write(png, 33, png.length - 33);
        return whole.toByteArray();
    }
}
