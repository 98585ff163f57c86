package org.cairn.catalog.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.catalog.Card;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Edition;
import org.cairn.catalog.StackRule;
import org.cairn.people.Organization;
import org.cairn.people.OrganizationId;
import org.cairn.people.Organizations;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.web.Frame;
import org.cairn.platform.web.Messages;
import org.springframework.stereotype.Component;

/** Lays out what is printed of an edition, in the language of the edition. */
@Component
class PaperPages {

    private final Messages messages;
    private final Settings settings;
    private final Catalog catalog;
    private final Organizations organizations;

    PaperPages(Messages messages, Settings settings, Catalog catalog, Organizations organizations) {
        this.messages = messages;
        this.settings = settings;
        this.catalog = catalog;
        this.organizations = organizations;
    }

    PaperPage of(Edition edition, Organization issuer) {
        String path = path(edition);
        return new PaperPage(
                frame(edition, path),
                MicroCredentialPage.onPaper(edition, issuer),
                settings.url(path));
    }

    /** A stack with what its members are today; in four questions. */
    StackPaperPage ofStack(Edition stack) {
        Map<String, Card> cards =
                catalog.bySlug(
                        stack.definition().stackRule().everything().stream()
                                .map(StackRule.Member::slug)
                                .toList());
        Map<String, Edition> members =
                catalog
                        .editions(cards.values().stream().map(Card::edition).toList())
                        .values()
                        .stream()
                        .collect(
                                Collectors.toMap(
                                        one -> one.definition().slug(), Function.identity()));
        Set<OrganizationId> issuers =
                Stream.concat(Stream.of(stack), members.values().stream())
                        .map(Edition::issuer)
                        .collect(Collectors.toSet());
        String path = path(stack);
        return new StackPaperPage(
                frame(stack, path), stack, members, organizations.all(issuers), settings.url(path));
    }

    private static String path(Edition edition) {
        return "/catalog/" + edition.definition().slug() + "/editions/" + edition.number();
    }

    private Frame frame(Edition edition, String path) {
        Locale language =
                Messages.LANGUAGES.stream()
                        .filter(known ->
                                known.getLanguage()
                                        .equals(edition.definition().language().getLanguage()))
                        .findFirst()
                        .orElse(Locale.ENGLISH);
        return new Frame(
                messages,
                language,
                settings.zone(),
                path,
                "",
                new Frame.Site("", "", false, false, settings.baseUrl().toString(), ""),
                new Frame.Csrf(Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
