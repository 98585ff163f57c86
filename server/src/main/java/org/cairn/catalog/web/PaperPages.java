package org.cairn.catalog.web;

import java.util.Locale;
import java.util.Optional;
import org.cairn.catalog.Edition;
import org.cairn.people.Organization;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.web.Frame;
import org.cairn.platform.web.Messages;
import org.springframework.stereotype.Component;

/** Lays out what is printed of an edition, in the language of the edition. */
@Component
class PaperPages {

    private final Messages messages;
    private final Settings settings;

    PaperPages(Messages messages, Settings settings) {
        this.messages = messages;
        this.settings = settings;
    }

    PaperPage of(Edition edition, Organization issuer) {
        Locale language =
                Messages.LANGUAGES.stream()
                        .filter(known ->
                                known.getLanguage()
                                        .equals(edition.definition().language().getLanguage()))
                        .findFirst()
                        .orElse(Locale.ENGLISH);
        String path = "/catalog/" + edition.definition().slug() + "/editions/" + edition.number();
        Frame frame =
                new Frame(
                        messages,
                        language,
                        settings.zone(),
                        path,
                        new Frame.Site("", "", false, false, settings.baseUrl().toString(), ""),
                        new Frame.Csrf(Optional.empty()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        return new PaperPage(
                frame, MicroCredentialPage.onPaper(edition, issuer), settings.url(path));
    }
}
