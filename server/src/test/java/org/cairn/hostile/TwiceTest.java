package org.cairn.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.cairn.CairnTest;
import org.cairn.people.PersonId;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.mail.MailBox;
import org.cairn.review.Village;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who presses twice, or sends the same request again, does a thing once and is told so. */
@CairnTest
class TwiceTest {

    private static final int AT_ONCE = 5;

    private final Tour tour;
    private final Village village;
    private final JdbcClient db;
    private final AuditLog audit;
    private final MailBox mail;

    TwiceTest(ListableBeanFactory beans, JdbcClient db, AuditLog audit, MailBox mail) {
        this.tour = new Tour(beans);
        this.village = tour.village().village();
        this.db = db;
        this.audit = audit;
        this.mail = mail;
    }

    @Test
    void handingInMakesOneRound() {
        again(
                village.educator(),
                "/submissions/" + village.draft().value() + "/hand-in",
                Map.of("ai", "none", "ownWork", "yes", "privacy", "yes"));
        assertThat(count("review.round where submission = ?", village.draft().value())).isOne();
    }

    @Test
    void claimingMakesOneHolder() {
        again(
                village.assessor(),
                "/assessments",
                Map.of("submission", "" + village.handedIn().value()));
        assertThat(
                        count(
                                "review.step where kind = 'claimed' and submission = ?",
                                village.handedIn().value()))
                .isOne();
    }

    @Test
    void recommendingMakesOneRecommendation() {
        Guest assessor = tour.guest(village.assessor());
        String path = "/assessments/" + village.claimed().value();
        assessor.post(path + "/scores/place", Map.of("level", "shown"));
        assessor.post(path + "/scores/pace", Map.of("level", "shown"));
        again(
                village.assessor(),
                path + "/recommendation",
                Map.of("value", "award", "overall", "Well done", "privateNote", ""));
        assertThat(count("review.recommendation where submission = ?", village.claimed().value()))
                .isOne();
    }

    @Test
    void awardingMakesOneBadge() {
        again(
                village.approver(),
                "/submissions/" + village.recommended().value() + "/award",
                Map.of("letter", ""));
        assertThat(count("awards.award where submission = ?", village.recommended().value()))
                .isOne();
        assertThat(count("review.decision where submission = ?", village.recommended().value()))
                .isOne();
    }

    @Test
    void sendingBackMakesOneDecision() {
        again(
                village.approver(),
                "/submissions/" + village.recommended().value() + "/return",
                Map.of(
                        "against", "policy",
                        "reason", "The recommendation reads the rubric too kindly for this work.",
                        "letter", "Come again when the pace is right; you are close.",
                        "reopened", "pace"));
        assertThat(count("review.decision where submission = ?", village.recommended().value()))
                .isOne();
        assertThat(count("awards.award where submission = ?", village.recommended().value()))
                .isZero();
    }

    @Test
    void revokingMakesOneRevocation() {
        again(
                village.approver(),
                "/awards/" + village.award() + "/revocation",
                Map.of("code", "mistake", "reason", "Awarded by mistake", "understood", "true"));
        assertThat(count("awards.revocation where award = ?", village.award().value())).isOne();
    }

    @Test
    void signingUpAndConfirmingMakeOneAccount() {
        String email = "twice." + System.nanoTime() + "@unmistakable.example";
        Map<String, String> fields =
                Map.of(
                        "name", "Kit Twice",
                        "email", email,
                        "password", "seven quiet otters 9",
                        "zone", "UTC");
        Guest stranger = tour.stranger();
        calm(atOnce(() -> stranger.post("/sign-up", fields)));
        assertThat(count("people.person where email = ?", email)).isOne();

        String link = link(email);
        List<Wire.Got> confirmed =
                atOnce(() -> stranger.post(link, Map.of("password", "seven quiet otters 9")));
        calm(confirmed);
        assertThat(confirmed).filteredOn(got -> got.status() == 303).isNotEmpty();
        stranger.comeAgain();
        assertThat(stranger.post(link, Map.of("password", "seven quiet otters 9")).status())
                .isEqualTo(410);
        assertThat(count("people.person where confirmed_at is not null and email = ?", email))
                .isOne();
    }

    @Test
    void publishingMakesOneEdition() {
        Guest designer = tour.guest(village.designer());
        String before = designer.get("/catalog/" + village.slug() + ".json").text();
        String changed = before.replace("Walking the Path", "Walking the Path Twice");
        again(village.designer(), "/catalog/editions", Map.of("definition", changed));
        assertThat(
                        count(
                                "catalog.edition e join catalog.card c using (micro_credential)"
                                        + " where c.slug = ?",
                                village.slug()))
                .isEqualTo(2);
    }

    @Test
    void finishingAnUploadMakesOnePiece() {
        Guest educator = tour.guest(village.educator());
        String begun =
                educator.post("/portfolio/uploads", Map.of("name", "notes.txt", "bytes", "5"))
                        .text();
        String path = "/portfolio/uploads/" + begun.replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
        educator.body("PUT", path + "?offset=0", "text/plain", "Notes".getBytes(UTF_8));
        long pieces = count("portfolio.artifact where owner = ?", village.educator().value());
        calm(atOnce(() -> educator.post(path + "/finish", Map.of(), "Accept: application/json")));
        assertThat(educator.post(path + "/finish", Map.of(), "Accept: application/json").status())
                .isEqualTo(404);
        assertThat(count("portfolio.artifact where owner = ?", village.educator().value()))
                .isEqualTo(pieces + 1);
    }

    /** The same several times at once, and once more afterwards. */
    private void again(PersonId person, String address, Map<String, String> fields) {
        Guest guest = tour.guest(person);
        List<Wire.Got> all = atOnce(() -> guest.post(address, fields));
        calm(all);
        assertThat(all).filteredOn(got -> got.status() == 303).isNotEmpty();
        Wire.Got late = guest.post(address, fields);
        calm(List.of(late));
        assertThat(late.status()).isIn(200, 303, 404, 409, 422);
        assertThat(audit.check().whole()).isTrue();
    }

    private static void calm(List<Wire.Got> all) {
        assertThat(all).allSatisfy(got -> assertThat(Hostile.faults(got)).as(got.text()).isEmpty());
    }

    private static List<Wire.Got> atOnce(Callable<Wire.Got> press) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(Stream.generate(() -> press).limit(AT_ONCE).toList()).stream()
                    .map(Future::resultNow)
                    .toList();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private long count(String what, Object value) {
        return db.sql("select count(*) from " + what).param(value).query(Long.class).single();
    }

    private String link(String email) {
        String letter =
                mail.newest(100).stream()
                        .map(kept -> kept.mail())
                        .filter(one -> one.to().equals(email))
                        .findFirst()
                        .orElseThrow()
                        .text();
        return letter.replaceAll("(?s).*https?://[^/\\s]+(/confirm/\\S+).*", "$1");
    }
}
