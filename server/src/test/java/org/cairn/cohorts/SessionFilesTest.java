package org.cairn.cohorts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.cairn.AtOnce;
import org.cairn.CairnTest;
import org.cairn.Statements;
import org.cairn.people.Browser;
import org.cairn.people.FieldProblems;
import org.cairn.people.Organizations;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.people.SignedInBrowsers;
import org.cairn.people.Towns;
import org.cairn.platform.files.Sha256;
import org.cairn.platform.web.NotThere;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

/** What belongs to a session reaches the people of its cohort, and nobody else. */
@CairnTest
class SessionFilesTest {

    private static final String ATTACH = "/cohorts/sessions/files";

    private final SignedInBrowsers browsers;
    private final SessionFiles files;
    private final CohortSessions sessions;
    private final Departures departures;
    private final Gathering gathering;
    private final PersonId sam;
    private final PersonId elena;
    private final Browser lead;
    private final Browser hers;
    private final LocalDate today = LocalDate.now(ZoneId.of("America/Los_Angeles"));
    private final CohortId id;
    private final SessionId session;
    private final String page;

    SessionFilesTest(
            SignedInBrowsers browsers,
            SessionFiles files,
            CohortSessions sessions,
            Departures departures,
            BeanFactory beans,
            Organizations organizations) {
        this.browsers = browsers;
        this.files = files;
        this.sessions = sessions;
        this.departures = departures;
        Towns.Town town = Towns.build(organizations);
        this.gathering = new Gathering(beans, town.district(), town.school());
        this.sam = gathering.facilitator();
        this.id = gathering.cohort(today.minusDays(100), today.plusDays(100), 60);
        this.elena = gathering.put(id, "Elena Reads");
        this.lead = browsers.of(sam);
        this.hers = browsers.of(elena);
        this.session = gathering.session(id, Gathering.fields(today.plusDays(3), "09:00"));
        this.page = "/cohorts/sessions/" + session;
    }

    @Test
    void aFileIsFoundBesideTheSessionAndIsGoneForAllOnceItIsRemoved() {
        Browser.Shown sent = bring("reading list.txt", "Read chapter two.\n");
        assertThat(sent.location()).hasValue(page + "#files");
        bring("reading list.txt", "Read chapter two.\n");
        assertThat(lead.open(page).html()).containsOnlyOnce(">reading list.txt</a>");
        String file = page + "/files/" + Sha256.ofText("Read chapter two.\n").hex();
        assertThat(hers.open("/cohorts/mine/" + id).html())
                .contains("href=\"" + file + "\"", "reading list.txt");
        Browser.Shown opened = hers.open(file);
        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.html()).contains("Read chapter two.");
        assertThat(lead.send(page, file + "/removal", Map.of()).location())
                .hasValue(page + "#files");
        assertThat(hers.open(file).status()).isEqualTo(404);
        assertThat(lead.send(page, file + "/removal", Map.of()).status()).isEqualTo(404);
        assertThat(hers.open("/cohorts/mine/" + id).html()).doesNotContain("reading list.txt");
    }

    private Browser.Shown bring(String name, String words) {
        return lead.bring(page, ATTACH, Map.of("session", "" + session), name, words);
    }

    @Test
    void forOthersThereIsNoFile() {
        bring("slides.txt", "Slides\n");
        String file = page + "/files/" + Sha256.ofText("Slides\n").hex();
        for (PersonId other :
                List.of(
                        gathering.holding(Role.FACILITATOR),
                        gathering.holding(Role.ASSESSOR),
                        gathering.educator("Bao Outside"))) {
            Browser theirs = browsers.of(other);
            assertThat(theirs.open(file).status()).isEqualTo(404);
            assertThat(theirs.send("/home", file + "/removal", Map.of()).status()).isEqualTo(404);
            assertThat(
                            theirs.bring(
                                            "/home",
                                            ATTACH,
                                            Map.of("session", "" + session),
                                            "b.txt",
                                            "B\n")
                                    .status())
                    .isEqualTo(404);
        }
        assertThat(hers.send("/home", file + "/removal", Map.of()).status()).isEqualTo(404);
        assertThat(hers.open(file).status()).isEqualTo(200);
        SessionId another = gathering.session(id, Gathering.fields(today.plusDays(5), "09:00"));
        assertThatThrownBy(() -> files.file(elena, another, Sha256.ofText("Slides\n")))
                .isInstanceOf(NotThere.class);
        departures.leave(elena, id, "I changed schools.");
        assertThat(hers.open(file).status()).isEqualTo(404);
    }

    @Test
    void whatCannotBeTakenIsSaidAndNoMoreThanTenBelongToOne() throws Exception {
        Browser.Shown none = bring("", "");
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.html()).contains("Choose a file");
        for (int i = 0; i < SessionFiles.MOST_FILES - 1; i++) {
            attach("n" + i + ".txt", "Words " + i + "\n");
        }
        AtOnce.share(
                List.of("left", "right"),
                names -> {
                    try {
                        attach(names.getFirst() + ".txt", names.getFirst());
                    } catch (FieldProblems full) {
                        assertThat(full.byField()).containsOnlyKeys("file");
                    }
                });
        assertThat(of()).hasSize(SessionFiles.MOST_FILES);
        assertThatThrownBy(() -> attach("more.txt", "More")).isInstanceOf(FieldProblems.class);
        assertThat(bring("page.html", "<script>alert(1)</script>").status()).isNotEqualTo(500);
    }

    private void attach(String name, String words) {
        files.attach(
                sam,
                session,
                new SharedFileGate.Incoming(new ByteArrayInputStream(words.getBytes(UTF_8)), name));
    }

    private List<SharedFile> of() {
        return files.of(List.of(sessions.led(sam, session))).getOrDefault(session, List.of());
    }

    @Test
    void aSessionIsPlannedInPlaceOfOneThatWasCalledOff() {
        lead.send(page, page + "/cancellation", Map.of("reason", "Snow"));
        String instead = "/cohorts/" + id + "/sessions/new?instead=" + session;
        assertThat(lead.open(page).html()).contains("href=\"" + instead + "\"");
        Session before = sessions.led(sam, session);
        String form = lead.open(instead).html();
        assertThat(form)
                .contains("value=\"" + before.title() + "\"", "value=\"09:00\"")
                .doesNotContain("value=\"" + before.day() + "\"");
        CohortId other = gathering.cohort(today, today.plusDays(50), 10);
        assertThat(lead.open("/cohorts/" + other + "/sessions/new?instead=" + session).status())
                .isEqualTo(404);
    }

    @Test
    void pagesAskAsOftenForManyAsForFew() {
        String mine = "/cohorts/mine/" + id;
        attach("first.txt", "First");
        hers.open(mine);
        int few =
                Statements.during(name -> name.startsWith("tomcat-handler"), () -> hers.open(mine));
        for (int i = 0; i < 5; i++) {
            SessionId more =
                    gathering.session(id, Gathering.fields(today.plusDays(10 + i), "09:00"));
            files.attach(
                    sam,
                    more,
                    new SharedFileGate.Incoming(
                            new ByteArrayInputStream(("S" + i).getBytes(UTF_8)), "s.txt"));
        }
        assertThat(
                        Statements.during(
                                name -> name.startsWith("tomcat-handler"), () -> hers.open(mine)))
                .isEqualTo(few);
    }
}
