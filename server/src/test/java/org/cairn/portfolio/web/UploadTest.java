package org.cairn.portfolio.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cairn.AtOnce;
import org.cairn.CairnTest;
import org.cairn.catalog.EvidenceKind;
import org.cairn.people.NewPerson;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.platform.Ids;
import org.cairn.platform.database.DataFolder;
import org.cairn.platform.settings.Settings;
import org.cairn.portfolio.Artifact;
import org.cairn.portfolio.FileContent;
import org.cairn.portfolio.Portfolio;
import org.cairn.portfolio.Samples;
import org.cairn.portfolio.Shelf;
import org.junit.jupiter.api.Test;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** Files come in whole and harmless, or not at all, and whoever brought them is told why. */
@CairnTest
class UploadTest {

    private final Portfolio portfolio;
    private final Settings settings;
    private final Path files;
    private final PersonId educator;
    private final PersonId other;
    private final Visit visit;
    private final Visit otherVisit;

    UploadTest(
            Portfolio portfolio,
            People people,
            Settings settings,
            DataFolder data,
            FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.portfolio = portfolio;
        this.settings = settings;
        this.files = data.resolve("files");
        this.educator = person(people);
        this.other = person(people);
        this.visit = Visit.by(educator, sessions, settings);
        this.otherVisit = Visit.by(other, sessions, settings);
    }

