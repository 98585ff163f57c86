package org.cairn.home.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cairn.home.StaffAward;
import org.cairn.home.StaffAwards;
import org.cairn.people.Organization;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.cairn.review.Readings;

/**
 * What was awarded to the staff of a school.
 *
 * @param toApprove how many applications for a cohort wait for the reader's word
 * @param opened work in progress that its educators opened to the reader
 */
public record SchoolPage(
        Text greeting, StaffAwards.Shown shown, int toApprove, List<Readings.Opened> opened)
        implements Page {

    public SchoolPage {
        opened = List.copyOf(opened);
    }

    @Override
    public String template() {
        return "home/school";
    }

    /** The first that the reader has not looked at yet. */
    public Optional<Readings.Opened> unread() {
        return opened.stream().filter(one -> one.lookedAt().isEmpty()).findFirst();
    }

    public String places() {
        return shown.places().stream().map(Organization::name).collect(Collectors.joining(", "));
    }

    public Pill pill(StaffAward award) {
        return Pill.of(award.standing());
    }
}
