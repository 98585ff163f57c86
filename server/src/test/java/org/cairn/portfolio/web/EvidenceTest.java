package org.cairn.portfolio.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.cairn.CairnTest;
import org.cairn.people.NewPerson;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.platform.Ids;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.time.HouseClock;
import org.cairn.portfolio.Artifact;
import org.cairn.portfolio.Label;
import org.cairn.portfolio.Portfolio;
import org.cairn.portfolio.Samples;
import org.cairn.portfolio.Viewing;
import org.junit.jupiter.api.Test;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** Evidence is shown to the one viewer it was meant for, and can do nothing there. */
@CairnTest
class EvidenceTest {

    private final Portfolio portfolio;
    private final Viewing viewing;
    private final Settings settings;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final PersonId educator;
    private final PersonId assessor;

    EvidenceTest(
            Portfolio portfolio,
            Viewing viewing,
            People people,
            Settings settings,
            FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.portfolio = portfolio;
        this.viewing = viewing;
        this.settings = settings;
        this.sessions = sessions;
        this.educator = person(people, "Bao Nguyen");
        this.assessor = person(people, "Imani Brooks");
    }

    @Test
    void nothingInTheAnswerNamesTheOwnerOrTheirFile() {
        Artifact pdf = file("Bao Nguyen lesson plan.pdf", Samples.pdf());
        HttpResponse<byte[]> answer = visit(assessor).bytes(viewing.address(pdf, assessor));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(Samples.pdf());
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("inline; filename=\"evidence.pdf\"");
        assertThat(answer.headers().map().toString() + viewing.address(pdf, assessor))
                .doesNotContain("Bao", "Nguyen", "lesson");
    }

    @Test
    void theTicketIsGoodForItsViewerOnlyAndForAWhileOnly() {
        Artifact png = file("a.png", Samples.png());
        String address = viewing.address(png, assessor);
        assertThat(visit(assessor).get(address).statusCode()).isEqualTo(200);
        assertThat(visit(educator).get(address).statusCode()).isEqualTo(404);
        assertThat(Visit.byStranger(settings).get(address).statusCode()).isEqualTo(404);
        assertThat(visit(assessor).get(address + "x").statusCode()).isEqualTo(404);
        assertThat(visit(assessor).get("/evidence/" + png.id()).statusCode()).isEqualTo(404);
        String old =
                HouseClock.at(
                        Instant.now().minus(Duration.ofHours(5)),
                        () -> viewing.address(png, assessor));
        assertThat(visit(assessor).get(old).statusCode()).isEqualTo(404);
    }

    @Test
    void everyKindHasHeadersUnderWhichNoScriptRuns() {
        for (Artifact piece :
                new Artifact[] {
                    file("a.pdf", Samples.pdf()),
                    file("a.png", Samples.png()),
                    file("a.mp4", Samples.mp4("isom")),
                    file("a.txt", "<b>not bold</b>".getBytes(UTF_8)),
                    file("a.docx", Samples.docx()),
                    portfolio.addText(educator, Label.of("T", ""), "Hello"),
                    portfolio.addLink(educator, Label.of("L", ""), "https://example.org/a")
                }) {
            HttpResponse<byte[]> answer = visit(assessor).bytes(viewing.address(piece, assessor));
            String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
            assertThat(policy)
                    .as(piece.title())
                    .startsWith("default-src 'none'; frame-ancestors 'self'")
                    .doesNotContain("script-src", "allow-scripts", "connect-src");
            assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1);
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("private, no-store");
            assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy"))
                    .contains("same-origin");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void whatABrowserCannotShowSafelyIsADownloadWithANeutralName() {
        Artifact docx = file("My plan.docx", Samples.docx());
        assertThat(head(docx, "Content-Disposition"))
                .isEqualTo("attachment; filename=\"evidence.docx\"");
        Artifact text = file("notes.csv", "a,b\n".getBytes(UTF_8));
        assertThat(head(text, "Content-Type")).isEqualToIgnoringCase("text/plain;charset=utf-8");
        Artifact old = file("notes.txt", new byte[] {'a', (byte) 0xF1, 'o'});
        assertThat(head(old, "Content-Type"))
                .isEqualToIgnoringCase("text/plain;charset=windows-1252");
    }

    @Test
    void aFilmCanBeWatchedFromTheMiddle() {
        byte[] film = Samples.mp4("isom");
        Visit visit = visit(assessor);
        String address = viewing.address(file("film.mp4", film), assessor);
        HttpResponse<byte[]> middle = visit.bytes(address, "Range", "bytes=100-199");
        assertThat(middle.statusCode()).isEqualTo(206);
        assertThat(middle.headers().firstValue("Content-Range"))
                .contains("bytes 100-199/" + film.length);
        assertThat(middle.body()).isEqualTo(Arrays.copyOfRange(film, 100, 200));
        assertThat(visit.bytes(address, "Range", "bytes=-10").body())
                .isEqualTo(Arrays.copyOfRange(film, film.length - 10, film.length));
        assertThat(visit.bytes(address, "Range", "bytes=600-").body()).hasSize(film.length - 600);
        assertThat(visit.bytes(address, "Range", "bytes=99999-").statusCode()).isEqualTo(416);
        assertThat(visit.bytes(address, "Range", "pages=1-2").statusCode()).isEqualTo(200);
        assertThat(
                        visit.bytes(address, "Range", "bytes=0-1", "If-Range", "\"another\"")
                                .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aTextIsShownWithoutItsScriptsAndALinkOnlyAfterAWord() {
        Artifact text =
                portfolio.addText(
                        educator,
                        Label.of("T", ""),
                        "**bold** <script>alert(1)</script> [x](javascript:alert(1))");
        String page = visit(assessor).get(viewing.address(text, assessor)).body();
        assertThat(page)
                .contains("<strong>bold</strong>")
                .doesNotContain("<script", "href=\"javascript", "Imani", "Bao");
        Artifact link =
                portfolio.addLink(
                        educator, Label.of("L", ""), "https://español.example/lección?a=1&b=2");
        assertThat(visit(assessor).get(viewing.address(link, assessor)).body())
                .contains("español.example")
                .contains("rel=\"noopener noreferrer nofollow\"")
                .doesNotContain("<script", "Imani", "Bao");
    }

    private String head(Artifact artifact, String header) {
        return visit(assessor)
                .bytes(viewing.address(artifact, assessor))
                .headers()
                .firstValue(header)
                .orElse("");
    }

    private Artifact file(String name, byte[] content) {
        return portfolio.addFile(
                educator,
                Label.of("Piece", ""),
                name,
                new ByteArrayInputStream(content),
                content.length);
    }

    private Visit visit(PersonId person) {
        return Visit.by(person, sessions, settings);
    }

    private PersonId person(People people, String name) {
        return people.create(
                NewPerson.named(name, Ids.unguessable() + "@example.org", settings.zone()));
    }
}
