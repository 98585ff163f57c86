package org.cairn.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.cairn.CairnTest;
import org.cairn.portfolio.Samples;
import org.cairn.review.Village;
import org.cairn.sharing.Sharing;
import org.cairn.sharing.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ListableBeanFactory;

/** What people bring is handed out where nothing in it can act, under a name of ours. */
@CairnTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShownSafelyTest {

    private final Tour tour;
    private final Village village;

    ShownSafelyTest(ListableBeanFactory beans) {
        this.tour = new Tour(beans);
        this.village = tour.village().village();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../../etc/cron.d/evil.txt",
                "..\\..\\windows\\evil.txt",
                "%2e%2e%2fevil.txt",
                "photo\u202Etxt.exe.txt",
                "a\u0007b\u001Bc.txt",
                "a%0d%0aSet-Cookie: planted=1.txt",
                "a;filename=b.html;x=.txt",
                "'><script>alert(7)</script>.txt",
                ".htaccess.txt",
                "CON.txt",
                "🎓 ñ 漢.txt",
                "x.html.txt"
            })
    void aHostileNameIsShownHarmlessAndNeverSentBack(String name) {
        Guest guest = tour.guest(village.educator());
        Wire.Got brought = bring(guest, name, "Plain words".getBytes(UTF_8));
        assertThat(brought.status()).isEqualTo(303);
        String piece = brought.header("Location").orElseThrow();

        Wire.Got page = guest.get(piece);
        assertThat(page.status()).isEqualTo(200);
        assertThat(Hostile.faults(page)).isEmpty();
        assertThat(page.text()).doesNotContain("\u202E", "\u0007", "../..");
        Wire.Got shown = guest.get(evidence(page.text()));
        assertSandboxed(shown, "text/plain");
        assertThat(shown.header("Content-Disposition").orElse(""))
                .isEqualTo("inline; filename=\"evidence.txt\"");
    }

    @Test
    void everyKindIsShownWhereNothingInItCanAct() {
        Guest guest = tour.guest(village.educator());
        Map<String, byte[]> files =
                Map.of(
                        "a.png", Samples.png(),
                        "a.jpg", Samples.jpeg(),
                        "a.gif", Samples.gif(),
                        "a.webp", Samples.webp(),
                        "a.pdf", Samples.pdf(),
                        "a.docx", Samples.docx(),
                        "a.mp4", Samples.mp4("isom"),
                        "a.mp3", Samples.mp3(),
                        "a.csv", "a,b".getBytes(UTF_8));
        files.forEach((name, bytes) -> {
            Wire.Got brought = bring(guest, name, bytes);
            assertThat(brought.status()).as(name).isEqualTo(303);
            String page = guest.get(brought.header("Location").orElseThrow()).text();
            Wire.Got shown = guest.get(evidence(page));
            assertSandboxed(shown, "");
            assertThat(shown.header("Content-Type").orElse(""))
                    .as(name)
                    .doesNotContain("html", "svg", "xml;", "script");
        });
    }

    @Test
    void evidenceBesideABadgeIsShownTheSameWay() {
        Sharing sharing = tour.bean(Sharing.class);
        sharing.show(village.earner(), village.award(), Visibility.PUBLIC);
        String address = "/badges/" + village.award() + "/evidence";
        assertThat(tour.stranger().get(address + "/1").status()).isEqualTo(404);
        sharing.showEvidence(village.earner(), village.award(), Set.of(village.proof().id()));

        Wire.Got shown = tour.stranger().get(address + "/1");
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.header("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'; ")
                .contains("sandbox")
                .doesNotContain("script-src", "allow-scripts");
        assertThat(shown.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(shown.header("Content-Disposition").orElse(""))
                .matches("(inline|attachment); filename=\"evidence\\.[a-z]+\"");
        assertThat(shown.header("X-Robots-Tag")).contains("noindex, nofollow");
        assertThat(tour.guest(village.educator()).get(address + "/2").status()).isEqualTo(404);
    }

    private Wire.Got bring(Guest guest, String name, byte[] bytes) {
        return guest.body(
                "POST",
                "/portfolio/files",
                Multipart.TYPE,
                Multipart.of(
                        Map.of("_csrf", guest.token(), "kind", "file", "title", "A title"),
                        name,
                        bytes));
    }

    private static String evidence(String page) {
        return page.replaceAll("(?s).*?(/evidence/[A-Za-z0-9_.~-]+).*", "$1");
    }

    private static void assertSandboxed(Wire.Got shown, String type) {
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.header("Content-Type").orElse("")).startsWith(type);
        assertThat(shown.header("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'; frame-ancestors 'self'")
                .doesNotContain("script-src", "unsafe-eval", "allow-scripts", "connect-src");
        assertThat(shown.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(shown.header("Cross-Origin-Resource-Policy")).contains("same-origin");
        assertThat(shown.header("Cache-Control")).contains("private, no-store");
        assertThat(shown.header("Set-Cookie")).isEmpty();
        assertThat(
                        Arrays.asList("inline", "attachment").stream()
                                .anyMatch(how ->
                                        shown.header("Content-Disposition")
                                                .orElse("")
                                                .matches(
                                                        how
                                                                + "; filename=\"evidence\\.[a-z0-9]+\"")))
                .isTrue();
    }
}