    @Test
    void aPhotographComesInByThePlainFormWithoutItsPlace() throws IOException {
        HttpResponse<String> answer = upload("Board work.jpg", Samples.talkativeJpeg());
        assertThat(answer.statusCode()).isEqualTo(303);
        Artifact piece = only();
        assertThat(answer.headers().firstValue("Location")).contains("/portfolio/" + piece.id());
        assertThat(piece.kind()).isEqualTo(EvidenceKind.IMAGE);
        assertThat(piece.title()).isEqualTo("Board work");
        FileContent file = (FileContent) piece.content();
        String kept = Files.readString(path(file), java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(kept).startsWith("\u00ff\u00d8").doesNotContain("GPS");
        assertThat(left()).isEmpty();
    }

    @Test
    void aSoundComesInWithoutItsArtist() throws IOException {
        byte[] artist = "LIST\20\0\0\0INFOIART\4\0\0\0Bao\0".getBytes(UTF_8);
        upload("Reading.wav", Samples.joined(Samples.wav(), artist));
        FileContent file = (FileContent) only().content();
        String kept = Files.readString(path(file), java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(kept).startsWith("RIFF").contains("JUNK").doesNotContain("Bao");
        assertThat(org.cairn.platform.files.Sha256.of(Files.readAllBytes(path(file))))
                .isEqualTo(file.hash());
        assertThat(left()).isEmpty();
    }

    @Test
    void aRefusalKeepsWhatWasTypedAndWritesNothing() throws IOException {
        long before = kept();
        HttpResponse<String> answer =
                visit.upload(
                        Map.of("kind", "file", "title", "Régua <1>", "note", "See page 2"),
                        "evil.pdf",
                        stream(Samples.pdfWithScript()));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("contains a program")
                .contains("value=\"Régua &lt;1>\"")
                .contains("See page 2");
        assertThat(portfolio.count(educator, Shelf.whole())).isZero();
        assertThat(kept()).isEqualTo(before);
        assertThat(left()).isEmpty();
    }

    @Test
    void aDamagedDocumentIsRefusedInPlainWords() throws IOException {
        long before = kept();
        Map<String, byte[]> damaged =
                Map.of(
                        "plan.docx", Samples.damaged(Samples.docx(), "word/document.xml"),
                        "plan.odt", Samples.damaged(Samples.odt(), "content.xml"));
        damaged.forEach((name, bytes) -> {
            HttpResponse<String> answer = upload(name, bytes);
            assertThat(answer.statusCode()).as(name).isEqualTo(422);
            assertThat(answer.body()).as(name).contains("This file is damaged or cut short");
        });
        assertThat(kept()).isEqualTo(before);
        assertThat(left()).isEmpty();
    }

    @Test
    void hostileFilesAreToldApartAndWriteNothing() throws IOException {
        long before = kept();
        Map<String, byte[]> hostile =
                Map.of(
                        "page.png", "<html><script>x</script></html>".getBytes(UTF_8),
                        "drawing.svg", "<svg onload=\"x\"/>".getBytes(UTF_8),
                        "empty.pdf", new byte[0],
                        "bomb.docx", Samples.bomb(),
                        "both.pdf", Samples.joined(Samples.pdf(), Samples.zip(Map.of("a", "b"))),
                        "cut.gif", Arrays.copyOf(Samples.gif(), 30));
        hostile.forEach((name, content) ->
                assertThat(upload(name, content).statusCode()).as(name).isEqualTo(422));
        assertThat(kept()).isEqualTo(before);
        assertThat(left()).isEmpty();
    }

    @Test
    void namesThatLieOrClimbAreTamed() {
        upload("..%2F..%2F../../etc/cron.d/x.pdf", Samples.pdf());
        assertThat(((FileContent) only().content()).fileName()).isEqualTo("x.pdf");
        upload("photo\u202Egnp.pdf", Samples.pdf());
        assertThat(names()).contains("photognp.pdf");
    }

    @Test
    void aFormWithoutItsTokenIsRefusedBeforeTheFileIsRead() throws IOException {
        HttpResponse<String> answer =
                visit.upload(Map.of(), "a.pdf", stream(Samples.pdf()), "forged");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(portfolio.count(educator, Shelf.whole())).isZero();
        assertThat(left()).isEmpty();
    }

    @Test
    void aStrangerIsSentToTheDoor() {
        assertThat(Visit.byStranger(settings).get("/portfolio").statusCode()).isEqualTo(303);
        assertThat(
                        Visit.byStranger(settings)
                                .upload(Map.of(), "a.pdf", stream(Samples.pdf()), "x")
                                .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aFormThatBreaksOffLeavesNothing() throws Exception {
        String head =
                "--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n"
                        + visit.token()
                        + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.wav\"\r\n\r\n";
        try (Socket socket = new Socket("localhost", settings.baseUrl().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(
                    ("POST /portfolio/files HTTP/1.1\r\nHost: localhost\r\nCookie: "
                                    + visit.cookie()
                                    + "\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 9000000\r\n\r\n"
                                    + head)
                            .getBytes(UTF_8));
            out.write(Arrays.copyOf(Samples.wav(), 700_000));
            out.flush();
        }
        for (int wait = 0; wait < 50 && !left().isEmpty(); wait++) {
            Thread.sleep(100);
        }
        assertThat(left()).isEmpty();
        assertThat(portfolio.count(educator, Shelf.whole())).isZero();
    }

    @Test
    void manyWhoBringTheSameFileAtOnceKeepItOnce() throws Exception {
        byte[] same = Samples.joined(Samples.wav(), Ids.unguessable().getBytes(UTF_8));
        long before = kept();
        AtOnce.times(
                8,
                8,
                i -> (i % 2 == 0 ? visit : otherVisit).upload(Map.of(), "a.wav", stream(same)));
        assertThat(portfolio.count(educator, Shelf.whole())).isEqualTo(4);
        assertThat(portfolio.count(other, Shelf.whole())).isEqualTo(4);
        assertThat(kept()).isEqualTo(before + 1);
    }

    @Test
    void anUploadInPiecesGoesOnWhereItBrokeOff() throws IOException {
        byte[] film = Samples.joined(Samples.mp4("isom"));
        String id = begin(film.length);
        String path = "/portfolio/uploads/" + id;
        assertThat(visit.put(path + "?offset=0", Arrays.copyOf(film, 300)).body())
                .contains("\"offset\":300");
        HttpResponse<String> twice = visit.put(path + "?offset=0", Arrays.copyOf(film, 300));
        assertThat(twice.statusCode()).isEqualTo(200);
        HttpResponse<String> astray = visit.put(path + "?offset=100", Arrays.copyOf(film, 300));
        assertThat(astray.statusCode()).isEqualTo(409);
        assertThat(astray.body()).contains("\"offset\":300");
        assertThat(visit.post(path + "/finish", Map.of()).statusCode()).isEqualTo(409);
        assertThat(visit.get(path).body()).contains("\"offset\":300");
        visit.put(path + "?offset=300", Arrays.copyOfRange(film, 300, film.length));
        HttpResponse<String> done =
                visit.post(path + "/finish", Map.of("next", "/submissions/7?part=a#ev"));
        assertThat(done.body()).contains("/submissions/7?part=a&added=" + only().id() + "#ev");
        assertThat(((FileContent) only().content()).bytes()).isEqualTo(film.length);
        assertThat(visit.get(path).statusCode()).isEqualTo(404);
        assertThat(left()).isEmpty();
    }

    @Test
    void piecesBeyondWhatWasAnnouncedAreRefused() {
        String path = "/portfolio/uploads/" + begin(100);
        assertThat(visit.put(path + "?offset=0", new byte[101]).statusCode()).isEqualTo(413);
        assertThat(visit.get(path).body()).contains("\"offset\":0");
        assertThat(visit.delete(path).statusCode()).isEqualTo(204);
        assertThat(visit.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void aFileBeyondTheLimitIsRefusedAtTheAnnouncement() {
        HttpResponse<String> answer =
                visit.post(
                        "/portfolio/uploads",
                        Map.of(
                                "name",
                                "film.mp4",
                                "bytes",
                                String.valueOf(settings.maxUploadBytes() + 1)));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("larger than 2 GB");
        assertThat(
                        visit.post("/portfolio/uploads", Map.of("name", "a", "bytes", "-4"))
                                .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aForeignUploadIsNotThere() {
        String path = "/portfolio/uploads/" + begin(100);
        assertThat(otherVisit.get(path).statusCode()).isEqualTo(404);
        assertThat(otherVisit.put(path + "?offset=0", new byte[10]).statusCode()).isEqualTo(404);
        assertThat(otherVisit.post(path + "/finish", Map.of()).statusCode()).isEqualTo(404);
        assertThat(otherVisit.delete(path).statusCode()).isEqualTo(404);
    }

    private String begin(long bytes) {
        HttpResponse<String> begun =
                visit.post(
                        "/portfolio/uploads",
                        Map.of("name", "film.mp4", "bytes", String.valueOf(bytes)));
        assertThat(begun.statusCode()).isEqualTo(201);
        return begun.body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
    }

    private HttpResponse<String> upload(String name, byte[] content) {
        return visit.upload(Map.of("kind", "file"), name, stream(content));
    }

    private static InputStream stream(byte[] content) {
        return new ByteArrayInputStream(content);
    }

    private Artifact only() {
        List<Artifact> all = portfolio.of(educator, Shelf.whole());
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private List<String> names() {
        return portfolio.of(educator, Shelf.whole()).stream()
                .map(piece -> ((FileContent) piece.content()).fileName())
                .toList();
    }

    private Path path(FileContent file) {
        String hex = file.hash().hex();
        return files.resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4)).resolve(hex);
    }

    private long kept() throws IOException {
        try (var all = Files.walk(files)) {
            return all.filter(path -> path.getFileName().toString().length() == 64).count();
        }
    }

    /** Half files that somebody left behind. */
    private List<Path> left() throws IOException {
        try (var drafts = Files.list(files.resolve("incoming"))) {
            return drafts.toList();
        }
    }

    private PersonId person(People people) {
        return people.create(
                NewPerson.named(
                        "Marcus Reed", Ids.unguessable() + "@example.org", settings.zone()));
    }
}
