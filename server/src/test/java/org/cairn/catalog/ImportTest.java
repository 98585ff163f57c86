package org.cairn.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.catalog.Definitions.small;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.CairnTest;
import org.cairn.people.Browser;
import org.cairn.people.Browser.Shown;
import org.cairn.people.Grant;
import org.cairn.people.NewPerson;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.people.SignedInBrowsers;
import org.cairn.people.Towns;
import org.cairn.people.Towns.Town;
import org.cairn.platform.settings.Settings;
import org.junit.jupiter.api.Test;

/** A designer brings a definition file: first the dry run, then it is published. */
@CairnTest
class ImportTest {

    private final Catalog catalog;
    private final People people;
    private final SignedInBrowsers browsers;
    private final Settings settings;
    private final Town town;
    private final String slug = "import-" + UUID.randomUUID();

    ImportTest(
            Catalog catalog,
            People people,
            SignedInBrowsers browsers,
            Organizations organizations,
            Settings settings) {
        this.catalog = catalog;
        this.people = people;
        this.browsers = browsers;
        this.settings = settings;
        this.town = Towns.build(organizations);
    }

    @Test
    void theDryRunPublishesNothingAndThePublicationDoes() {
        Browser browser = designer();
        String text = small(slug, "Imported Questions");
        Shown dry = send(browser, "/catalog/import", text);
        assertThat(dry.status()).isEqualTo(200);
        assertThat(dry.html())
                .contains("This would be a new micro-credential")
                .contains("Imported Questions");
        assertThat(catalog.current(slug)).isEmpty();
        Shown done = send(browser, "/catalog/editions", text);
        assertThat(done.location()).contains("/catalog/" + slug);
        assertThat(catalog.current(slug).orElseThrow().issuer()).isEqualTo(town.district().id());
        assertThat(browser.open("/catalog/" + slug).html())
                .contains("Edition 1 is published")
                .contains("action=\"/submissions\"");
        assertThat(browser.open("/catalog/manage").html()).contains("Imported Questions");
    }

