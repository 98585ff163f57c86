package org.cairn.recognition.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.catalog.Card;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.CatalogQuery;
import org.cairn.catalog.CatalogResults;
import org.cairn.people.Me;
import org.cairn.people.Organization;
import org.cairn.people.OrganizationId;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.Text;
import org.cairn.recognition.Brought;
import org.cairn.recognition.Recognition;
import org.cairn.recognition.Recognitions;
import org.cairn.recognition.WorthForm;
import org.springframework.stereotype.Component;

/** Lays out the table of what counts for what. */
@Component
class RecognitionPages {

    private final Recognitions recognitions;
    private final Catalog catalog;
    private final Organizations organizations;
    private final People people;

    RecognitionPages(
            Recognitions recognitions,
            Catalog catalog,
            Organizations organizations,
            People people) {
        this.recognitions = recognitions;
        this.catalog = catalog;
        this.organizations = organizations;
        this.people = people;
    }

    /** Which list: of whom, with which words, on which page, and which line must be in it. */
    record Wanted(Me me, String place, String words, int page, String said) {}

    /** The organization of this word, if the person may speak for it. */
    Organization place(Me me, String slug) {
        return recognitions.mine(me.id()).stream()
                .filter(mine -> mine.slug().equals(slug))
                .findFirst()
                .orElseThrow(NotThere::new);
    }

    RecognitionPage list(Wanted wanted) {
        return page(wanted, Optional.empty(), List.of(), Optional.empty());
    }

    /** The list after a file was brought. */
    RecognitionPage brought(Wanted wanted, List<Brought> brought, Optional<Text> problem) {
        return page(wanted, Optional.empty(), brought, problem);
    }

    /**
     * The list with the form in one line: as it counts from the day that was asked for, or else as
     * it counts today, or as it will.
     */
    RecognitionPage editing(Wanted wanted, String slug, Optional<LocalDate> from) {
        Card card = card(slug);
        OrganizationId place = place(wanted).id();
        List<Recognition> said =
                Stream.concat(
                                Stream.ofNullable(
                                        recognitions.today(wanted.me().id(), place).get(card.id())),
                                recognitions
                                        .coming(wanted.me().id(), place)
                                        .getOrDefault(card.id(), List.of())
                                        .stream())
                        .toList();
        Map<String, String> typed =
                said.stream()
                        .filter(one -> from.filter(one.worth().from()::equals).isPresent())
                        .findFirst()
                        .or(() -> said.stream().findFirst())
                        .map(one -> WorthForm.write(one.worth()))
                        .orElse(Map.of("from", recognitions.today().toString()));
        return editing(wanted, slug, typed, Map.of());
    }

    /** The same with what was typed, and what is wrong with it. */
    RecognitionPage editing(
            Wanted wanted, String slug, Map<String, String> typed, Map<String, Text> errors) {
        Card card = card(slug);
        List<Recognition> history =
                recognitions.history(wanted.me().id(), place(wanted).id(), card.id());
        Map<PersonId, String> names = new HashMap<>();
        people.all(history.stream().map(Recognition::saidBy).collect(Collectors.toSet()))
                .forEach((id, person) -> names.put(id, person.name()));
        return page(
                wanted,
                Optional.of(
                        new RecognitionPage.Editing(
                                card, Map.copyOf(typed), errors, history, names)),
                List.of(),
                Optional.empty());
    }

    Card card(String slug) {
        return offered(slug).orElseThrow(NotThere::new);
    }

    private Optional<Card> offered(String slug) {
        return catalog.current(slug)
                .map(edition -> catalog.cards(List.of(edition.microCredential())))
                .flatMap(cards -> cards.values().stream().findFirst());
    }

    private Organization place(Wanted wanted) {
        return place(wanted.me(), wanted.place());
    }

    private RecognitionPage page(
            Wanted wanted,
            Optional<RecognitionPage.Editing> editing,
            List<Brought> brought,
            Optional<Text> problem) {
        Organization place = place(wanted);
        CatalogResults results =
                catalog.search(CatalogQuery.words(wanted.words()).onPage(wanted.page()));
        return new RecognitionPage(
                recognitions.mine(wanted.me().id()),
                place,
                wanted.words(),
                results,
                organizations.all(
                        results.cards().stream().map(Card::issuer).collect(Collectors.toSet())),
                recognitions.today(),
                recognitions.today(wanted.me().id(), place.id()),
                recognitions.coming(wanted.me().id(), place.id()),
                editing,
                wanted.said().isEmpty() ? Optional.empty() : offered(wanted.said()),
                brought,
                problem);
    }
}
