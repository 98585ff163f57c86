package org.cairn.home.web;

import java.util.List;
import org.cairn.people.Organization;
import org.cairn.platform.mail.MailHealth;
import org.cairn.platform.web.Page;

/** The home of an administrator: organizations, people, and whether letters arrive. */
public record AdministratorHome(Opening opening, List<Line> lines, MailHealth mail)
        implements Page {

    /** One organization; only issuers have keys and award. */
    public record Line(Organization organization, boolean issuer) {}

    @Override
    public String template() {
        return "home/administrator";
    }
}
