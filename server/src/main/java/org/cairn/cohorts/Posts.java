package org.cairn.cohorts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.cairn.people.FieldProblems;
import org.cairn.people.PersonId;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.files.Sha256;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Front desk: writing to one's cohort. After the last day of the cohort nothing is written or
 * changed any more, but one's own words can be taken back for ever.
 */
@Service
public class Posts {

    /** So many files hang on one post at most. */
    public static final int MOST_FILES = 5;

    /** No file is larger. */
    public static final long MOST_BYTES = 25L << 20;

    private static final int MOST_A_DAY = 100;
    private static final int LONGEST_QUOTE = 400;

    private final PostStore store;
    private final Membership membership;
    private final Moderation moderation;
    private final ThreadStore threads;
    private final ObjectProvider<SharedFileGate> gate;
    private final AuditLog audit;
    private final ApplicationEventPublisher news;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Posts(
            PostStore store,
            Membership membership,
            Moderation moderation,
            ThreadStore threads,
            ObjectProvider<SharedFileGate> gate,
            AuditLog audit,
            ApplicationEventPublisher news,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.membership = membership;
        this.moderation = moderation;
        this.threads = threads;
        this.gate = gate;
        this.audit = audit;
        this.news = news;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Opens a thread; the same form sent twice opens one. No transaction is open while the bytes of
     * a file arrive.
     *
     * @throws UserProblem where the cohort is over, the file is refused or too much was written
     */
    public PostId open(
            PersonId me, CohortId id, PostForm form, Optional<SharedFileGate.Incoming> file) {
        Membership.Member member = membership.of(me, id).writes();
        if (form.announcement()) {
            member.mustLead();
        }
        Optional<SharedFile> taken = file.map(this::take);
        return Objects.requireNonNull(
                transaction.execute(status -> {
                    PostId fresh = PostId.next();
                    PostId kept = add(post(member, fresh, fresh, form), form.mark("" + id), taken);
                    if (kept.equals(fresh)) {
                        audit.record(member.step("open", fresh));
                        if (form.announcement()) {
                            moderation.announce(me, fresh);
                        }
                    }
                    return kept;
                }));
    }

    private SharedFile take(SharedFileGate.Incoming file) {
        return gate.getObject().take(file.bytes(), file.name(), MOST_BYTES);
    }

    private Post post(Membership.Member member, PostId id, PostId thread, PostForm form) {
        Instant now = now();
        if (store.count(member.person(), member.cohort().id(), now.minus(Duration.ofDays(1)))
                >= MOST_A_DAY) {
            throw new UserProblem("cohorts.community.problem.many", MOST_A_DAY);
        }
        return new Post(
                id,
                member.cohort().id(),
                thread,
                member.person(),
                form.title(),
                form.words(),
                now,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** As the database keeps it, so that what was read is up to exactly that. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The id under which it is kept: of the first one, if the same was sent before. */
    private PostId add(Post post, String mark, Optional<SharedFile> file) {
        if (!store.add(post, mark)) {
            return store.sent(post.author(), mark).orElseThrow(NotThere::new);
        }
        file.ifPresent(one -> store.attach(post.id(), one, post.postedAt()));
        return post.id();
    }

    /**
     * Replies in a thread; those who wrote there are told.
     *
     * @throws UserProblem as {@link #open}
     */
    public PostId reply(
            PersonId me, PostId thread, PostForm form, Optional<SharedFileGate.Incoming> file) {
        Post opening = store.find(thread).filter(Post::opens).orElseThrow(NotThere::new);
        Membership.Member member = membership.of(me, opening.cohort()).writes();
        if (threads.thread(member, thread).filter(one -> one.isThereFor(member)).isEmpty()) {
            throw new NotThere();
        }
        Optional<SharedFile> taken = file.map(this::take);
        return Objects.requireNonNull(
                transaction.execute(status -> {
                    Post held = store.hold(thread).orElseThrow(NotThere::new);
                    PostId fresh = PostId.next();
                    Post reply = post(member, fresh, thread, form);
                    PostId kept = add(reply, form.mark("" + thread), taken);
                    if (kept.equals(fresh)) {
                        audit.record(member.step("reply", fresh));
                        tell(member, held, reply);
                    }
                    return kept;
                }));
    }

    private void tell(Membership.Member member, Post opening, Post reply) {
        Set<PersonId> readers = membership.readers(member.cohort());
        List<PostsCame.Reader> told =
                threads.writers(opening.id(), member.person()).stream()
                        .filter(one -> readers.contains(one.person()))
                        .toList();
        if (!told.isEmpty()) {
            news.publishEvent(
                    new PostsCame(
                            opening.cohort(),
                            member.cohort().name(),
                            opening.id(),
                            opening.hiding().isPresent() ? "" : opening.title(),
                            member.person(),
                            told,
                            reply.postedAt()));
        }
    }

    /**
     * Changes one's own words; that they were changed is said beside them.
     *
     * @throws UserProblem where the form names other words than stand there, as after another tab
     */
    @Transactional
    public void change(PersonId me, PostId id, PostForm form) {
        Post post = own(me, id);
        Membership.Member member = membership.of(me, post.cohort()).writes();
        if (post.title().equals(form.title()) && post.words().equals(form.words())) {
            return;
        }
        if (!form.form().isEmpty() && !form.form().equals(post.mark())) {
            throw new UserProblem(
                    HttpStatus.CONFLICT,
                    "cohorts.community.problem.elsewhere",
                    post.words().substring(0, Math.min(post.words().length(), LONGEST_QUOTE)));
        }
        store.change(id, form.title(), form.words(), now());
        audit.record(member.step("change", id));
    }

    private Post own(PersonId me, PostId id) {
        return store.hold(id)
                .filter(post -> post.author().equals(me) && !post.isRemoved())
                .orElseThrow(NotThere::new);
    }

    /**
     * Hangs another file on a post of one's own; one that hangs there already is there then.
     *
     * @throws UserProblem where there are too many, or the file is refused
     */
    public void attach(PersonId me, PostId id, SharedFileGate.Incoming file) {
        Post seen =
                store.find(id).filter(one -> one.author().equals(me)).orElseThrow(NotThere::new);
        Membership.Member member = membership.of(me, seen.cohort()).writes();
        SharedFile taken = take(file);
        transaction.executeWithoutResult(status -> {
            Post post = own(me, id);
            List<SharedFile> there = store.files(id);
            if (there.stream().anyMatch(one -> one.hash().equals(taken.hash()))) {
                return;
            }
            if (there.size() >= MOST_FILES) {
                throw FieldProblems.of("file", "cohorts.community.problem.files", MOST_FILES);
            }
            store.attach(id, taken, now());
            store.change(id, post.title(), post.words(), now());
            audit.record(member.step("attach", id).with("sha256", taken.hash()));
        });
    }

    /** Takes a file off a post of one's own, at any time. */
    @Transactional
    public void detach(PersonId me, PostId id, Sha256 hash) {
        Post post = own(me, id);
        Membership.Member member = membership.of(me, post.cohort());
        if (!store.detach(id, hash)) {
            throw new NotThere();
        }
        store.change(id, post.title(), post.words(), now());
        audit.record(member.step("detach", id).with("sha256", hash));
    }

    /**
     * Takes one's own words back, at any time: they are gone. A place is kept only for what opens a
     * thread in which others have replied.
     */
    @Transactional
    public void remove(PersonId me, PostId id) {
        PostId thread = store.find(id).orElseThrow(NotThere::new).thread();
        Post opening = store.hold(thread).orElseThrow(NotThere::new);
        Post post = own(me, id);
        Membership.Member member = membership.of(me, post.cohort());
        if (post.opens() && store.hasReplies(id)) {
            store.empty(id, now());
        } else {
            store.delete(id);
            if (!post.opens() && opening.isRemoved() && !store.hasReplies(thread)) {
                store.delete(thread);
            }
        }
        audit.record(member.step("remove", id));
    }
}
