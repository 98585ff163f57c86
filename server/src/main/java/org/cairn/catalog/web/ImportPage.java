package org.cairn.catalog.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.Definition;
import org.cairn.catalog.DefinitionProblem;
import org.cairn.catalog.Preview;
import org.cairn.catalog.UnderWay;
import org.cairn.people.Organization;
import org.cairn.platform.web.Frame;
import org.cairn.platform.web.Page;
import org.springframework.http.HttpStatus;

/**
 * Where a designer brings a definition file: first what it would do, then publish.
 *
 * @param text what was brought, kept as it was
 * @param preview what publishing would do; empty before anything was brought
 * @param underWay what is under way on the editions there are
 * @param hindrance why a file becomes a draft first, as a message key; empty = nothing is in the
 *     way
 * @param sample ratings to try the rubric with, by criterion id
 * @param bundle what came of a package; nothing before one was brought
 */
public record ImportPage(
        List<Organization> issuers,
        String issuer,
        String text,
        Optional<Preview> preview,
        UnderWay.Work underWay,
        Map<String, String> sample,
        Optional<String> hindrance,
        PackageOutcome bundle)
        implements Page {

    private static final int LONGEST_LINE = 160;

    /** Before anything was brought, or after a package was. */
    static ImportPage with(List<Organization> issuers, String issuer, PackageOutcome bundle) {
        return new ImportPage(
                issuers,
                issuer,
                "",
                Optional.empty(),
                UnderWay.Work.NOTHING,
                Map.of(),
                Optional.empty(),
                bundle);
    }

    @Override
    public String template() {
        return "catalog/import";
    }

    @Override
    public HttpStatus status() {
        return problems().isEmpty() ? bundle.status() : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    public List<DefinitionProblem> problems() {
        return preview.map(found ->
                        found instanceof Preview.Refused(var problems)
                                ? problems
                                : List.<DefinitionProblem>of())
                .orElse(List.of());
    }

    public boolean canPublish() {
        return hindrance.isEmpty() && isPublishable();
    }

    /** Whether it is sound and says something new. */
    public boolean isPublishable() {
        return preview.filter(
                        found -> found instanceof Preview.First || found instanceof Preview.Next)
                .isPresent();
    }

    /** The line of a problem as it stands in the file. */
    public String line(DefinitionProblem problem) {
        String line = text.lines().skip(problem.line() - 1L).findFirst().orElse("");
        return line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "…" : line;
    }

    public Changes changes(Frame frame, Preview.Next next) {
        return Changes.of(frame, next.current().definition(), next.definition(), next.changes());
    }

    /** The rubric that can be tried out, with the ratings that were chosen for it. */
    public Optional<RubricBench> bench() {
        return definition().map(definition -> RubricBench.of(definition.rubric(), sample));
    }

    /** The language of what was brought, as an attribute. */
    public String lang() {
        return definition().map(it -> it.language().toLanguageTag()).orElse("");
    }

    private Optional<Definition> definition() {
        return preview.flatMap(found ->
                switch (found) {
                    case Preview.First first -> Optional.of(first.definition());
                    case Preview.Next next -> Optional.of(next.definition());
                    case Preview.Same same -> Optional.of(same.current().definition());
                    case Preview.Refused refused -> Optional.<Definition>empty();
                });
    }
}
