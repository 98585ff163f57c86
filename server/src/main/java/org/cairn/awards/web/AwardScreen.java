package org.cairn.awards.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cairn.awards.AwardDetails;
import org.cairn.awards.Standing;
import org.cairn.catalog.Criterion;
import org.cairn.catalog.Edition;
import org.cairn.catalog.Score;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.springframework.http.HttpStatus;

/**
 * One award of the register, with the forms that stop it.
 *
 * @param stopper name of who revoked or suspended it
 * @param own whether the reader earned it
 */
public record AwardScreen(
        AwardDetails details, Edition edition, String stopper, boolean own, Instant now, Form form)
        implements Page {

    /**
     * A form as it was sent and could not be taken.
     *
     * @param action which form it was: "revoke" or "suspend"
     * @param problem what is wrong with it
     */
    public record Form(String action, Stopping.Typed typed, Optional<Text> problem) {

        static final Form UNTOUCHED = new Form("", Stopping.Typed.NOTHING, Optional.empty());

        static Form again(String action, Stopping.Typed typed, Text problem) {
            return new Form(action, typed, Optional.of(problem));
        }

        /** The same for the form of this action, untouched for the other one. */
        public Form of(String wanted) {
            return action.equals(wanted) ? this : UNTOUCHED;
        }
    }

    @Override
    public String template() {
        return "awards/award";
    }

    @Override
    public HttpStatus status() {
        return form.problem().isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
    }

    public Standing state() {
        return details.award().standing(now);
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
