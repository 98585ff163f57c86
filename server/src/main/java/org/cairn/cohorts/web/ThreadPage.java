package org.cairn.cohorts.web;

import java.util.Map;
import org.cairn.cohorts.Community;
import org.cairn.cohorts.Post;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.springframework.http.HttpStatus;

/** A thread with a form for a reply. */
public record ThreadPage(
        Community.Discussion discussion,
        PersonId me,
        Map<PersonId, Person> people,
        Map<String, String> typed,
        Refused refused)
        implements Page {

    @Override
    public String template() {
        return "cohorts/thread";
    }

    @Override
    public HttpStatus status() {
        return refused.status();
    }

    public Map<String, Text> errors() {
        return refused.errors();
    }

    public Post opening() {
        return discussion.topic().opening();
    }

    public String path() {
        return "/cohorts/posts/" + opening().id();
    }

    public String community() {
        return CommunityPage.path(discussion.cohort());
    }

    public String cohort() {
        return CommunityPage.cohort(discussion.cohort(), discussion.leads());
    }

    public String name(PersonId person) {
        return Faces.name(people, person);
    }

    public boolean isMine(Post post) {
        return post.author().equals(me) && !post.isRemoved();
    }

    /** Whether this person reads its words. */
    public boolean isReadable(Post post) {
        return !post.isRemoved()
                && (post.hiding().isEmpty() || discussion.leads() || post.author().equals(me));
    }

    /** Whether whoever wrote it is named to lead the cohort. */
    public boolean isByLeader(Post post) {
        return discussion.cohort().facilitators().contains(post.author());
    }

    /** Whether somebody else wrote it since this person was here. */
    public boolean isNew(Post post) {
        return !post.author().equals(me)
                && discussion.seenAt().filter(post.postedAt()::isAfter).isPresent();
    }

    /** Whether there is anything to fill in: also where the cohort ended meanwhile. */
    public boolean isOpen() {
        return !discussion.archived() || !refused.errors().isEmpty();
    }
}
