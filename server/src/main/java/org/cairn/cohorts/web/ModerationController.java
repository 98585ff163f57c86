package org.cairn.cohorts.web;

import java.util.Map;
import org.cairn.cohorts.Community;
import org.cairn.cohorts.Moderation;
import org.cairn.cohorts.Post;
import org.cairn.cohorts.PostForm;
import org.cairn.cohorts.PostId;
import org.cairn.people.FieldProblems;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.People;
import org.cairn.people.Person;
import org.cairn.people.Role;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Redirect;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What those who lead a cohort do with posts of others. */
@Controller
class ModerationController {

    private static final String POST = CommunityController.POST;

    private final Moderation moderation;
    private final Community community;
    private final People people;

    ModerationController(Moderation moderation, Community community, People people) {
        this.moderation = moderation;
        this.community = community;
        this.people = people;
    }

    /** Asks why. */
    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @GetMapping(POST + "/hiding")
    Answer ask(Me me, @PathVariable String post) {
        return page(me, post, "", Refused.NOTHING);
    }

    private PostHidingPage page(Me me, String id, String why, Refused refused) {
        Post post = community.led(me.id(), PostId.of(id));
        return new PostHidingPage(
                community.empty(me.id(), post.cohort()),
                post,
                people.find(post.author()).map(Person::name).orElse(""),
                why,
                refused);
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @PostMapping(POST + "/hiding")
    Answer hide(Me me, @PathVariable String post, @RequestParam Map<String, String> typed) {
        PostHidingPage page = page(me, post, typed.getOrDefault("why", ""), Refused.NOTHING);
        try {
            boolean now = moderation.hide(me.id(), page.post().id(), PostForm.why(typed));
            return Redirect.to(community.address(me.id(), page.post().id()))
                    .saying(now ? "cohorts.community.hidden" : "cohorts.community.hidden.already");
        } catch (FieldProblems problems) {
            return page.with(new Refused(problems.byField(), HttpStatus.UNPROCESSABLE_CONTENT));
        }
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @PostMapping(POST + "/showing")
    Answer show(Me me, @PathVariable String post) {
        moderation.show(me.id(), PostId.of(post));
        return Redirect.to(community.address(me.id(), PostId.of(post)))
                .saying("cohorts.community.shown");
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @PostMapping(POST + "/pin")
    Answer pin(
            Me me, @PathVariable String post, @RequestParam(defaultValue = "true") boolean pinned) {
        moderation.pin(me.id(), PostId.of(post), pinned);
        return Redirect.to("/cohorts/posts/" + post)
                .saying(pinned ? "cohorts.community.pinned" : "cohorts.community.unpinned");
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @PostMapping(POST + "/announcement")
    Answer announce(Me me, @PathVariable String post) {
        boolean now = moderation.announce(me.id(), PostId.of(post));
        return Redirect.to("/cohorts/posts/" + post)
                .saying(
                        now
                                ? "cohorts.community.announced"
                                : "cohorts.community.announced.already");
    }
}
