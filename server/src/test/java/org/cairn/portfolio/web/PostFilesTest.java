package org.cairn.portfolio.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.cairn.CairnTest;
import org.cairn.cohorts.CohortId;
import org.cairn.cohorts.Community;
import org.cairn.cohorts.Gathering;
import org.cairn.cohorts.PostForm;
import org.cairn.cohorts.PostId;
import org.cairn.cohorts.Posts;
import org.cairn.cohorts.SharedFile;
import org.cairn.cohorts.SharedFileGate;
import org.cairn.people.Organizations;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.people.Towns;
import org.cairn.platform.settings.Settings;
import org.cairn.portfolio.Samples;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** Files of posts come in and are shown as evidence is, to the people of the cohort only. */
@CairnTest
class PostFilesTest {

    private final Posts posts;
    private final Community community;
    private final Settings settings;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Gathering gathering;
    private final CohortId id;
    private final PersonId elena;

    PostFilesTest(
            Posts posts,
            Community community,
            Settings settings,
            FindByIndexNameSessionRepository<? extends Session> sessions,
            BeanFactory beans,
            Organizations organizations) {
        this.posts = posts;
        this.community = community;
        this.settings = settings;
        this.sessions = sessions;
        Towns.Town town = Towns.build(organizations);
        this.gathering = new Gathering(beans, town.district(), town.school());
        LocalDate today = LocalDate.now(ZoneId.of("America/Los_Angeles"));
        this.id = gathering.cohort(today.minusDays(10), today.plusDays(10), 20);
        this.elena = gathering.put(id, "Elena Brings");
    }

    private String brought(String name, byte[] bytes) {
        PostId post =
                posts.open(
                        elena,
                        id,
                        new PostForm("A file", name, false, ""),
                        Optional.of(
                                new SharedFileGate.Incoming(
                                        new ByteArrayInputStream(bytes), name)));
        SharedFile file = community.own(elena, post).files().getFirst();
        return "/cohorts/posts/" + post + "/files/" + file.hash();
    }

    private Visit visit(PersonId person) {
        return Visit.by(person, sessions, settings);
    }

    @Test
    void aPhotographLosesItsPlaceAndIsShownInASandbox() {
        String address = brought("pizarrón.jpg", Samples.talkativeJpeg());
        HttpResponse<byte[]> got = visit(gathering.put(id, "Keiko Looks")).bytes(address);
        assertThat(got.statusCode()).isEqualTo(200);
        assertThat(new String(got.body(), StandardCharsets.ISO_8859_1))
                .startsWith("\u00ff\u00d8")
                .doesNotContain("GPS");
        assertThat(got.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(got.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "sandbox");
        assertThat(got.headers().firstValue("X-Robots-Tag").orElseThrow()).contains("noindex");
        assertThat(got.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("inline")
                .contains("pizarr%C3%B3n.jpg");
    }

    @Test
    void whatABrowserCannotShowIsSaved() {
        HttpResponse<byte[]> got =
                visit(gathering.facilitator()).bytes(brought("unit.docx", Samples.docx()));
        assertThat(got.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"unit.docx\"");
    }

    @Test
    void othersFindNoFileAlsoThoseWhoAssess() {
        String address = brought("board.png", Samples.png());
        assertThat(visit(gathering.holding(Role.ASSESSOR)).bytes(address).statusCode())
                .isEqualTo(404);
        assertThat(visit(gathering.holding(Role.APPROVER)).bytes(address).statusCode())
                .isEqualTo(404);
        assertThat(visit(gathering.educator("Bao Outside")).bytes(address).statusCode())
                .isEqualTo(404);
        CohortId other =
                gathering.cohort(
                        LocalDate.now(ZoneId.of("UTC")),
                        LocalDate.now(ZoneId.of("UTC")).plusDays(9),
                        5);
        PersonId neighbor = gathering.put(other, "Of another cohort");
        assertThat(visit(neighbor).bytes(address).statusCode()).isEqualTo(404);
        HttpResponse<String> stranger = Visit.byStranger(settings).get(address);
        assertThat(stranger.statusCode()).isEqualTo(303);
        assertThat(stranger.headers().firstValue("Location").orElseThrow()).contains("/sign-in");
    }
}
