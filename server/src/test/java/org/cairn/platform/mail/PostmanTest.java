package org.cairn.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.cairn.CairnTest;
import org.cairn.TestPlatform;
import org.cairn.platform.Ids;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.time.HouseClock;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters reach a real mail server, or wait until there is one. */
@CairnTest
class PostmanTest {

    private final MailStore store;
    private final Letters letters;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final JdbcClient db;

    PostmanTest(
            MailStore store,
            Letters letters,
            TransactionTemplate transaction,
            Clock clock,
            JdbcClient db) {
        this.store = store;
        this.letters = letters;
        this.transaction = transaction;
        this.clock = clock;
        this.db = db;
    }

    @Test
    void aLetterArrivesInTwoPartsInAnyScriptAndItsWordsAreForgotten()
            throws IOException, MessagingException {
        GreenMail server = server();
        try {
            UUID id = put(letter("Zoë 🦊 Márquez", "¡Insignia 佐藤!"), clock.instant());
            postman(server.getSmtp().getPort()).goRound();
            MimeMessage arrived = server.getReceivedMessages()[0];
            assertThat(arrived.getSubject()).isEqualTo("¡Insignia 佐藤!");
            assertThat(arrived.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(arrived.getAllRecipients()[0].toString()).contains("reader@school.example");
            assertThat(text((MimeMultipart) arrived.getContent()))
                    .contains("Zoë 🦊 Márquez", "https://cairn.example/confirm/x", "&lt;b")
                    .doesNotContain("<p style=\"margin:0 0 16px\"><b>");
            assertThat(state(id)).isEqualTo("sent, forgotten");
        } finally {
            server.stop();
        }
    }

    @Test
    void aNameWithLineBreaksAddsNoHeaderAndNoReader() throws IOException, MessagingException {
        GreenMail server = server();
        try {
            put(
                    letter("Eve\r\nBcc: everybody@school.example", "Hi\r\nX-Evil: yes"),
                    clock.instant());
            postman(server.getSmtp().getPort()).goRound();
            assertThat(server.getReceivedMessages()).hasSize(1);
            MimeMessage arrived = server.getReceivedMessages()[0];
            assertThat(arrived.getHeader("X-Evil")).isNull();
            assertThat(arrived.getHeader("Bcc")).isNull();
            assertThat(arrived.getAllRecipients()).hasSize(1);
        } finally {
            server.stop();
        }
    }

    @Test
    void aLetterWaitsLongerAndLongerWhileTheServerIsDownAndThenArrives() throws IOException {
        int nobody = TestPlatform.freePort();
        Instant now = clock.instant();
        UUID id = put(letter("Ana", "Later"), now);
        postman(nobody).goRound();
        assertThat(state(id)).isEqualTo("waiting, 1 tries");
        HouseClock.at(now.plus(Duration.ofMinutes(2)), () -> round(nobody));
        assertThat(state(id)).isEqualTo("waiting, 2 tries");
        GreenMail server = server();
        try {
            HouseClock.at(now.plus(Duration.ofHours(1)), () -> round(server.getSmtp().getPort()));
            assertThat(state(id)).isEqualTo("sent, forgotten");
        } finally {
            server.stop();
        }
        assertThat(Postman.pauseAfter(2)).isGreaterThan(Postman.pauseAfter(1));
        assertThat(Postman.pauseAfter(50)).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void anAddressThatNoServerCouldTakeIsGivenUpAtOnceAndHoldsNobodyUp() {
        GreenMail server = server();
        try {
            Instant now = clock.instant();
            UUID hopeless = put(new Mail("no address at all", "X", "S", "t", "h"), now);
            UUID fine = put(letter("Ana", "Fine"), now);
            postman(server.getSmtp().getPort()).goRound();
            assertThat(state(hopeless)).isEqualTo("given up, 1 tries");
            assertThat(state(fine)).isEqualTo("sent, forgotten");
        } finally {
            server.stop();
        }
    }

    private boolean round(int port) {
        postman(port).goRound();
        return true;
    }

    private Postman postman(int port) {
        Settings.MailServer server =
                new Settings.MailServer(
                        "127.0.0.1",
                        port,
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        "cairn@school.example");
        return new Postman(store, new Smtp(server, letters::site), transaction, clock);
    }

    private Mail letter(String name, String subject) {
        return letters.write(
                new Letter(
                        "reader@school.example",
                        name,
                        Locale.ENGLISH,
                        subject,
                        List.of("<b>not bold</b>"),
                        Optional.of(new Letter.Action("Open", "https://cairn.example/confirm/x"))));
    }

    private UUID put(Mail mail, Instant now) {
        UUID id = Ids.next();
        transaction.executeWithoutResult(status -> store.add(id, mail, now, true));
        return id;
    }

    private String state(UUID id) {
        return db.sql(
                        """
                        select case when sent_at is not null then 'sent' when given_up_at is not null then 'given up' else 'waiting' end
                          || case when plain || html = '' then ', forgotten' else ', ' || tries || ' tries' end
                        from platform.mail where id = :id
                        """)
                .param("id", id)
                .query(String.class)
                .single();
    }

    private static GreenMail server() {
        GreenMail server =
                new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    private static String text(MimeMultipart parts) throws MessagingException, IOException {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < parts.getCount(); i++) {
            Object part = parts.getBodyPart(i).getContent();
            all.append(part instanceof MimeMultipart inner ? text(inner) : String.valueOf(part));
        }
        return all.toString();
    }
}
