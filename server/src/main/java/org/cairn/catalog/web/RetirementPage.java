package org.cairn.catalog.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.Card;
import org.cairn.catalog.Definition;
import org.cairn.catalog.Ending;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.springframework.http.HttpStatus;

/**
 * Where a designer says when a micro-credential or a stack ends.
 *
 * @param today the issuer's date
 * @param underWay submissions, or people on the way in a stack
 * @param others what may follow it
 * @param fields what stands in the form
 */
public record RetirementPage(
        Card card,
        Optional<Ending> ending,
        LocalDate today,
        int underWay,
        List<Card> others,
        Map<String, String> fields,
        Optional<Text> problem)
        implements Page {

    @Override
    public String template() {
        return "catalog/retirement";
    }

    @Override
    public HttpStatus status() {
        return problem.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
    }

    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    public String address() {
        return "/catalog/" + card.slug() + "/retirement";
    }

    public boolean isStack() {
        return card.kind() == Definition.Kind.STACK;
    }

    /** Some sentences are others for a stack. */
    public String key(String words) {
        return key(card, words);
    }

    static String key(Card card, String words) {
        return (card.kind() == Definition.Kind.STACK ? "catalog.retire.stack." : "catalog.retire.")
                + words;
    }

    public boolean isClosed() {
        return ending.filter(Ending::isClosed).isPresent();
    }
}
