package org.cairn.home.web;

import java.util.List;
import org.cairn.catalog.Approval;
import org.cairn.catalog.StepWaiting;
import org.cairn.people.Organization;
import org.cairn.platform.mail.MailHealth;
import org.cairn.platform.web.Page;
import org.cairn.review.LateRow;

/**
 * The home of an administrator: broken promises, organizations, people, whether letters arrive.
 *
 * @param drafts what waits for this person’s approval before it is published
 * @param steps which steps of planning do
 */
public record AdministratorHome(
        Opening opening,
        List<Approval> drafts,
        List<StepWaiting> steps,
        List<Late> late,
        long lateInAll,
        List<Line> lines,
        MailHealth mail,
        boolean runsTheSite)
        implements Page {

    /** One decision that is past its promised day. */
    public record Late(LateRow row, String title) {}

    /** One organization; only issuers have keys and award. */
    public record Line(Organization organization, boolean issuer) {}

    /** Whether there is an issuer whose letters and decisions can be looked at. */
    public boolean issues() {
        return lines.stream().anyMatch(Line::issuer);
    }

    @Override
    public String template() {
        return "home/administrator";
    }
}
