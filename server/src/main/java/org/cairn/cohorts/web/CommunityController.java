package org.cairn.cohorts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cairn.cohorts.CohortId;
import org.cairn.cohorts.Community;
import org.cairn.cohorts.PostForm;
import org.cairn.cohorts.PostId;
import org.cairn.cohorts.Posts;
import org.cairn.people.Me;
import org.cairn.people.SignedIn;
import org.cairn.platform.Ids;
import org.cairn.platform.files.StreamedPath;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.BodyLimit;
import org.cairn.platform.web.Redirect;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the people of a cohort read and write: threads, and replies in them. */
@Controller
class CommunityController {

    static final String POST = "/cohorts/posts/{post:[0-9a-f-]{36}}";

    private static final String COMMUNITY = CohortController.ONE + "/community";
    private static final String OPEN = "/cohorts/community/posts";
    private static final String REPLY = "/cohorts/community/replies";

    private final Community community;
    private final Posts posts;
    private final Faces faces;
    private final Attaching attaching;

    CommunityController(Community community, Posts posts, Faces faces, Attaching attaching) {
        this.community = community;
        this.posts = posts;
        this.faces = faces;
        this.attaching = attaching;
    }

    @Bean
    static StreamedPath postsWithFiles() {
        return new StreamedPath(OPEN);
    }

    @Bean
    static StreamedPath repliesWithFiles() {
        return new StreamedPath(REPLY);
    }

    @Bean
    static BodyLimit filesOfPostsAreCountedAsTheyArrive() {
        return BodyLimit.whatItsHandlerTakes(OPEN);
    }

    @Bean
    static BodyLimit filesOfRepliesAreCountedAsTheyArrive() {
        return BodyLimit.whatItsHandlerTakes(REPLY);
    }

    @SignedIn
    @GetMapping(COMMUNITY)
    Answer list(Me me, @PathVariable String id, @RequestParam(defaultValue = "1") int page) {
        Community.Listed listed = community.list(me.id(), CohortId.of(id), page);
        return new CommunityPage(listed, faces.of(listed));
    }

    /** The form for a new thread. */
    @SignedIn
    @GetMapping(COMMUNITY + "/new")
    Answer form(Me me, @PathVariable String id) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("form", Ids.unguessable());
        return new PostNewPage(community.empty(me.id(), CohortId.of(id)), typed, Refused.NOTHING);
    }

    @SignedIn
    @PostMapping(OPEN)
    Answer open(Me me, HttpServletRequest request) throws IOException {
        Map<String, String> typed = Attaching.fields(request);
        CohortId id = CohortId.of(typed.getOrDefault("cohort", ""));
        Community.Listed listed = community.empty(me.id(), id);
        return attaching.taking(
                request,
                file -> {
                    PostId post = posts.open(me.id(), id, PostForm.opening(typed), file);
                    return Redirect.to(community.address(me.id(), post))
                            .saying("cohorts.community.posted");
                },
                refused -> new PostNewPage(listed, typed, refused));
    }

    /** A thread, or the place of a reply in it. */
    @SignedIn
    @GetMapping(POST)
    Answer read(Me me, @PathVariable String post, @RequestParam Optional<Integer> page) {
        PostId id = PostId.of(post);
        String address = community.address(me.id(), id);
        if (address.contains("#")) {
            return Redirect.to(address);
        }
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("form", Ids.unguessable());
        Community.Discussion discussion = community.read(me.id(), id, page);
        return new ThreadPage(discussion, me.id(), faces.of(discussion), typed, Refused.NOTHING);
    }

    @SignedIn
    @PostMapping(REPLY)
    Answer reply(Me me, HttpServletRequest request) throws IOException {
        Map<String, String> typed = Attaching.fields(request);
        PostId thread = PostId.of(typed.getOrDefault("post", ""));
        Community.Discussion discussion = community.look(me.id(), thread, Optional.of(1_000_000));
        return attaching.taking(
                request,
                file -> {
                    PostId post = posts.reply(me.id(), thread, PostForm.reply(typed), file);
                    return Redirect.to(community.address(me.id(), post))
                            .saying("cohorts.community.replied");
                },
                refused ->
                        new ThreadPage(discussion, me.id(), faces.of(discussion), typed, refused));
    }
}
