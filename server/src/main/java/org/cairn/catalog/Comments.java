package org.cairn.catalog;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front desk of comments: whoever may read a draft says something about a field of it, answers,
 * and says that it is done. A comment keeps what stood in the field, since fields change.
 */
@Service
public class Comments {

    /** The longest comment or answer. */
    public static final int LONGEST = 2_000;

    private static final int MOST = 500;

    private final CommentStore store;
    private final Drafts drafts;
    private final DraftPeople readers;
    private final People people;
    private final AuditLog audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Comments(
            CommentStore store,
            Drafts drafts,
            DraftPeople readers,
            People people,
            AuditLog audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.store = store;
        this.drafts = drafts;
        this.readers = readers;
        this.people = people;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    public List<Comment> of(Draft draft) {
        return store.of(draft.id());
    }

    /**
     * What others have said of these drafts and nobody has settled; drafts without are left out.
     */
    public Map<DraftId, CommentsOpen> open(Collection<Draft> of, PersonId reader) {
        return of.isEmpty() ? Map.of() : store.open(of.stream().map(Draft::id).toList(), reader);
    }

    /**
     * Says something about a field that there is, or about the page as a whole. The same words of
     * the same person there are one comment as long as it is open, however often they are sent.
     */
    @Transactional
    public CommentId add(Editor reader, DraftId id, Sheet sheet, String field, String words) {
        Draft draft = open(reader, id);
        SheetView view = drafts.view(draft, sheet);
        if (sheet.kind() == Sheet.Kind.STEP && !draft.isProgram()) {
            throw new NotThere();
        }
        if (!field.isEmpty() && !view.has(field)) {
            throw new NotThere();
        }
        String said = checked(words);
        store.hold(id);
        List<Comment> all = store.of(id);
        Optional<Comment> same =
                all.stream()
                        .filter(one -> one.says(said, reader.person(), sheet, field))
                        .findFirst();
        if (same.isPresent()) {
            return same.get().id();
        }
        if (all.size() >= MOST) {
            throw new UserProblem("catalog.comment.many", MOST);
        }
        String quote = field.isEmpty() ? "" : view.value(field);
        Comment comment =
                new Comment(
                        CommentId.next(),
                        sheet,
                        field,
                        quote.substring(0, Math.min(quote.length(), Comment.LONGEST_QUOTE)),
                        said,
                        reader.person(),
                        now(),
                        Optional.empty(),
                        List.of());
        store.add(id, comment);
        record(reader, draft, "catalog.comment", comment.id());
        tell(draft, comment, Optional.empty());
        return comment.id();
    }

    /** Answers; the last answer sent once more is the same. */
    @Transactional
    public Comment answer(Editor reader, DraftId id, CommentId comment, String words) {
        Draft draft = open(reader, id);
        String said = checked(words);
        store.hold(id);
        Comment there = find(draft, comment);
        if (there.isLast(reader.person(), said)) {
            return there;
        }
        Comment.Answer answer = new Comment.Answer(said, reader.person(), now());
        store.answer(comment, answer);
        record(reader, draft, "catalog.comment-answer", comment);
        tell(draft, there, Optional.of(answer));
        return there;
    }

    private void tell(Draft draft, Comment comment, Optional<Comment.Answer> answer) {
        Comment.Answer said =
                answer.orElseGet(
                        () -> new Comment.Answer(comment.words(), comment.by(), comment.at()));
        List<PersonId> to =
                readers.at(draft, comment.sheet(), comment.field()).stream()
                        .filter(one -> !one.equals(said.by()))
                        .toList();
        if (!to.isEmpty()) {
            news.publishEvent(
                    new CommentMade(
                            draft.id(),
                            draft.title(),
                            comment.id(),
                            comment.sheet().reading(),
                            said.by(),
                            to,
                            answer.isPresent(),
                            said.words(),
                            said.at()));
        }
    }

    /** Says that it is done, or that it is not. */
    @Transactional
    public Comment settle(Editor reader, DraftId id, CommentId comment, boolean done) {
        Draft draft = open(reader, id);
        Comment there = find(draft, comment);
        if (there.isOpen() == done) {
            store.settle(comment, done ? Optional.of(reader.person()) : Optional.empty());
            record(
                    reader,
                    draft,
                    done ? "catalog.comment-settle" : "catalog.comment-reopen",
                    comment);
        }
        return there;
    }

    private Draft open(Editor reader, DraftId id) {
        Draft draft = drafts.read(reader, id);
        if (draft.became().isPresent()) {
            throw new UserProblem("catalog.studio.published-meanwhile");
        }
        return draft;
    }

    /** The one comment of these on the draft. */
    public Comment find(Draft draft, CommentId id) {
        return store.of(draft.id()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotThere::new);
    }

    private static String checked(String words) {
        String said = words.replace("\r\n", "\n").strip();
        if (said.isEmpty()) {
            throw new UserProblem("catalog.comment.empty");
        }
        if (said.length() > LONGEST) {
            throw new UserProblem("catalog.approval.long", LONGEST);
        }
        return said;
    }

    private void record(Editor reader, Draft draft, String step, CommentId comment) {
        Role role =
                people.firstHeld(
                                reader.person(),
                                draft.issuer(),
                                Approvals.ABLE.toArray(Role[]::new))
                        .orElse(Role.DESIGNER);
        audit.record(
                Audit.of(reader.person(), role.code(), step, "draft/" + draft.id())
                        .with("comment", comment));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
