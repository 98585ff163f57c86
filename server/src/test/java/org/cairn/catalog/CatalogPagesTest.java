package org.cairn.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.catalog.Definitions.bytes;
import static org.cairn.catalog.Definitions.small;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cairn.CairnTest;
import org.cairn.people.NewPerson;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Towns;
import org.cairn.platform.settings.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a stranger reads in the catalog, over HTTP. */
@CairnTest
class CatalogPagesTest {

    private final HttpClient http = HttpClient.newHttpClient();
    private final Catalog catalog;
    private final Organizations organizations;
    private final String base;
    private final String slug = "pages-" + UUID.randomUUID();

    CatalogPagesTest(
            Catalog catalog, Organizations organizations, People people, Settings settings) {
        // while nobody has an account, every page leads to the set-up
        people.create(
                NewPerson.named("Ana", UUID.randomUUID() + "@school.example", ZoneId.of("UTC")));
        this.catalog = catalog;
        this.organizations = organizations;
        this.base = "http://localhost:" + settings.port();
    }

    @BeforeEach
    void publish() {
        var issuer = Towns.build(organizations).district().id();
        String first =
                small(slug, "Zebra Questions")
                        .replace(
                                "Ask, wait, follow up.",
                                "Ask <script>alert(1)</script> [x](javascript:alert(1)) **wait**");
        catalog.publish(issuer, "a", bytes(first), PersonId.next());
        catalog.publish(
                issuer,
                "a",
                bytes(first.replace("Students give reasons", "Students reason")),
                PersonId.next());
    }

    @Test
    void theCatalogIsReadWithoutAnAccountAndWithoutACookie() {
        HttpResponse<String> page = get("/catalog?q=zebra");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("/catalog/" + slug).contains("Zebra Questions");
        assertThat(page.headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith("cairn="));
    }

    @Test
    void thePageShowsTheWholeRubricTheDemandsAndWhoDecides() {
        String html = get("/catalog/" + slug).body();
        assertThat(html)
                .contains("One word answers it.")
                .contains("Students reason.")
                .contains("Everybody has time to think.")
                .contains("20 to 100 words")
                .contains("Video or sound recording")
                .contains("one of these")
                .contains("within 10 business days")
                .contains("All 2 criteria must reach")
                .contains("href=\"/sign-in?next=/catalog/" + slug + "\"");
    }

