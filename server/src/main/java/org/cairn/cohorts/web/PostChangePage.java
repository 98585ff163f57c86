package org.cairn.cohorts.web;

import java.util.Map;
import org.cairn.cohorts.Community;
import org.cairn.cohorts.Post;
import org.cairn.cohorts.Posts;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.springframework.http.HttpStatus;

/** One's own post: its words and its files. */
public record PostChangePage(
        Community.Listed listed, Post post, Map<String, String> typed, Refused refused)
        implements Page {

    @Override
    public String template() {
        return "cohorts/post-change";
    }

    @Override
    public HttpStatus status() {
        return refused.status();
    }

    public Map<String, Text> errors() {
        return refused.errors();
    }

    public String path() {
        return "/cohorts/posts/" + post.id();
    }

    public String community() {
        return CommunityPage.path(listed.cohort());
    }

    /** Whether there is anything to fill in: also where the cohort ended meanwhile. */
    public boolean isOpen() {
        return !listed.archived() || !refused.errors().isEmpty();
    }

    public boolean takesFiles() {
        return isOpen() && post.files().size() < Posts.MOST_FILES;
    }
}
