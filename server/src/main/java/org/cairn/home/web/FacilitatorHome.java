package org.cairn.home.web;

import java.util.List;
import org.cairn.cohorts.Cohort;
import org.cairn.cohorts.Deferral;
import org.cairn.cohorts.Session;
import org.cairn.cohorts.TimeRequest;
import org.cairn.platform.web.Page;
import org.cairn.review.Readings;

/**
 * The home of a facilitator: the session that is next, and what comes after it.
 *
 * @param entries cohorts with applications that nobody has answered
 * @param wishes of people to go on in a later cohort
 * @param times requests for more time
 * @param hands cohorts that are not over, with those who need a hand
 * @param talks the communities of cohorts that are not over
 * @param opened work in progress that its educators opened to the reader
 */
public record FacilitatorHome(
        Opening opening,
        List<Line> lines,
        List<Entry> entries,
        List<Wish> wishes,
        List<Time> times,
        List<Hand> hands,
        List<Talk> talks,
        List<Readings.Opened> opened)
        implements Page {

    /** A cohort with so many applications that nobody has answered. */
    public record Entry(Cohort cohort, int waiting) {}

    /** Somebody of a cohort asks to go on later. */
    public record Wish(Cohort cohort, Deferral wish, String name) {}

    /** Somebody of a cohort asks for more time for an artifact. */
    public record Time(Cohort cohort, TimeRequest request, String name) {}

    /** A cohort in which so many need a hand. */
    public record Hand(Cohort cohort, int people) {}

    /** A community with so many posts that this person has not read. */
    public record Talk(Cohort cohort, int news) {}

    /** One session to come. */
    public record Line(Cohort cohort, Session session) {}

    @Override
    public String template() {
        return "home/facilitator";
    }
}
