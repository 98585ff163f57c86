package org.cairn.catalog.web;

import java.util.List;
import java.util.Optional;
import org.cairn.catalog.Blueprint;
import org.cairn.catalog.Card;
import org.cairn.catalog.DefinitionProblem;
import org.cairn.people.Organization;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.springframework.http.HttpStatus;

/**
 * Where a designer begins a draft.
 *
 * @param cards what there is already, to begin with its words
 * @param offered what others let anybody adapt
 * @param templates what these organizations let drafts begin with
 * @param like the one that is chosen
 * @param problem why it was not begun
 * @param problems what of a file no page of the studio can mend
 */
public record DraftNewPage(
        List<Organization> issuers,
        String issuer,
        List<Card> cards,
        List<Card> offered,
        List<Template> templates,
        String like,
        Optional<Text> problem,
        List<DefinitionProblem> problems)
        implements Page {

    /** A template for drafts and whose it is. */
    public record Template(Blueprint blueprint, String issuer) {

        /** As the form names it. */
        public String value() {
            return PREFIX + blueprint.id();
        }
    }

    static final String PREFIX = "template:";

    @Override
    public String template() {
        return "catalog/draft-new";
    }

    @Override
    public HttpStatus status() {
        return problems.isEmpty() && problem.isEmpty()
                ? HttpStatus.OK
                : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
