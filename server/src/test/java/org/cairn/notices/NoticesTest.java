package org.cairn.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.cairn.CairnTest;
import org.cairn.awards.Awards;
import org.cairn.catalog.Edition;
import org.cairn.home.Neighbors;
import org.cairn.home.Neighbors.Neighbor;
import org.cairn.people.Browser;
import org.cairn.people.Role;
import org.cairn.people.Towns;
import org.cairn.platform.mail.KeptMail;
import org.cairn.platform.mail.MailBox;
import org.cairn.review.RecommendationMade;
import org.cairn.review.SentBackToAssessor;
import org.cairn.review.SubmissionHandedIn;
import org.cairn.review.SubmissionId;
import org.cairn.review.SubmissionReturned;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** From what happened to what people are told. */
@CairnTest
class NoticesTest {

    private static final AtomicLong NUMBER = new AtomicLong(9_000_000);

    private final Neighbors neighbors;
    private final Notices notices;
    private final Awards awards;
    private final MailBox mail;
    private final ApplicationEventPublisher news;
    private final TransactionTemplate transaction;

    NoticesTest(
            Neighbors neighbors,
            Notices notices,
            Awards awards,
            MailBox mail,
            ApplicationEventPublisher news,
            TransactionTemplate transaction) {
        this.neighbors = neighbors;
        this.notices = notices;
        this.awards = awards;
        this.mail = mail;
        this.news = news;
        this.transaction = transaction;
    }

    @Test
    void aReturnIsToldOnceHoweverOftenItIsDelivered() {
        Edition edition = edition("Told Once");
        Neighbor bao = neighbors.at(neighbors.town().school(), "Bao Nguyen");
        SubmissionReturned event = returned(bao, edition);
        publish(event);
        publish(event);
        settled(() -> notices.of(bao.id()) >= 1);
        publish(event);
        quiet();
        assertThat(notices.of(bao.id(), 1).notices()).hasSize(1);
        assertThat(lettersTo(bao)).hasSize(1);
        assertThat(lettersTo(bao).getFirst().mail().text())
                .contains("/submissions/" + event.submission().value());
    }

    @Test
    void openingANoticeMarksItReadAndLeadsOn() {
        Edition edition = edition("Opened");
        Neighbor bao = neighbors.at(neighbors.town().school(), "Bao Nguyen");
        SubmissionReturned event = returned(bao, edition);
        publish(event);
        settled(() -> notices.of(bao.id()) == 1);
        Browser browser = neighbors.browser(bao);
        assertThat(browser.open("/notices").html())
                .contains("Not yet: Opened")
                .contains("Notices, 1 unread");
        String path = "/notices/" + notices.of(bao.id(), 1).notices().getFirst().id();
        assertThat(browser.open(path).location())
                .hasValue("/submissions/" + event.submission().value());
        assertThat(notices.of(bao.id())).isZero();
        assertThat(browser.open("/notices").html()).doesNotContain("1 unread");
    }

    @Test
    void noticesOfOthersAreNotThere() {
        Edition edition = edition("Private");
        Neighbor bao = neighbors.at(neighbors.town().school(), "Bao Nguyen");
        Neighbor other = neighbors.at(neighbors.town().school(), "Otto Other");
        publish(returned(bao, edition));
        settled(() -> notices.of(bao.id()) == 1);
        Browser browser = neighbors.browser(other);
        String path = "/notices/" + notices.of(bao.id(), 1).notices().getFirst().id();
        assertThat(browser.open(path).status()).isEqualTo(404);
        assertThat(browser.open("/notices/nonsense").status()).isEqualTo(404);
        assertThat(notices.of(bao.id())).as("still unread").isEqualTo(1);
        assertThat(browser.open("/notices").html()).contains("Nothing new yet");
    }

    @Test
    void allAreReadWithOnePress() {
        Edition edition = edition("Many");
        Neighbor bao = neighbors.at(neighbors.town().school(), "Bao Nguyen");
        publish(returned(bao, edition));
        publish(returned(bao, edition));
        settled(() -> notices.of(bao.id()) == 2);
        Browser browser = neighbors.browser(bao);
        assertThat(browser.send("/notices", "/notices/readings", Map.of("x", "1")).location())
                .hasValue("/notices");
        assertThat(notices.of(bao.id())).isZero();
    }

    @Test
    void aSpanishReaderGetsASpanishLetter() {
        Edition edition = edition("Asking Well");
        Neighbor ines = neighbors.spanish("Inés Peña");
        publish(
                new SubmissionHandedIn(
                        number(),
                        ines.id(),
                        edition.microCredential(),
                        Instant.now(),
                        edition.issuer(),
                        1,
                        1,
                        Instant.parse("2026-12-04T18:00:00Z")));
        settled(() -> notices.of(ines.id()) == 1);
        KeptMail letter = lettersTo(ines).getFirst();
        assertThat(letter.mail().subject()).isEqualTo("Entregado: Asking Well");
        assertThat(letter.mail().text()).contains("Hola, Inés", "4 de diciembre", "Ver su entrega");
    }

