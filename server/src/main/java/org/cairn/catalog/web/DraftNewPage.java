package org.cairn.catalog.web;

import java.util.List;
import org.cairn.catalog.Card;
import org.cairn.catalog.DefinitionProblem;
import org.cairn.people.Organization;
import org.cairn.platform.web.Page;
import org.springframework.http.HttpStatus;

/**
 * Where a designer begins a draft.
 *
 * @param cards what there is already, to begin with its words
 * @param offered what others let anybody adapt
 * @param like the one that is chosen
 * @param problems what of a file no page of the studio can mend
 */
public record DraftNewPage(
        List<Organization> issuers,
        String issuer,
        List<Card> cards,
        List<Card> offered,
        String like,
        List<DefinitionProblem> problems)
        implements Page {

    @Override
    public String template() {
        return "catalog/draft-new";
    }

    @Override
    public HttpStatus status() {
        return problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
