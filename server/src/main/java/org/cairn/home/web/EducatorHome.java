package org.cairn.home.web;

import java.util.List;
import java.util.Optional;
import org.cairn.awards.Award;
import org.cairn.platform.web.Page;
import org.cairn.review.WorkRow;

/** The home of an educator: what is next, the work, the badges. */
public record EducatorHome(
        Opening opening, List<Line> lines, int works, List<Badge> badges, int earned)
        implements Page {

    /** One submission in the list. */
    public record Line(WorkRow row, String title, String slug, Pill pill) {}

    /**
     * One badge in the row.
     *
     * @param pill why it does not count now; empty = it does
     */
    public record Badge(Award award, String title, String slug, Optional<Pill> pill) {}

    @Override
    public String template() {
        return "home/educator";
    }
}
