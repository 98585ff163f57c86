package org.cairn.awards.web;

import java.time.Instant;
import java.util.List;
import org.cairn.awards.BulkLine;
import org.cairn.awards.Bulks;
import org.cairn.awards.RegisterPage;
import org.cairn.awards.RegisterQuery;
import org.cairn.awards.RegisterRow;
import org.cairn.awards.Standing;
import org.cairn.platform.web.Page;

/**
 * The register of awards as a table.
 *
 * @param slug of the micro-credential chosen, empty for all
 * @param latest steps for many badges that the reader ordered
 */
public record RegisterScreen(
        RegisterPage found,
        RegisterQuery query,
        String slug,
        List<Choice> choices,
        List<BulkLine> latest,
        Instant now)
        implements Page {

    /** A micro-credential to choose. */
    public record Choice(String slug, String title) {}

    @Override
    public String template() {
        return "awards/register";
    }

    /** Whether one of the latest steps is still going on. */
    public boolean isGoing() {
        return latest.stream().anyMatch(step -> !step.isFinished());
    }

    public String state(RegisterRow row) {
        return row.award().standing(now).code();
    }

    public String stateChosen() {
        return query.state().map(Standing::code).orElse("");
    }

    public boolean isFiltered() {
        return !query.words().isEmpty() || !slug.isEmpty() || query.state().isPresent();
    }

    /** This list with another state chosen. */
    public String ofState(String state) {
        return Searches.address(
                "/awards",
                new RegisterQuery(query.words(), query.of(), Standing.of(state), query.page()),
                slug,
                1);
    }

    public String page(int page) {
        return Searches.address("/awards", query, slug, page);
    }

    public String csv() {
        return Searches.address("/awards.csv", query, slug, 1);
    }

    /** Whether more are found than one step may take. */
    public boolean isMoreThanAtOnce() {
        return found.total() > Bulks.MOST;
    }

    /** How many a step for all of them would take. */
    public int mostAtOnce() {
        return Math.min(found.total(), Bulks.MOST);
    }
}