    @Test
    void whatAnAssessorIsToldNamesNobody() {
        Edition edition = edition("Blind");
        Neighbor bao = neighbors.at(neighbors.town().school(), "Bao Unmistakable");
        Neighbor assessor = neighbors.at(neighbors.town().school(), "Imani Assessor");
        publish(
                new SentBackToAssessor(
                        number(),
                        bao.id(),
                        edition.microCredential(),
                        Instant.now(),
                        assessor.id(),
                        "Bao Unmistakable asks for a second look.",
                        Instant.now().plus(Duration.ofHours(8))));
        settled(() -> notices.of(assessor.id()) == 1);
        assertThat(neighbors.browser(assessor).open("/notices").html())
                .contains("second look", "Blind")
                .doesNotContain("Unmistakable", bao.id().toString());
        assertThat(lettersTo(assessor)).as("off as long as nobody asks for it").isEmpty();
    }

    @Test
    void aRecommendationIsToldToThoseWhoMayDecide() {
        Towns.Town town = neighbors.town();
        Edition edition = neighbors.publish(town.district(), "To Decide");
        Neighbor bao = neighbors.holding(Role.APPROVER, town.district(), "Bao Both");
        Neighbor imani = neighbors.holding(Role.APPROVER, town.district(), "Imani Both");
        Neighbor rosa = neighbors.holding(Role.APPROVER, town.state(), "Rosa Above");
        publish(
                new RecommendationMade(
                        number(),
                        bao.id(),
                        edition.microCredential(),
                        Instant.now(),
                        town.district().id(),
                        imani.id(),
                        Instant.now().plus(Duration.ofDays(3))));
        settled(() -> notices.of(rosa.id()) == 1);
        assertThat(lettersTo(rosa)).hasSize(1);
        assertThat(notices.of(bao.id())).as("the educator").isZero();
        assertThat(notices.of(imani.id())).as("the assessor").isZero();
    }

    @Test
    void whoWantsNoLettersGetsOnlyTheNotice() {
        Edition edition = edition("No Letters");
        Neighbor bao = neighbors.at(neighbors.town().school(), "Bao Nguyen");
        Browser browser = neighbors.browser(bao);
        assertThat(browser.open("/settings/notices").html())
                .contains("value=\"returned\" checked")
                .doesNotContain("value=\"to-decide\"");
        browser.send("/settings/notices", "/settings/notices", Map.of("mail", "awarded"));
        assertThat(browser.open("/settings/notices").html())
                .doesNotContain("value=\"returned\" checked")
                .contains("value=\"awarded\" checked");
        publish(returned(bao, edition));
        settled(() -> notices.of(bao.id()) == 1);
        assertThat(lettersTo(bao)).isEmpty();
    }

    @Test
    void aRevokedBadgeIsToldWithItsReason() {
        Towns.Town town = neighbors.town();
        Edition edition = neighbors.publish(town.district(), "Taken Back");
        Neighbor ana = neighbors.at(town.school(), "Ana Whitehorse");
        var award = neighbors.award(edition, ana.id());
        Neighbor office = neighbors.holding(Role.APPROVER, town.district(), "Rosa Office");
        awards.revoke(award.id(), "Issued twice by mistake.", office.id());
        settled(() -> notices.of(ana.id()) == 1);
        assertThat(neighbors.browser(ana).open("/notices").html())
                .contains("Your badge Taken Back was revoked", "Issued twice by mistake.");
    }

    @Test
    void oldNewsComesWithoutALetter() {
        Edition edition = edition("Long Ago");
        Neighbor bao = neighbors.at(neighbors.town().school(), "Bao Nguyen");
        publish(
                new SubmissionReturned(
                        number(),
                        bao.id(),
                        edition.microCredential(),
                        Instant.now().minus(Duration.ofDays(30)),
                        1));
        settled(() -> notices.of(bao.id()) == 1);
        assertThat(lettersTo(bao)).isEmpty();
    }

    private Edition edition(String title) {
        return neighbors.publish(neighbors.town().district(), title);
    }

    private static SubmissionReturned returned(Neighbor educator, Edition edition) {
        return new SubmissionReturned(
                number(), educator.id(), edition.microCredential(), Instant.now(), 1);
    }

    private static SubmissionId number() {
        return new SubmissionId(NUMBER.incrementAndGet());
    }

    private void publish(Object event) {
        transaction.executeWithoutResult(status -> news.publishEvent(event));
    }

    private List<KeptMail> lettersTo(Neighbor person) {
        return mail.newest(500).stream()
                .filter(letter -> letter.mail().to().equals(person.email()))
                .toList();
    }

    private static void settled(BooleanSupplier done) {
        Instant end = Instant.now().plusSeconds(30);
        while (!done.getAsBoolean() && Instant.now().isBefore(end)) {
            pause(50);
        }
        assertThat(done.getAsBoolean()).as("told within half a minute").isTrue();
    }

    private static void quiet() {
        pause(1_000);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
