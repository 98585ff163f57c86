package org.cairn.cohorts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cairn.cohorts.Community;
import org.cairn.cohorts.Post;
import org.cairn.cohorts.PostForm;
import org.cairn.cohorts.PostId;
import org.cairn.cohorts.Posts;
import org.cairn.cohorts.SharedFileDoor;
import org.cairn.people.FieldProblems;
import org.cairn.people.Me;
import org.cairn.people.SignedIn;
import org.cairn.platform.files.Sha256;
import org.cairn.platform.files.StreamedPath;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.BodyLimit;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.UserProblem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own posts: changing them, their files, taking them back. */
@Controller
class PostController {

    private static final String POST = CommunityController.POST;
    private static final String FILE = POST + "/files/{hash:[0-9a-f]{64}}";
    private static final String ATTACH = "/cohorts/community/files";

    private final Community community;
    private final Posts posts;
    private final Attaching attaching;
    private final ObjectProvider<SharedFileDoor> door;

    PostController(
            Community community,
            Posts posts,
            Attaching attaching,
            ObjectProvider<SharedFileDoor> door) {
        this.community = community;
        this.posts = posts;
        this.attaching = attaching;
        this.door = door;
    }

    @Bean
    static StreamedPath moreFilesOfPosts() {
        return new StreamedPath(ATTACH);
    }

    @Bean
    static BodyLimit moreFilesOfPostsAreCountedAsTheyArrive() {
        return BodyLimit.whatItsHandlerTakes(ATTACH);
    }

    @SignedIn
    @GetMapping(POST + "/changes")
    Answer form(Me me, @PathVariable String post) {
        Post own = community.own(me.id(), PostId.of(post));
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("title", own.title());
        typed.put("words", own.words());
        return page(me, own, typed, Refused.NOTHING);
    }

    private PostChangePage page(Me me, Post own, Map<String, String> typed, Refused refused) {
        return new PostChangePage(community.empty(me.id(), own.cohort()), own, typed, refused);
    }

    @SignedIn
    @PostMapping(POST + "/changes")
    Answer change(Me me, @PathVariable String post, @RequestParam Map<String, String> typed) {
        Post own = community.own(me.id(), PostId.of(post));
        try {
            posts.change(
                    me.id(),
                    own.id(),
                    own.opens() ? PostForm.opening(typed) : PostForm.reply(typed));
        } catch (FieldProblems problems) {
            return page(
                    me,
                    own,
                    typed,
                    new Refused(problems.byField(), HttpStatus.UNPROCESSABLE_CONTENT));
        } catch (UserProblem problem) {
            return page(
                    me, own, typed, new Refused(Map.of("words", problem.text()), problem.status()));
        }
        return Redirect.to(community.address(me.id(), own.id()))
                .saying("cohorts.community.changed");
    }

    /** Hangs one more file on it. */
    @SignedIn
    @PostMapping(ATTACH)
    Answer attach(Me me, HttpServletRequest request) throws IOException {
        Post own =
                community.own(
                        me.id(), PostId.of(Attaching.fields(request).getOrDefault("post", "")));
        return attaching.taking(
                request,
                file -> {
                    posts.attach(
                            me.id(),
                            own.id(),
                            file.orElseThrow(() ->
                                    FieldProblems.of("file", "cohorts.community.problem.none")));
                    return Redirect.to("/cohorts/posts/" + own.id() + "/changes#files")
                            .saying("cohorts.community.attached");
                },
                refused ->
                        page(me, own, Map.of("title", own.title(), "words", own.words()), refused));
    }

    @SignedIn
    @PostMapping(FILE + "/removal")
    Answer detach(Me me, @PathVariable String post, @PathVariable String hash) {
        posts.detach(me.id(), PostId.of(post), new Sha256(hash));
        return Redirect.to("/cohorts/posts/" + post + "/changes#files")
                .saying("cohorts.community.detached");
    }

    /** A file, for whoever may see its post. */
    @SignedIn
    @GetMapping(FILE)
    void file(
            Me me,
            @PathVariable String post,
            @PathVariable String hash,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        door.getObject()
                .give(
                        community.file(me.id(), PostId.of(post), new Sha256(hash)),
                        request,
                        response);
    }

    @SignedIn
    @PostMapping(POST + "/removal")
    Answer remove(Me me, @PathVariable String post) {
        Post own = community.own(me.id(), PostId.of(post));
        posts.remove(me.id(), own.id());
        return Redirect.to("/cohorts/" + own.cohort() + "/community")
                .saying("cohorts.community.removed");
    }
}
