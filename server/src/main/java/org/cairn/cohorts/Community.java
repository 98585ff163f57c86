package org.cairn.cohorts;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.people.PersonId;
import org.cairn.platform.files.Sha256;
import org.cairn.platform.web.NotThere;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front desk: what the people of a cohort read of one another. Nobody assesses by it: no room that
 * assesses asks here, and an assessor who is not of the cohort finds nothing.
 */
@Service
@Transactional(readOnly = true)
public class Community {

    /** So many threads stand on a page. */
    public static final int THREADS = 20;

    /** So many replies stand on a page. */
    public static final int REPLIES = 50;

    private final Membership membership;
    private final ThreadStore threads;
    private final PostStore posts;

    Community(Membership membership, ThreadStore threads, PostStore posts) {
        this.membership = membership;
        this.threads = threads;
        this.posts = posts;
    }

    /**
     * A thread as one person sees it.
     *
     * @param opening without its words where this person may not see them
     * @param news posts of others that the person has not read
     * @param latest when somebody wrote last
     * @param announced whether everybody was told
     */
    public record Topic(
            Post opening,
            int replies,
            int news,
            Instant latest,
            boolean pinned,
            boolean announced) {}

    /**
     * One page of the threads of a cohort.
     *
     * @param leads whether this person leads the cohort
     * @param archived whether nothing is written any more
     */
    public record Listed(
            Cohort cohort,
            boolean leads,
            boolean archived,
            List<Topic> topics,
            int page,
            int pages) {

        public Listed {
            topics = List.copyOf(topics);
        }
    }

    /**
     * One page of a thread.
     *
     * @param seenAt up to when the person had read it before; empty = never opened
     */
    public record Discussion(
            Cohort cohort,
            boolean leads,
            boolean archived,
            Topic topic,
            Optional<Instant> seenAt,
            List<Post> replies,
            int page,
            int pages) {

        public Discussion {
            replies = List.copyOf(replies);
        }
    }

    /** The threads of a cohort, pinned ones first, then those in which was written last. */
    public Listed list(PersonId me, CohortId id, int page) {
        Membership.Member member = membership.of(me, id);
        int pages = pages(threads.count(member), THREADS);
        int shown = Math.clamp(page, 1, pages);
        return new Listed(
                member.cohort(),
                member.isLeader(),
                member.archived(),
                threads.lines(member, (shown - 1) * THREADS, THREADS).stream()
                        .map(line -> topic(member, line, List.of()))
                        .toList(),
                shown,
                pages);
    }

    private static int pages(int all, int size) {
        return Math.max(1, (all + size - 1) / size);
    }

    private static Topic topic(
            Membership.Member member, ThreadStore.Line line, List<SharedFile> files) {
        Post opening =
                member.sees(line.opening()) ? line.opening().with(files) : line.opening().covered();
        return new Topic(
                opening, line.replies(), line.news(), line.latest(), line.pinned(), line.told());
    }

    /** The community of a cohort, for somebody who wants to write there. */
    public Listed empty(PersonId me, CohortId id) {
        Membership.Member member = membership.of(me, id);
        return new Listed(member.cohort(), member.isLeader(), member.archived(), List.of(), 1, 1);
    }

    /**
     * One page of a thread, and from now on it counts as read up to what stands there.
     *
     * @param page empty = where the person has not read yet
     */
    @Transactional
    public Discussion read(PersonId me, PostId thread, Optional<Integer> page) {
        Discussion discussion = look(me, thread, page);
        Instant upTo =
                discussion.replies().isEmpty()
                        ? discussion.topic().opening().postedAt()
                        : discussion.replies().getLast().postedAt();
        threads.saw(me, thread, upTo);
        return discussion;
    }

    /** The same without a trace. */
    public Discussion look(PersonId me, PostId thread, Optional<Integer> page) {
        Membership.Member member =
                membership.of(me, posts.find(thread).orElseThrow(NotThere::new).cohort());
        ThreadStore.Line line =
                threads.thread(member, thread)
                        .filter(one -> one.isThereFor(member))
                        .orElseThrow(NotThere::new);
        int pages = pages(line.replies(), REPLIES);
        int wanted =
                page.orElseGet(
                        () -> line.news() == 0 ? 1 : threads.read(member, thread) / REPLIES + 1);
        int shown = Math.clamp(wanted, 1, pages);
        List<Post> replies = threads.replies(member, thread, (shown - 1) * REPLIES, REPLIES);
        Map<PostId, List<SharedFile>> files =
                threads.files(
                        Stream.concat(Stream.of(thread), replies.stream().map(Post::id)).toList());
        return new Discussion(
                member.cohort(),
                member.isLeader(),
                member.archived(),
                topic(member, line, files.getOrDefault(thread, List.of())),
                line.seenAt(),
                replies.stream()
                        .map(one -> one.with(files.getOrDefault(one.id(), List.of())))
                        .toList(),
                shown,
                pages);
    }

    /** Where a post stands, for somebody who may see it. */
    public String address(PersonId me, PostId id) {
        Post post = posts.find(id).orElseThrow(NotThere::new);
        Membership.Member member = membership.of(me, post.cohort());
        if (post.opens()) {
            return "/cohorts/posts/" + id;
        }
        if (!member.sees(post)) {
            throw new NotThere();
        }
        int page = threads.before(member, post) / REPLIES + 1;
        return "/cohorts/posts/" + post.thread() + "?page=" + page + "#p-" + id;
    }

    /** A post of one's own with its files, also one that was hidden. */
    public Post own(PersonId me, PostId id) {
        Post post = posts.find(id).orElseThrow(NotThere::new);
        membership.of(me, post.cohort());
        if (!post.author().equals(me) || post.isRemoved()) {
            throw new NotThere();
        }
        return post.with(posts.files(id));
    }

    /** Any post, for those who lead the cohort. */
    public Post led(PersonId me, PostId id) {
        Post post = posts.find(id).orElseThrow(NotThere::new);
        membership.of(me, post.cohort()).mustLead();
        if (post.isRemoved()) {
            throw new NotThere();
        }
        return post.with(posts.files(id));
    }

    /** A file that hangs on a post which this person may see. */
    public SharedFile file(PersonId me, PostId id, Sha256 hash) {
        Post post = posts.find(id).orElseThrow(NotThere::new);
        if (!membership.of(me, post.cohort()).sees(post)) {
            throw new NotThere();
        }
        return posts.files(id).stream()
                .filter(file -> file.hash().equals(hash))
                .findFirst()
                .orElseThrow(NotThere::new);
    }

    /**
     * How many posts of others this person has not read, by cohort; cohorts without any are left
     * out. The caller has seen that the person belongs to them.
     */
    public Map<CohortId, Integer> news(PersonId me, Collection<Cohort> seen) {
        return seen.isEmpty()
                ? Map.of()
                : threads.news(me, seen.stream().map(Cohort::id).collect(Collectors.toSet()));
    }
}
