package org.cairn.cohorts.web;

import java.util.Map;
import org.cairn.cohorts.Community;
import org.cairn.cohorts.Post;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.springframework.http.HttpStatus;

/** Where those who lead a cohort say why they hide a post. */
public record PostHidingPage(
        Community.Listed listed, Post post, String author, String why, Refused refused)
        implements Page {

    @Override
    public String template() {
        return "cohorts/post-hiding";
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

    PostHidingPage with(Refused again) {
        return new PostHidingPage(listed, post, author, why, again);
    }
}
