package org.cairn.review.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cairn.catalog.Prompt;
import org.cairn.platform.text.WordDiff;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.cairn.review.Accesses;
import org.cairn.review.PastRound;
import org.cairn.review.Step;
import org.cairn.review.Workspace;
import org.springframework.http.HttpStatus;

/**
 * Where a submission stands that is not being written on: feedback, what was handed in, history.
 *
 * @param last the round handed in last
 * @param assessor of that round, where names are open
 * @param daysLeft business days to the promised decision
 * @param moved the last time that day was moved, with the reason
 * @param beside who reads it and what they wrote
 */
public record OverviewPage(
        Heading heading,
        Workspace space,
        Optional<PastRound> last,
        Optional<String> assessor,
        List<PartView> parts,
        List<CriterionView> criteria,
        List<Step> steps,
        Optional<Instant> due,
        Optional<Integer> daysLeft,
        Optional<Step> moved,
        boolean mayWithdraw,
        Accesses.Beside beside,
        Optional<Text> message)
        implements Page {

    /**
     * A part as it was handed in.
     *
     * @param enacts in a capstone the title of the EOLA it enacts
     */
    public record PartView(
            String id,
            String title,
            boolean changed,
            Optional<String> enacts,
            List<Said> said,
            List<Shown> shown) {}

    /**
     * An answer as safe HTML.
     *
     * @param changed since the last attempt
     */
    public record Said(Prompt prompt, String html, Optional<WordDiff> changed) {}

    /**
     * What was shown for one demand.
     *
     * @param gone how many pieces of the last attempt were taken out
     */
    public record Shown(String title, List<ExhibitView> exhibits, int gone) {}

    public OverviewPage {
        parts = List.copyOf(parts);
        criteria = List.copyOf(criteria);
        steps = List.copyOf(steps);
    }

    @Override
    public HttpStatus status() {
        return message.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
    }

    @Override
    public String template() {
        return "review/work-overview";
    }
}
