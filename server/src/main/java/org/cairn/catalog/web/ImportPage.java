package org.cairn.catalog.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.DefinitionProblem;
import org.cairn.catalog.Preview;
import org.cairn.people.Organization;
import org.cairn.platform.web.Page;
import org.springframework.http.HttpStatus;

/**
 * Where a designer brings a definition file: first what it would do, then publish.
 *
 * @param text what was brought, kept as it was
 * @param preview what publishing would do; empty before anything was brought
 */
public record ImportPage(
        List<Organization> issuers, String issuer, String text, Optional<Preview> preview)
        implements Page {

    private static final int LONGEST_LINE = 160;

    @Override
    public String template() {
        return "catalog/import";
    }

    @Override
    public HttpStatus status() {
        return problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    public List<DefinitionProblem> problems() {
        return preview.map(found ->
                        found instanceof Preview.Refused(var problems)
                                ? problems
                                : List.<DefinitionProblem>of())
                .orElse(List.of());
    }

    public boolean canPublish() {
        return preview.filter(
                        found -> found instanceof Preview.First || found instanceof Preview.Next)
                .isPresent();
    }

    /** The line of a problem as it stands in the file. */
    public String line(DefinitionProblem problem) {
        String line = text.lines().skip(problem.line() - 1L).findFirst().orElse("");
        return line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "…" : line;
    }

    /** The changes under the headings of a definition. */
    public Map<String, List<Preview.Change>> headings(Preview.Next next) {
        Map<String, List<Preview.Change>> groups = new LinkedHashMap<>();
        for (Preview.Change change : next.changes()) {
            String heading = change.path().split("\\.", 2)[0];
            groups.computeIfAbsent(heading, name -> new java.util.ArrayList<>()).add(change);
        }
        return groups;
    }
}
