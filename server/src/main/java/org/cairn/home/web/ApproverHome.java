package org.cairn.home.web;

import java.util.List;
import org.cairn.catalog.Approval;
import org.cairn.catalog.Definition;
import org.cairn.catalog.StepWaiting;
import org.cairn.platform.web.Page;
import org.cairn.review.DeskRow;

/**
 * The home of an approver.
 *
 * @param drafts what waits for this person’s approval before it is published
 * @param steps which steps of planning do
 * @param stacks how many awards of stacks wait
 * @param late how many of the most urgent ones are past their date
 */
public record ApproverHome(
        Opening opening,
        List<Line> lines,
        long waiting,
        long flagged,
        long late,
        List<Approval> drafts,
        List<StepWaiting> steps,
        int stacks)
        implements Page {

    /** One recommendation. */
    public record Line(DeskRow row, Definition definition, String educator) {

        /** What the assessor recommends. */
        public Pill pill() {
            return Pill.of(row.value());
        }
    }

    @Override
    public String template() {
        return "home/approver";
    }
}
