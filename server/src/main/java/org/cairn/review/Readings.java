package org.cairn.review;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Definition;
import org.cairn.catalog.Edition;
import org.cairn.catalog.EditionId;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.cairn.portfolio.ArtifactId;
import org.cairn.portfolio.Exhibit;
import org.cairn.portfolio.FileContent;
import org.cairn.portfolio.Lending;
import org.cairn.portfolio.Viewing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front desk for those to whom an educator opened work: they read it as it is now and may write a
 * note to the educator. Each look asks anew whether it is still open to them.
 */
@Service
public class Readings implements Lending {

    /** So many stand on a list. */
    public static final int MOST = 200;

    private static final int LONGEST_NOTE = 4_000;
    private static final int MOST_NOTES = 100;

    private final AccessStore store;
    private final Ties ties;
    private final Dossiers dossiers;
    private final Workspaces workspaces;
    private final Catalog catalog;
    private final Viewing viewing;
    private final AuditLog audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Readings(
            AccessStore store,
            Ties ties,
            Dossiers dossiers,
            Workspaces workspaces,
            Catalog catalog,
            Viewing viewing,
            AuditLog audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.store = store;
        this.ties = ties;
        this.dossiers = dossiers;
        this.workspaces = workspaces;
        this.catalog = catalog;
        this.viewing = viewing;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /**
     * A line in the list of what is open to somebody.
     *
     * @param lookedAt when the reader last looked
     * @param notes how many the reader wrote
     */
    public record Opened(
            Access access,
            String educator,
            Definition definition,
            Optional<Instant> lookedAt,
            int notes) {}

    /**
     * The work as somebody may read it to whom it was opened.
     *
     * @param work as it is now
     * @param judged rounds with feedback, the latest first; empty where feedback is not open
     * @param carried criteria that stay met; empty where feedback is not open
     * @param addresses of files, by exhibit
     * @param notes of this reader, the latest first
     */
    public record Reading(
            Access access,
            String educator,
            Definition definition,
            Work work,
            List<PastRound> judged,
            Map<String, Carried> carried,
            Map<Exhibit, String> addresses,
            List<AccessNote> notes) {

        public Reading {
            judged = List.copyOf(judged);
            carried = Map.copyOf(carried);
            addresses = Map.copyOf(addresses);
            notes = List.copyOf(notes);
        }
    }

    /** What is open to this person now, the latest first. */
    @Transactional(readOnly = true)
    public List<Opened> of(PersonId me) {
        List<AccessStore.Row> rows = store.openTo(me, clock.instant(), MOST);
        Map<Ties.Work, Map<PersonId, Set<Tie>>> around =
                ties.around(rows.stream().map(Readings::work).collect(Collectors.toSet()));
        List<AccessStore.Row> tied =
                rows.stream()
                        .filter(row ->
                                around.getOrDefault(work(row), Map.of())
                                        .getOrDefault(me, Set.of())
                                        .contains(row.access().tie()))
                        .toList();
        if (tied.isEmpty()) {
            return List.of();
        }
        Map<PersonId, Person> educators =
                ties
                        .named(
                                tied.stream()
                                        .map(row -> row.access().educator())
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(Person::id, Function.identity()));
        Map<EditionId, Edition> editions =
                catalog.editions(tied.stream().map(AccessStore.Row::edition).distinct().toList());
        return tied.stream()
                .map(row ->
                        new Opened(
                                row.access(),
                                name(educators, row.access().educator()),
                                Objects.requireNonNull(editions.get(row.edition())).definition(),
                                row.lookedAt(),
                                row.notes()))
                .toList();
    }

    private static Ties.Work work(AccessStore.Row row) {
        return new Ties.Work(row.access().educator(), row.microCredential());
    }

    private static String name(Map<PersonId, Person> people, PersonId id) {
        return Optional.ofNullable(people.get(id)).map(Person::name).orElse("");
    }

    /** Opens it to read; that this person looked is kept, once an hour, for the educator to see. */
    @Transactional
    public Reading look(PersonId me, AccessId id) {
        Access access = mine(me, store.find(id));
        Submission submission = dossiers.find(access.submission());
        if (!isOpen(access, submission)) {
            throw new NotThere();
        }
        audit.recordOncePerHour(
                step(access, "review.access-look").with("round", submission.facts().round()));
        store.look(id, now());
        return reading(access, submission);
    }

    private Reading reading(Access access, Submission submission) {
        Workspace space = workspaces.of(submission);
        Map<Exhibit, String> addresses = new HashMap<>();
        space.work().evidence().values().stream()
                .flatMap(List::stream)
                .filter(exhibit -> exhibit.content() instanceof FileContent)
                .forEach(exhibit -> addresses.put(exhibit, address(access, exhibit)));
        return new Reading(
                access,
                ties.named(Set.of(access.educator())).stream()
                        .map(Person::name)
                        .findFirst()
                        .orElse(""),
                space.definition(),
                space.work(),
                access.feedback()
                        ? space.rounds().reversed().stream()
                                .filter(round -> round.feedback().isPresent())
                                .toList()
                        : List.of(),
                access.feedback() ? space.carried() : Map.of(),
                addresses,
                store.notes(access.submission()).stream()
                        .filter(note -> note.reader().equals(access.reader()))
                        .toList());
    }

    private String address(Access access, Exhibit exhibit) {
        return viewing.lentAddress(
                exhibit, access.reader(), access.tie().role(), access.id().toString());
    }

    /**
     * Writes a note to the educator; the same words sent twice stand there once.
     *
     * @param part which part it is about; any other word = the whole work
     * @return false where it is not open any more, and nothing was written
     */
    @Transactional
    public boolean write(PersonId me, AccessId id, String part, String words) {
        Access access = mine(me, store.hold(id));
        Submission submission = dossiers.find(access.submission());
        if (!isOpen(access, submission)) {
            return false;
        }
        Facts facts = submission.facts();
        Definition definition = catalog.edition(facts.edition()).definition();
        String kept = Typed.kept(words, LONGEST_NOTE);
        if (kept.isEmpty()) {
            throw new UserProblem("review.opened.problem.empty");
        }
        if (store.notes(id) >= MOST_NOTES) {
            throw new UserProblem("review.opened.problem.many", MOST_NOTES);
        }
        Instant now = now();
        String about = definition.part(part).isPresent() ? part : "";
        if (store.write(id, about, kept, now)) {
            audit.record(step(access, "review.access-note").with("part", about));
            news.publishEvent(
                    new NoteLeft(
                            id, facts.id(), facts.educator(), me, facts.microCredential(), now));
        }
        return true;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean holds(String permit, PersonId viewer, ArtifactId piece) {
        Optional<Access> access =
                store.find(AccessId.of(permit)).filter(one -> one.reader().equals(viewer));
        if (access.isEmpty()) {
            return false;
        }
        Submission submission = dossiers.find(access.get().submission());
        return isOpen(access.get(), submission)
                && workspaces.now(submission).evidence().values().stream()
                        .flatMap(List::stream)
                        .anyMatch(exhibit -> exhibit.artifact().equals(piece));
    }

    private static Access mine(PersonId me, Optional<Access> access) {
        return access.filter(one -> one.reader().equals(me)).orElseThrow(NotThere::new);
    }

    /** In time, not ended, of work that goes on, and still between people who are related. */
    private boolean isOpen(Access access, Submission submission) {
        return !access.isOver(clock.instant())
                && submission.stage().isOpen()
                && ties.around(Ties.Work.of(submission.facts()))
                        .getOrDefault(access.reader(), Set.of())
                        .contains(access.tie());
    }

    private static Audit step(Access access, String action) {
        return Audit.of(
                        access.reader(),
                        access.tie().role().code(),
                        action,
                        "submission/" + access.submission().value())
                .with("educator", access.educator());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
