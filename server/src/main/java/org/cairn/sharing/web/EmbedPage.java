package org.cairn.sharing.web;

import org.cairn.awards.AwardDetails;
import org.cairn.platform.web.Page;

/** The small card of a badge for frames on other sites. */
public record EmbedPage(
        AwardDetails details, Links links, boolean revoked, boolean suspended, boolean expired)
        implements Page {

    @Override
    public String template() {
        return "sharing/embed";
    }
}
