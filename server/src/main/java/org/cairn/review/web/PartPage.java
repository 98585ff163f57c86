package org.cairn.review.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cairn.catalog.Definition;
import org.cairn.catalog.Part;
import org.cairn.cohorts.DueDay;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.cairn.review.Accesses;
import org.cairn.review.Checklist;
import org.springframework.http.HttpStatus;

/**
 * One part of a draft: prompts and evidence in the middle, the rubric beside them.
 *
 * @param todos of the whole work, what blocks first
 * @param unrevised what was "not yet" and is as it was judged
 * @param next where the main button leads
 * @param due by which day the person's cohort expects it
 * @param enactment in a capstone the choice of the EOLA
 * @param exemplars whether the catalog shows any for this part
 * @param beside who reads it and what they wrote
 * @param message above the form, when something could not be done
 */
public record PartPage(
        Heading heading,
        Definition definition,
        Part part,
        List<PartLink> parts,
        Optional<Due> due,
        Optional<EnactmentView> enactment,
        List<PromptView> prompts,
        List<DemandView> demands,
        List<CriterionView> criteria,
        List<Checklist.Item> todos,
        List<PartLink> unrevised,
        Next next,
        String slug,
        Text rule,
        Optional<Instant> judgedAt,
        boolean exemplars,
        Accesses.Beside beside,
        Instant now,
        Optional<Text> message,
        HttpStatus status)
        implements Page {

    /**
     * By which day it is due.
     *
     * @param past whether that day is over
     */
    public record Due(DueDay day, boolean past) {

        /** When the day is over where the cohort is. */
        Instant end() {
            return day.until().plusDays(1).atStartOfDay(day.zone()).toInstant();
        }
    }

    /** The one main button. */
    public record Next(String goTo, Text words) {}

    public PartPage {
        parts = List.copyOf(parts);
        prompts = List.copyOf(prompts);
        demands = List.copyOf(demands);
        criteria = List.copyOf(criteria);
        todos = List.copyOf(todos);
        unrevised = List.copyOf(unrevised);
    }

    /** Where the files behind the templates are. */
    public String files() {
        return heading.catalog() + "/editions/" + heading.edition() + "/templates/";
    }

    public long open() {
        return todos.stream().filter(Checklist.Item::blocks).count() + unrevised.size();
    }

    public long metHere() {
        return criteria.stream().filter(CriterionView::met).count();
    }

    public long notYetHere() {
        return criteria.stream().filter(CriterionView::notYet).count();
    }

    @Override
    public String template() {
        return "review/work-part";
    }
}
