package org.cairn.home.web;

import java.util.stream.Collectors;
import org.cairn.home.StaffAward;
import org.cairn.home.StaffAwards;
import org.cairn.people.Organization;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;

/**
 * What was awarded to the staff of a school.
 *
 * @param toApprove how many applications for a cohort wait for the reader's word
 */
public record SchoolPage(Text greeting, StaffAwards.Shown shown, int toApprove) implements Page {

    @Override
    public String template() {
        return "home/school";
    }

    public String places() {
        return shown.places().stream().map(Organization::name).collect(Collectors.joining(", "));
    }

    public Pill pill(StaffAward award) {
        return Pill.of(award.standing());
    }
}
