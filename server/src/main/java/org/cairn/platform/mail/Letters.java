package org.cairn.platform.mail;

import java.util.Map;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.web.Messages;
import org.cairn.platform.web.SiteName;
import org.cairn.platform.web.Templates;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The house paper: one layout for every letter, plain and HTML. */
@Component
class Letters {

    private final Templates templates;
    private final Messages messages;
    private final Settings settings;
    private final ObjectProvider<SiteName> siteName;

    Letters(
            Templates templates,
            Messages messages,
            Settings settings,
            ObjectProvider<SiteName> siteName) {
        this.templates = templates;
        this.messages = messages;
        this.settings = settings;
        this.siteName = siteName;
    }

    Mail write(Letter letter) {
        String greeting = messages.in(letter.locale(), "platform.mail.greeting", letter.name());
        String closing =
                messages.in(letter.locale(), "platform.mail.closing", site(), settings.baseUrl());
        String html =
                templates.renderText(
                        "mail/letter",
                        Map.of(
                                "letter", letter,
                                "greeting", greeting,
                                "closing", closing,
                                "site", site(),
                                "color", settings.brand().color()));
        return new Mail(
                letter.to(),
                letter.name(),
                letter.subject(),
                plain(letter, greeting, closing),
                html);
    }

    /** The name in the sender's field. */
    String site() {
        return settings.brand().name().isBlank()
                ? java.util.Optional.ofNullable(siteName.getIfAvailable())
                        .flatMap(SiteName::name)
                        .orElse("Cairn")
                : settings.brand().name();
    }

    private static String plain(Letter letter, String greeting, String closing) {
        StringBuilder text = new StringBuilder(greeting).append("\n\n");
        letter.paragraphs().forEach(paragraph -> text.append(paragraph).append("\n\n"));
        letter.action()
                .ifPresent(action ->
                        text.append(action.label())
                                .append(":\n")
                                .append(action.url())
                                .append("\n\n"));
        return text.append("-- \n").append(closing).append('\n').toString();
    }
}
