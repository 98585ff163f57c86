package org.cairn.platform.mail;

import java.time.Clock;
import java.time.Duration;
import org.cairn.platform.jobs.Chore;
import org.cairn.platform.settings.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends the postman round where the settings name a mail server. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    @Bean
    Chore emptyTheMailBox(
            MailStore store,
            Letters letters,
            TransactionTemplate transaction,
            Clock clock,
            Settings settings) {
        Runnable work =
                settings.smtp()
                        .<Runnable>map(server -> {
                            Smtp smtp = new Smtp(server, letters::site);
                            return new Postman(store, smtp, transaction, clock)::goRound;
                        })
                        .orElse(() -> {});
        return new Chore("platform-send-mail", Duration.ofSeconds(2), work);
    }

    @Bean
    Chore forgetOldMail(MailStore store, Clock clock) {
        return new Chore(
                "platform-forget-mail",
                Duration.ofHours(12),
                () -> store.forgetBefore(clock.instant().minus(Duration.ofDays(90))));
    }
}
