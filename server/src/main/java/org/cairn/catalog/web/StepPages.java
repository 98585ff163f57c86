package org.cairn.catalog.web;

import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.Draft;
import org.cairn.catalog.Drafts;
import org.cairn.catalog.PlanningStep;
import org.cairn.catalog.Sheet;
import org.cairn.catalog.web.StepPage.Said;
import org.cairn.people.Me;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.Text;
import org.cairn.platform.web.UserProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Lays out the page of one step of planning. */
@Component
class StepPages {

    private final Drafts drafts;
    private final Studio studio;
    private final PlanningTables tables;

    StepPages(Drafts drafts, Studio studio, PlanningTables tables) {
        this.drafts = drafts;
        this.studio = studio;
        this.tables = tables;
    }

    StepPage page(Me me, Draft draft, PlanningStep.Kind kind) {
        return page(me, draft, kind, new Said(Optional.empty(), HttpStatus.OK, Map.of()));
    }

    /** With why nothing was done, and what was typed. */
    StepPage page(
            Me me,
            Draft draft,
            PlanningStep.Kind kind,
            UserProblem problem,
            Map<String, String> typed) {
        return page(
                me, draft, kind, new Said(Optional.of(problem.text()), problem.status(), typed));
    }

    /** With a comment that was not taken. */
    StepPage page(
            Me me,
            Draft draft,
            PlanningStep.Kind kind,
            Optional<Text> problem,
            Map<String, String> typed) {
        return page(me, draft, kind, new Said(problem, HttpStatus.UNPROCESSABLE_CONTENT, typed));
    }

    private StepPage page(Me me, Draft draft, PlanningStep.Kind kind, Said said) {
        if (!draft.isProgram()) {
            throw new NotThere();
        }
        ReadingPage talk =
                studio.reading(me, draft, Sheet.step(kind), Optional.empty(), said.typed());
        PlanningTable table = tables.table(draft, me, talk.remarks());
        return new StepPage(
                table,
                table.steps().of(kind),
                me.id(),
                table.steps().sheets(kind).stream()
                        .map(sheet -> talk.on(drafts.view(draft, sheet)))
                        .toList(),
                talk,
                said);
    }
}
