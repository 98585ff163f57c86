package org.cairn.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.IssuerDays;
import org.cairn.people.Person;
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
 * Front desk for educators: to whom they open a piece of work, for how long, who looked and what
 * was written to them. It is for help with the work and for nothing else.
 */
@Service
public class Accesses {

    /** For so many days something can be opened. */
    public static final List<Integer> DAYS = List.of(7, 14, 30);

    private final Dossiers dossiers;
    private final SubmissionStore submissions;
    private final AccessStore store;
    private final Ties ties;
    private final IssuerDays days;
    private final Catalog catalog;
    private final AuditLog audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Accesses(
            Dossiers dossiers,
            SubmissionStore submissions,
            AccessStore store,
            Ties ties,
            IssuerDays days,
            Catalog catalog,
            AuditLog audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.dossiers = dossiers;
        this.submissions = submissions;
        this.store = store;
        this.ties = ties;
        this.days = days;
        this.catalog = catalog;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** Somebody to whom the work can be opened. */
    public record Offer(Person person, Tie tie) {}

    /**
     * Somebody who may read it, or could.
     *
     * @param name of the reader
     * @param loose whether the reader is no longer what the permission rests on, so sees nothing
     * @param looks when the reader looked, the latest first
     */
    public record Reader(Access access, String name, boolean loose, List<Instant> looks) {

        public Reader {
            looks = List.copyOf(looks);
        }
    }

    /**
     * All about one piece of work.
     *
     * @param open what holds now
     * @param over what has ended
     * @param offers nobody who can read it already; empty where it cannot be opened now
     */
    public record Readers(
            List<Reader> open, List<Reader> over, List<Offer> offers, List<AccessNote> notes) {

        public Readers {
            open = List.copyOf(open);
            over = List.copyOf(over);
            offers = List.copyOf(offers);
            notes = List.copyOf(notes);
        }
    }

    /**
     * To whom to open it and how.
     *
     * @param days one of {@link #DAYS}
     * @param question what the educator would like to know; may be empty
     */
    public record Wish(Set<PersonId> readers, boolean feedback, int days, String question) {

        private static final int LONGEST = 600;

        /** Nobody, another number of days, and too many words are refused. */
        public Wish {
            readers = Set.copyOf(readers);
            question = Typed.kept(question, LONGEST);
            if (readers.isEmpty()) {
                throw new UserProblem("review.access.problem.nobody");
            }
            if (!DAYS.contains(days)) {
                throw new UserProblem("review.access.problem.days");
            }
        }
    }

    @Transactional(readOnly = true)
    public Readers of(PersonId me, SubmissionId id) {
        Submission work = dossiers.ofEducator(me, id);
        Map<PersonId, Set<Tie>> around = ties.around(Ties.Work.of(work.facts()));
        List<Access> all = store.of(id);
        Map<AccessId, List<Instant>> looks = all.isEmpty() ? Map.of() : store.looks(id);
        Set<PersonId> known = new LinkedHashSet<>(around.keySet());
        all.forEach(access -> known.add(access.reader()));
        List<Person> people = ties.named(known);
        Map<PersonId, String> names = new HashMap<>();
        people.forEach(person -> names.put(person.id(), person.name()));
        List<Reader> open = new ArrayList<>();
        List<Reader> over = new ArrayList<>();
        for (Access access : all) {
            boolean ended = access.isOver(clock.instant()) || !work.stage().isOpen();
            (ended ? over : open)
                    .add(
                            new Reader(
                                    access,
                                    names.getOrDefault(access.reader(), ""),
                                    !ties(around, access.reader()).contains(access.tie()),
                                    looks.getOrDefault(access.id(), List.of())));
        }
        return new Readers(
                open,
                over,
                mayBeOpened(work) ? offers(people, around, open) : List.of(),
                all.isEmpty() ? List.of() : store.notes(id));
    }

    private static List<Offer> offers(
            List<Person> people, Map<PersonId, Set<Tie>> around, List<Reader> open) {
        return people.stream()
                .filter(person ->
                        open.stream()
                                .filter(reader -> !reader.loose())
                                .noneMatch(one -> one.access().reader().equals(person.id())))
                .flatMap(person ->
                        ties(around, person.id()).stream()
                                .min(Comparator.naturalOrder())
                                .map(tie -> new Offer(person, tie))
                                .stream())
                .sorted(Comparator.comparing(Offer::tie))
                .toList();
    }

    private static Set<Tie> ties(Map<PersonId, Set<Tie>> around, PersonId person) {
        return around.getOrDefault(person, Set.of());
    }

    /**
     * While it is with the educator: a draft, or work that came back. A pilot is for few people.
     */
    private boolean mayBeOpened(Submission work) {
        if (catalog.edition(work.facts().edition()).isPilot()) {
            return false;
        }
        return work instanceof Draft || work instanceof Returned || work instanceof Incomplete;
    }

    /**
     * Opens the work to people who are offered; who can read it already goes on as before.
     *
     * @return to how many it was opened
     */
    @Transactional
    public int open(PersonId me, SubmissionId id, Wish wish) {
        Submission work = dossiers.lockOfEducator(me, id);
        Map<PersonId, Set<Tie>> around = ties.around(Ties.Work.of(work.facts()));
        if (!around.keySet().containsAll(wish.readers())) {
            throw new NotThere();
        }
        if (!mayBeOpened(work)) {
            throw new UserProblem("review.access.problem.not-now");
        }
        Set<PersonId> have = having(id, around);
        List<Access> made =
                wish.readers().stream()
                        .filter(reader -> !have.contains(reader))
                        .sorted()
                        .map(reader -> access(work.facts(), reader, ties(around, reader), wish))
                        .toList();
        made.forEach(store::add);
        if (!made.isEmpty()) {
            submissions.readBy(id, made.stream().map(Access::reader).toList());
            audit.record(made.stream().map(Accesses::opened).toList());
            tell(work.facts(), made);
        }
        return made.size();
    }

    /** Who can read it; a permission that has run out or rests on nothing makes room. */
    private Set<PersonId> having(SubmissionId id, Map<PersonId, Set<Tie>> around) {
        Instant now = now();
        Set<PersonId> have = new LinkedHashSet<>();
        for (Access access : store.of(id)) {
            boolean tied = ties(around, access.reader()).contains(access.tie());
            if (!access.isOver(now) && tied) {
                have.add(access.reader());
            } else if (access.endedAt().isEmpty()) {
                store.end(access.id(), access.isOver(now) ? access.until() : now);
            }
        }
        return have;
    }

    private Access access(Facts facts, PersonId reader, Set<Tie> tied, Wish wish) {
        ZoneId zone = days.zone(facts.issuer());
        LocalDate last = LocalDate.ofInstant(now(), zone).plusDays(wish.days());
        return new Access(
                AccessId.next(),
                facts.id(),
                facts.educator(),
                reader,
                tied.stream().min(Comparator.naturalOrder()).orElseThrow(NotThere::new),
                wish.feedback(),
                wish.question(),
                now(),
                last,
                last.plusDays(1).atStartOfDay(zone).toInstant(),
                Optional.empty());
    }

    private static Audit opened(Access access) {
        return step(access, "review.access-open")
                .with("tie", access.tie().code())
                .with("feedback", access.feedback())
                .with("until", access.until());
    }

    private static Audit step(Access access, String action) {
        return Audit.of(
                        access.educator(),
                        Role.EDUCATOR.code(),
                        action,
                        "submission/" + access.submission().value())
                .with("reader", access.reader());
    }

    private void tell(Facts facts, List<Access> made) {
        Access one = made.getFirst();
        news.publishEvent(
                new WorkOpened(
                        facts.id(),
                        facts.educator(),
                        facts.microCredential(),
                        made.stream()
                                .map(access -> new WorkOpened.To(access.reader(), access.id()))
                                .toList(),
                        one.question(),
                        one.lastDay(),
                        one.openedAt()));
    }

    /** Ends it at once; a second press changes nothing. */
    @Transactional
    public void end(PersonId me, SubmissionId id, AccessId accessId) {
        dossiers.ofEducator(me, id);
        Access access =
                store.find(accessId)
                        .filter(one -> one.submission().equals(id))
                        .orElseThrow(NotThere::new);
        if (store.end(accessId, now())) {
            audit.record(step(access, "review.access-end"));
        }
    }

    /**
     * What stands beside the work.
     *
     * @param open how many may read it
     */
    public record Beside(int open, List<AccessNote> notes, Map<PersonId, Person> writers) {

        public Beside {
            notes = List.copyOf(notes);
            writers = Map.copyOf(writers);
        }
    }

    @Transactional(readOnly = true)
    public Beside beside(PersonId me, SubmissionId id) {
        Submission work = dossiers.ofEducator(me, id);
        List<Access> all = store.of(id);
        List<AccessNote> notes = all.isEmpty() ? List.of() : store.notes(id);
        Map<PersonId, Person> writers = new HashMap<>();
        if (!notes.isEmpty()) {
            ties.named(notes.stream().map(AccessNote::reader).distinct().toList())
                    .forEach(person -> writers.put(person.id(), person));
        }
        Instant now = clock.instant();
        boolean goesOn = work.stage().isOpen();
        long open = all.stream().filter(access -> goesOn && !access.isOver(now)).count();
        return new Beside((int) open, notes, writers);
    }

    /** Everyone to whom it was ever opened: they have no part in judging it. */
    @Transactional(readOnly = true)
    public Set<PersonId> readers(SubmissionId id) {
        return store.readers(id);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