    @Test
    void aLanguageOfThousandsOfPiecesIsNoErrorOfOurs() {
        String text = small(slug, "Imported Questions");
        String endless = text.replace("language: en", "language: en" + "-a".repeat(3_000));
        assertThat(endless).isNotEqualTo(text);
        Shown refused = send(designer(), "/catalog/import", endless);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html())
                .contains("characters, and 35 are allowed", "“en" + "-a".repeat(49) + "…” is not");
    }

    @Test
    void aRubricIsTriedOutBeforeItIsPublished() {
        Browser browser = designer();
        String text = small(slug, "Imported Questions");
        String untried = send(browser, "/catalog/import", text).html();
        assertThat(untried).contains("Try the rubric").doesNotContain("With these ratings");
        assertThat(tried(browser, text, Map.of("sample.question", "demonstrated")))
                .contains("The rule cannot decide yet", "One criterion has no rating.");
        assertThat(
                        tried(
                                browser,
                                text,
                                Map.of(
                                        "sample.question",
                                        "demonstrated",
                                        "sample.wait",
                                        "not-met")))
                .contains("With these ratings the whole is not yet met")
                .contains("1 of the 2 criteria that apply are met; all of them must be.")
                .contains("2 Students get time");
        assertThat(
                        tried(
                                browser,
                                text,
                                Map.of(
                                        "sample.question",
                                        "demonstrated",
                                        "sample.wait",
                                        "not-applicable")))
                .contains("With these ratings the whole meets")
                .contains("1 of the 1 criteria that apply are met");
        assertThat(
                        tried(
                                browser,
                                text.replace("type: all", "type: weighted, atLeast: 60"),
                                Map.of(
                                        "sample.question",
                                        "demonstrated",
                                        "sample.wait",
                                        "not-met")))
                .contains("carry 1 of 2 points of weight, which is 50 percent; 60 percent");
        assertThat(catalog.current(slug)).isEmpty();
    }

    private static String tried(Browser browser, String text, Map<String, String> ratings) {
        Map<String, String> fields = new java.util.HashMap<>(ratings);
        fields.put("definition", text);
        return browser.send("/catalog/import", "/catalog/import", fields).html();
    }

    @Test
    void theNextEditionIsShownByItsChanges() {
        Browser browser = designer();
        send(browser, "/catalog/editions", small(slug, "Imported Questions"));
        Shown dry = send(browser, "/catalog/import", small(slug, "Imported Better Questions"));
        assertThat(dry.html())
                .contains("this would be edition 2, with 1 change")
                .contains("Imported <ins>Better </ins>Questions")
                .contains("No submission is under way.");
        assertThat(send(browser, "/catalog/import", small(slug, "Imported Questions")).html())
                .contains("There is nothing to publish");
    }

    @Test
    void aProblemIsShownWithItsLineAndWhatWasPastedStays() {
        Browser browser = designer();
        String text =
                small(slug, "Imported Questions").replace("meets: demonstrated", "meets: shown");
        for (String action : new String[] {"/catalog/import", "/catalog/editions"}) {
            Shown page = send(browser, action, text);
            assertThat(page.status()).isEqualTo(422);
            assertThat(page.html())
                    .contains("Line 40, column 10")
                    .contains("rubric.meets")
                    .contains("meets: shown</code>")
                    .contains("Imported Questions");
        }
        assertThat(catalog.current(slug)).isEmpty();
    }

    @Test
    void hostileFilesAreShownAsTextAndRefused() {
        Browser browser = designer();
        for (String text :
                new String[] {
                    "",
                    "<script>alert(1)</script>",
                    "a: &a [*a]",
                    "[".repeat(10_000),
                    "{\"a\":".repeat(10_000),
                    "</textarea><script>alert(1)</script>: x",
                    "\u0000",
                    "format: cairn/1\nformat: cairn/1\n"
                }) {
            Shown page = send(browser, "/catalog/import", text);
            assertThat(page.status()).as(text).isEqualTo(422);
            assertThat(page.html()).doesNotContain("<script>alert");
        }
    }

    @Test
    void aHugeTextIsRefusedAndStaysInItsBox() {
        Shown page = send(designer(), "/catalog/import", "a".repeat(1_500_000));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html()).contains("larger than 1 MB", "a".repeat(1_500_000));
    }

    @Test
    void aFileIsTakenAsItIsAndRefusedWhenItIsNoDefinition() throws Exception {
        Browser browser = designer();
        byte[] sound = Definitions.bytes(small(slug, "Uploaded Questions"));
        assertThat(upload(browser, "questions.yaml", sound))
                .contains("This would be a new micro-credential");
        assertThat(
                        upload(
                                browser,
                                "../../<script>.yaml",
                                "a: caf\u00e9".getBytes(StandardCharsets.ISO_8859_1)))
                .contains("not UTF-8 text")
                .doesNotContain("<script>.yaml");
        assertThat(upload(browser, "big.yaml", new byte[6_000_000])).contains("larger than 1 MB");
        assertThat(upload(browser, "a.pdf", Definitions.bytes("%PDF-1.7\n%\u00e2")))
                .contains("not valid YAML");
        assertThat(catalog.current(slug)).isEmpty();
    }

    private String upload(Browser browser, String name, byte[] file) throws Exception {
        Matcher token =
                Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                        .matcher(browser.open("/catalog/import").html());
        assertThat(token.find()).isTrue();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(
                Definitions.bytes(
                        "--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n"
                                + token.group(1)
                                + "\r\n"
                                + "--b\r\n"
                                + "Content-Disposition: form-data; name=\"file\"; filename=\""
                                + name
                                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
        body.writeBytes(file);
        body.writeBytes(Definitions.bytes("\r\n--b--\r\n"));
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(base() + "/catalog/import"))
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .header("Accept", "text/html")
                        .header("Cookie", "cairn=" + browser.cookie("cairn").orElseThrow())
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Test
    void onlyDesignersAndAdministratorsFindTheDoor() {
        assertThat(new Browser(base()).open("/catalog/import").status()).isEqualTo(303);
        Browser educator = signedIn(Optional.empty());
        assertThat(educator.open("/catalog/import").status()).isEqualTo(404);
        assertThat(educator.open("/catalog/manage").status()).isEqualTo(404);
        assertThat(send(educator, "/catalog/editions", small(slug, "X")).status()).isIn(403, 404);
        assertThat(catalog.current(slug)).isEmpty();
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        Shown page =
                designer()
                        .post(
                                "/catalog/editions",
                                "forged",
                                Map.of("definition", small(slug, "X")));
        assertThat(page.status()).isEqualTo(403);
        assertThat(catalog.current(slug)).isEmpty();
    }

    @Test
    void nobodyPublishesForAForeignIssuer() {
        Shown page =
                designer()
                        .send(
                                "/catalog/import",
                                "/catalog/editions",
                                Map.of(
                                        "definition", small(slug, "X"),
                                        "issuer", UUID.randomUUID().toString()));
        assertThat(page.status()).isEqualTo(404);
        assertThat(catalog.current(slug)).isEmpty();
    }

    private static Shown send(Browser browser, String action, String text) {
        return browser.send("/catalog/import", action, Map.of("definition", text));
    }

    private Browser designer() {
        return signedIn(Optional.of(Role.DESIGNER));
    }

    private Browser signedIn(Optional<Role> role) {
        PersonId person =
                people.create(
                        new NewPerson(
                                "Dee Signer",
                                UUID.randomUUID() + "@school.example",
                                Optional.empty(),
                                Optional.of(town.school().id()),
                                "",
                                Locale.ENGLISH,
                                ZoneId.of("UTC")));
        role.ifPresent(held -> people.grant(person, new Grant(held, town.district().id()), "test"));
        return browsers.of(person);
    }

    private String base() {
        return "http://localhost:" + settings.port();
    }
}
