package org.cairn.platform.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.cairn.platform.Ids;
import org.cairn.platform.settings.Settings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends letters that were written to a real mail server, for tests of other rooms. */
@Component
public class RealPost {

    private final MailStore store;
    private final Letters letters;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RealPost(MailStore store, Letters letters, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.letters = letters;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What arrived when these letters were sent. */
    public List<MimeMessage> arrived(List<KeptMail> written) {
        GreenMail server =
                new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            written.forEach(letter ->
                    transaction.executeWithoutResult(
                            status -> store.add(Ids.next(), letter.mail(), clock.instant(), true)));
            Settings.MailServer settings =
                    new Settings.MailServer(
                            "127.0.0.1",
                            server.getSmtp().getPort(),
                            false,
                            Optional.empty(),
                            Optional.empty(),
                            "cairn@school.example");
            new Postman(store, new Smtp(settings, letters::site), transaction, clock).goRound();
            return List.of(server.getReceivedMessages());
        } finally {
            server.stop();
        }
    }
}