    @Test
    void hostileMarkdownIsShownAsTextOnly() {
        assertThat(get("/catalog/" + slug).body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert")
                .doesNotContain("href=\"javascript");
    }

    @Test
    void anEarlierEditionStaysReadableAtItsAddressAndSaysSo() {
        assertThat(get("/catalog/" + slug + "/editions/1").body())
                .contains("Students give reasons.")
                .contains("This is edition 1, which was replaced")
                .doesNotContain("/sign-in?next=/catalog/" + slug + "\"");
        assertThat(get("/catalog/" + slug + "/editions/3").statusCode()).isEqualTo(404);
        assertThat(get("/catalog/" + slug + "/editions/0").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/catalog/no-such-thing", "/catalog/no-such-thing.pdf",
                        "/catalog/no-such-thing.json",
                "/catalog/no-such-thing/badge.svg", "/catalog/no-such-thing/editions/1",
                        "/catalog/..%2f..%2fetc%2fpasswd",
                "/catalog/%3Cscript%3E", "/catalog/import", "/catalog/" + "a"
            })
    void whatIsNotThereIs404OrTheDoor(String path) {
        assertThat(get(path).statusCode()).isIn(303, 400, 404);
    }

    @Test
    void aPageThatDidNotChangeIsNotSentAgain() throws Exception {
        for (String path :
                new String[] {
                    "/catalog/" + slug,
                    "/catalog/" + slug + ".json",
                    "/catalog/" + slug + "/badge.svg"
                }) {
            String tag = get(path).headers().firstValue("ETag").orElseThrow();
            HttpResponse<String> again =
                    http.send(
                            HttpRequest.newBuilder(URI.create(base + path))
                                    .header("If-None-Match", tag)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(again.statusCode()).as(path).isEqualTo(304);
        }
        assertThat(get("/catalog/" + slug).headers().firstValue("Cache-Control"))
                .contains("no-cache");
    }

    @Test
    void theLanguageOfThePageDoesNotChangeTheLanguageOfItsTexts() {
        assertThat(get("/catalog/" + slug + "?lang=es").body())
                .contains("<html lang=\"es\">")
                .contains("La rúbrica completa")
                .contains("<h1 lang=\"en\">Zebra Questions</h1>");
    }

    @Test
    void thePaperSaysWhichEditionItIs() throws Exception {
        assertThat(paper("/catalog/" + slug + ".pdf"))
                .contains("Zebra Questions")
                .contains("2, published")
                .contains("Students reason.")
                .contains("/editions/2");
        assertThat(paper("/catalog/" + slug + "/editions/1.pdf"))
                .contains("Students give reasons.")
                .contains("1, published");
    }

    @Test
    void theDefinitionFileCanBePublishedAgainWithoutAChange() {
        HttpResponse<String> file = get("/catalog/" + slug + ".json");
        assertThat(file.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/json");
        Edition current = catalog.current(slug).orElseThrow();
        assertThat(catalog.publish(current.issuer(), "a", bytes(file.body()), PersonId.next()))
                .isEqualTo(new Publication.Unchanged(current));
    }

    @Test
    void badgeArtIsADrawingAndAPicture() {
        assertThat(get("/catalog/" + slug + "/badge.svg").body())
                .startsWith("<svg")
                .contains("Zebra Questions");
        HttpResponse<String> png = get("/catalog/" + slug + "/badge.png");
        assertThat(png.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(get("/catalog/" + slug + "/badge.svg?edition=9").statusCode()).isEqualTo(404);
        assertThat(get("/catalog/" + slug + "/badge.svg?edition=x").statusCode()).isEqualTo(400);
    }

    @Test
    void anEmptyListNamesTheOneChoiceOrWordThatStandsInTheWay() {
        String issuer = catalog.current(slug).orElseThrow().issuer().toString();
        assertThat(get("/catalog?q=zebra&kind=image&issuer=" + issuer).body())
                .contains("This would find something:", "without “Photograph”")
                .contains("href=\"/catalog?q=zebra&amp;issuer=" + issuer + "\"");
        assertThat(get("/catalog?q=zebra+xylophone&issuer=" + issuer).body())
                .contains("without the word “xylophone”")
                .doesNotContain("without the word “zebra”");
        assertThat(get("/catalog?q=xylophone").body())
                .contains("Or look into a stack:", "Classroom Talk");
    }

    @Test
    void searchEnginesFindEveryMicroCredential() {
        assertThat(get("/sitemap.xml").body()).contains("/catalog/" + slug + "</loc>");
        assertThat(get("/catalog/definition.schema.json").body()).contains("2020-12");
        assertThat(get("/robots.txt").body()).contains("/sitemap.xml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=%00",
                "q=' or 1=1 --",
                "kind=sculpture",
                "days=-1",
                "days=99999999999",
                "page=0",
                "page=9999",
                "issuer=x",
                "sort=random",
                "path=helicopter",
                "unknown=1",
                "stack=&stack=",
                "q=\u202E\u0645\u0631\u062D\u0628\u0627",
                "issuer=00000000-0000-0000-0000-000000000000",
                "can=fly",
                "topic=<script>alert(1)</script>"
            })
    void anyQueryIsAnswered(String query) {
        String encoded =
                URLEncoder.encode(query, StandardCharsets.UTF_8)
                        .replace("%3D", "=")
                        .replace("%26", "&")
                        .replace("%2500", "%00");
        HttpResponse<String> page = get("/catalog?" + encoded);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<script>alert");
    }

    private String paper(String path) throws Exception {
        HttpResponse<byte[]> file =
                http.send(
                        HttpRequest.newBuilder(URI.create(base + path)).build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(file.headers().firstValue("Content-Type")).contains("application/pdf");
        try (var document = Loader.loadPDF(file.body())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private HttpResponse<String> get(String path) {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create(base + path))
                            .header("Accept", "text/html")
                            .header("Accept-Language", "en")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
