package org.cairn.catalog.web;

import java.util.List;
import java.util.Optional;
import org.cairn.catalog.DefinitionProblem;
import org.cairn.catalog.StackBrought;
import org.cairn.people.Organization;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.springframework.http.HttpStatus;

/**
 * Where a designer brings the definition file of a stack: first what it would do, then the draft.
 *
 * @param text what was brought, kept as it was
 * @param brought what it would do; empty before anything was brought
 * @param problem why no draft was made
 * @param bundle why a package was not taken; nothing before one was brought
 */
public record StackImportPage(
        List<Organization> issuers,
        String issuer,
        String text,
        Optional<StackBrought> brought,
        Optional<Text> problem,
        HttpStatus status,
        PackageOutcome bundle)
        implements Page {

    private static final int LONGEST_LINE = 160;

    /** Before anything was brought, or after a package was refused. */
    static StackImportPage with(List<Organization> issuers, String issuer, PackageOutcome bundle) {
        return new StackImportPage(
                issuers, issuer, "", Optional.empty(), Optional.empty(), bundle.status(), bundle);
    }

    @Override
    public String template() {
        return "catalog/stack-import";
    }

    @Override
    public HttpStatus status() {
        return problems().isEmpty() ? status : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    public List<DefinitionProblem> problems() {
        return brought.map(one ->
                        one instanceof StackBrought.Refused(var problems)
                                ? problems
                                : List.<DefinitionProblem>of())
                .orElse(List.of());
    }

    public Optional<StackBrought.Ready> ready() {
        return brought.flatMap(one ->
                one instanceof StackBrought.Ready ready ? Optional.of(ready) : Optional.empty());
    }

    /** Whether the terms of whose words it is allow a draft. */
    public boolean canTake() {
        return ready().filter(
                        one -> one.from().filter(origin -> !origin.terms().areOpen()).isEmpty())
                .isPresent();
    }

    /** The line of a problem as it stands in the file. */
    public String line(DefinitionProblem problem) {
        String line = text.lines().skip(problem.line() - 1L).findFirst().orElse("");
        return line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "…" : line;
    }
}
