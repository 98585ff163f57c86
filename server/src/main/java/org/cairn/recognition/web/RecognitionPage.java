package org.cairn.recognition.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.catalog.Card;
import org.cairn.catalog.CatalogQuery;
import org.cairn.catalog.CatalogResults;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.catalog.Worth;
import org.cairn.people.Organization;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;
import org.cairn.platform.web.Frame;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.cairn.recognition.Brought;
import org.cairn.recognition.Recognition;
import org.springframework.http.HttpStatus;

/**
 * What one organization counts each micro-credential for, in a table with a form in the line that
 * is being changed.
 *
 * @param places for which the reader may speak
 * @param day that is today
 * @param today what counts today
 * @param coming what will count, by day
 * @param editing the line with the form
 * @param said the line in which something was just said
 * @param brought what came of a file that was just brought
 */
public record RecognitionPage(
        List<Organization> places,
        Organization place,
        String words,
        CatalogResults results,
        Map<OrganizationId, Organization> issuers,
        LocalDate day,
        Map<MicroCredentialId, Recognition> today,
        Map<MicroCredentialId, List<Recognition>> coming,
        Optional<Editing> editing,
        Optional<Card> said,
        List<Brought> brought,
        Optional<Text> problem)
        implements Page {

    /** No file is larger. */
    public static final int MOST_BYTES = 1_048_576;

    /**
     * A line with its form.
     *
     * @param typed what stands in the fields
     * @param history all that was said before, the newest first
     */
    public record Editing(
            Card card,
            Map<String, String> typed,
            Map<String, Text> errors,
            List<Recognition> history,
            Map<PersonId, String> names) {

        public String get(String field) {
            return typed.getOrDefault(field, "");
        }

        public boolean isBad(String field) {
            return errors.containsKey(field);
        }

        public String who(Recognition said) {
            return names.getOrDefault(said.saidBy(), "");
        }
    }

    @Override
    public String template() {
        return "recognition/recognition";
    }

    @Override
    public HttpStatus status() {
        boolean bad =
                problem.isPresent() || editing.filter(line -> !line.errors().isEmpty()).isPresent();
        return bad ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
    }

    /** The lines of this page; the one with the form, or just said, is always among them. */
    public List<Card> rows() {
        return editing.map(Editing::card)
                .or(() -> said)
                .filter(card -> results.cards().stream().noneMatch(one -> one.equals(card)))
                .map(card -> Stream.concat(Stream.of(card), results.cards().stream()).toList())
                .orElse(results.cards());
    }

    public Optional<Worth> worth(Card card) {
        return Optional.ofNullable(today.get(card.id())).map(Recognition::worth);
    }

    public List<Worth> coming(Card card) {
        return coming.getOrDefault(card.id(), List.of()).stream().map(Recognition::worth).toList();
    }

    /** Whether there is anything that could be ended. */
    public boolean isSaid(Card card) {
        return today.containsKey(card.id()) || coming.containsKey(card.id());
    }

    public boolean isEdited(Card card) {
        return editing.filter(line -> line.card().id().equals(card.id())).isPresent();
    }

    public String issuer(Card card) {
        return Optional.ofNullable(issuers.get(card.issuer()))
                .map(Organization::shortName)
                .orElse("");
    }

    public String path() {
        return "/recognition/" + place.slug();
    }

    /** This list, on a page of it. */
    public String address(int page) {
        String address = path() + "?page=" + page;
        return words.isEmpty()
                ? address
                : address + "&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /** This list with the form in the line of the card. */
    public String edit(Card card) {
        return address(results.page()) + "&edit=" + card.slug() + "#" + card.slug();
    }

    /** The same with what begins on that day. */
    public String edit(Card card, Worth worth) {
        return address(results.page())
                + "&edit="
                + card.slug()
                + "&from="
                + worth.from()
                + "#"
                + card.slug();
    }

    public int firstOnPage() {
        return (results.page() - 1) * CatalogQuery.PAGE + 1;
    }

    public int lastOnPage() {
        return firstOnPage() + results.cards().size() - 1;
    }

    public long count(Brought.Outcome outcome) {
        return brought.stream().filter(line -> line.outcome() == outcome).count();
    }

    /** "Aug 1, 2026 to Jul 31, 2027", "since Aug 1, 2026" or "from Aug 1, 2027". */
    public String span(Frame frame, Worth worth) {
        return worth.until()
                .map(last ->
                        frame.t("recognition.span", frame.date(worth.from()), frame.date(last)))
                .orElseGet(() ->
                        frame.t(
                                worth.from().isAfter(day)
                                        ? "recognition.from"
                                        : "recognition.since",
                                frame.date(worth.from())));
    }
}
