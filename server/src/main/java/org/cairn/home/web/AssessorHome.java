package org.cairn.home.web;

import java.util.List;
import org.cairn.catalog.Definition;
import org.cairn.platform.web.Page;
import org.cairn.review.QueueRow;

/**
 * The home of an assessor; it names nobody.
 *
 * @param late how many of the person’s own and of the most urgent free ones are past their date
 */
public record AssessorHome(
        Opening opening, List<Line> mine, long held, List<Line> free, long waiting, long late)
        implements Page {

    /** One submission. */
    public record Line(QueueRow row, Definition definition) {}

    @Override
    public String template() {
        return "home/assessor";
    }
}
