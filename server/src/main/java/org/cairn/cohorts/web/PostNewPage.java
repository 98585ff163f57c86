package org.cairn.cohorts.web;

import java.util.Map;
import org.cairn.cohorts.Community;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.springframework.http.HttpStatus;

/** Where a thread is opened. */
public record PostNewPage(Community.Listed listed, Map<String, String> typed, Refused refused)
        implements Page {

    @Override
    public String template() {
        return "cohorts/post-new";
    }

    @Override
    public HttpStatus status() {
        return refused.status();
    }

    public Map<String, Text> errors() {
        return refused.errors();
    }

    public String path() {
        return CommunityPage.path(listed.cohort());
    }

    /** Whether there is anything to fill in: also where the cohort ended meanwhile. */
    public boolean isOpen() {
        return !listed.archived() || !refused.errors().isEmpty();
    }
}
