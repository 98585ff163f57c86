package org.cairn.awards.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cairn.awards.AwardDetails;
import org.cairn.awards.RegisterQuery;
import org.cairn.awards.RegisterRow;
import org.cairn.catalog.Criterion;
import org.cairn.catalog.Edition;
import org.cairn.catalog.Score;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.springframework.http.HttpStatus;

/**
 * One award of the register, with the form that takes it back.
 *
 * @param revoker name of who revoked it
 * @param typed the reason as it was typed
 * @param problem what is wrong with the form
 */
public record AwardScreen(
        AwardDetails details,
        Edition edition,
        String revoker,
        Instant now,
        String typed,
        Optional<Text> problem)
        implements Page {

    @Override
    public String template() {
        return "awards/award";
    }

    @Override
    public HttpStatus status() {
        return problem.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
    }

    public RegisterQuery.State state() {
        return new RegisterRow(details.award(), details.earnerName(), details.title()).state(now);
    }

    public List<Criterion> criteria() {
        return edition.definition().rubric().criteria();
    }

    /** The id of the level reached; empty where the criterion did not apply. */
    public Optional<String> level(Criterion criterion) {
        return details.results().get(criterion.id()) instanceof Score.Reached(String level)
                ? Optional.of(level)
                : Optional.empty();
    }

    public String levelName(Criterion criterion) {
        return level(criterion)
                .flatMap(criterion::level)
                .map(org.cairn.catalog.Level::name)
                .orElse("");
    }

    /** How many stones of the scale are filled. */
    public int rank(Criterion criterion) {
        return level(criterion).map(criterion::rank).orElse(0);
    }

    public String art() {
        return "/awards/" + details.award().id() + "/art.svg";
    }
}
