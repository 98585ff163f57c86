package org.cairn.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cairn.CairnTest;
import org.cairn.people.PersonId;
import org.cairn.platform.jobs.Rest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A body that is larger than its address takes is refused before it is kept, and in words. */
@CairnTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TooMuchTest {

    private static final long HUNDRED_MB = 100L << 20;
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Tour tour;
    private final Ledger ledger;
    private final Rest rest;
    private final Things things;

    TooMuchTest(ListableBeanFactory beans, JdbcClient db) {
        this.tour = new Tour(beans);
        this.ledger = new Ledger(db);
        this.rest = new Rest(beans);
        this.things = tour.village();
    }

    @AfterAll
    void theChoresGoOn() {
        rest.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/portfolio/texts, EDUCATOR, form",
        "/portfolio/uploads/x, EDUCATOR, multipart",
        "/submissions/1/parts/context, EDUCATOR, form",
        "/catalog/import, DESIGNER, multipart",
        "/organizations/x, ADMINISTRATOR, multipart",
        "/sign-in/passkey, EDUCATOR, json",
        "/verify, EDUCATOR, form",
        "/no/such/address, EDUCATOR, multipart"
    })
    void hundredMegabytesAreRefusedWithAPage(
            String address, org.cairn.people.Role role, String kind) throws InterruptedException {
        PersonId person = things.village().holder(role);
        Map<String, String> before = ledger.quiet();
        Instant start = Instant.now();

        Wire.Got got = send(tour.guest(person), address, type(kind), HUNDRED_MB);

        assertThat(got.status()).isEqualTo(413);
        assertThat(got.header("Content-Security-Policy")).isPresent();
        assertThat(got.text())
                .contains("That was too large", "action=\"/sign-out\"", "<main id=\"main\"");
        assertThat(Hostile.faults(got)).isEmpty();
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(20));
        assertThat(ledger.changedSince(before)).isEmpty();
    }

    @Test
    void theAnswerComesBeforeTheBody() {
        Wire.Got got =
                tour.wire()
                        .send(
                                "POST /portfolio/texts",
                                "Content-Type: " + FORM + "\r\nContent-Length: 9999999999\r\n",
                                out -> {});

        assertThat(got.status()).isEqualTo(413);
        assertThat(got.text()).contains("That was too large");
    }

    @Test
    void aProgramIsToldInJson() {
        Wire.Got got =
                tour.wire()
                        .send(
                                "POST /verify",
                                "Accept: application/json\r\nContent-Length: 9999999999\r\n",
                                out -> {});

        assertThat(got.status()).isEqualTo(413);
        assertThat(got.text()).contains("\"detail\"", "larger than this site takes");
    }

    @Test
    void aBodyOfUnknownLengthIsReadOnlyWhereItIsCounted() {
        String chunks = "Content-Type: " + FORM + "\r\nTransfer-Encoding: chunked\r\n";
        Wire.Got form =
                tour.wire()
                        .send(
                                "POST /portfolio/texts",
                                chunks,
                                out -> out.write("3\r\na=1\r\n0\r\n\r\n".getBytes(UTF_8)));
        assertThat(form.status()).isEqualTo(411);
        assertThat(form.text()).contains("That could not be read");

        Guest guest = tour.guest(things.village().educator());
        Wire.Got piece =
                tour.wire()
                        .send(
                                "PUT /portfolio/uploads/" + things.village().upload() + "?offset=0",
                                "Transfer-Encoding: chunked\r\nAccept: application/json\r\nCookie: "
                                        + guest.cookie()
                                        + "\r\nX-CSRF-TOKEN: "
                                        + guest.token()
                                        + "\r\n",
                                out -> out.write("3\r\nabc\r\n0\r\n\r\n".getBytes(UTF_8)));
        assertThat(piece.status()).isEqualTo(200);
        assertThat(piece.text()).contains("\"offset\":3");
    }

    @Test
    void whatIsOnlyALittleTooLargeIsToldAtItsField() {
        Guest designer = tour.guest(things.village().designer());
        byte[] large = "x".repeat(6 << 20).getBytes(UTF_8);
        Wire.Got definition =
                designer.body(
                        "POST",
                        "/catalog/import",
                        Multipart.TYPE,
                        Multipart.of(Map.of(), "d.yaml", large));
        assertThat(definition.status()).isEqualTo(422);
        assertThat(definition.text()).contains("<main id=\"main\"").contains("1 MB");

        Guest administrator = tour.guest(things.village().administrator());
        Wire.Got logo =
                administrator.body(
                        "POST",
                        "/organizations/" + things.village().district().slug(),
                        Multipart.TYPE,
                        Multipart.of(
                                Map.of(
                                        "name",
                                        "Régua <b>",
                                        "shortName",
                                        "R",
                                        "brandColor",
                                        "#1F5FA8"),
                                "logo",
                                "logo.png",
                                large));
        assertThat(logo.status()).isEqualTo(422);
        assertThat(logo.text()).contains("512", "value=\"Régua &lt;b>\"");
    }

    /** As much as fits into a header: to go through it piece by piece took minutes once. */
    @Test
    void aLanguageOfThousandsOfPiecesHoldsNobodyUp() {
        for (String language :
                List.of("x-".repeat(3_500) + "x", "fr-x-" + "a-".repeat(3_500) + "x")) {
            Wire.Got got = tour.stranger().get("/catalog", "Accept-Language: " + language + ", es");

            assertThat(got.status()).isEqualTo(200);
            assertThat(got.text()).contains("<html lang=\"es\"");
        }
        assertThat(languageFor("fr, es-MX;q=0.5, en;q=0.4")).isEqualTo("es");
        assertThat(languageFor("fr-CA, en-GB;q=0.9, es;q=0.1")).isEqualTo("en");
        assertThat(languageFor("*, zz")).isEqualTo("en");
    }

    private String languageFor(String asked) {
        String page = tour.stranger().get("/catalog", "Accept-Language: " + asked).text();
        return page.replaceAll("(?s).*?<html lang=\"(\\w+)\".*", "$1");
    }

    private static String type(String kind) {
        return switch (kind) {
            case "form" -> FORM;
            case "multipart" -> Multipart.TYPE;
            default -> "application/json";
        };
    }

    private Wire.Got send(Guest guest, String address, String type, long bytes) {
        String headers =
                "Content-Type: "
                        + type
                        + "\r\nContent-Length: "
                        + bytes
                        + "\r\nCookie: "
                        + guest.cookie()
                        + "\r\nX-CSRF-TOKEN: "
                        + guest.token()
                        + "\r\nAccept: text/html\r\n";
        return tour.wire().send("POST " + address, headers, out -> flood(out, bytes));
    }

    private static void flood(OutputStream out, long bytes) throws IOException {
        byte[] block = "title=".concat("x".repeat((1 << 16) - 6)).getBytes(UTF_8);
        for (long sent = 0; sent < bytes; sent += block.length) {
            out.write(block);
        }
    }
}
