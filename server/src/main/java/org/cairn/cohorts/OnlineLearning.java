package org.cairn.cohorts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cairn.catalog.HoursPlan;
import org.cairn.people.FieldProblems;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.files.Sha256;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front desk for those who are in a cohort: working through its online modules. What was answered
 * is kept with the moment it is given; whoever is done is credited once.
 */
@Service
@Transactional
public class OnlineLearning {

    /** The field of the one choice, or of each choice with a dash and its number. */
    public static final String CHOICE = "choice";

    private final OnlineModuleStore store;
    private final OnlineWorkStore work;
    private final CreditStore credits;
    private final Cohorts cohorts;
    private final Leading leading;
    private final AuditLog audit;
    private final Clock clock;

    OnlineLearning(
            OnlineModuleStore store,
            OnlineWorkStore work,
            CreditStore credits,
            Cohorts cohorts,
            Leading leading,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.work = work;
        this.credits = credits;
        this.cohorts = cohorts;
        this.leading = leading;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A module as somebody sees it who is in its cohort.
     *
     * @param tried what they answered, to the questions that are asked now
     * @param elsewhere the cohort in which they completed the same module, and whose hours count
     *     here
     */
    public record Mine(
            OnlineModule module,
            Cohort cohort,
            OnlineModule.State state,
            Map<CheckQuestionId, Tried> tried,
            Optional<OnlineDone> done,
            Optional<String> elsewhere) {

        public Mine {
            tried = Map.copyOf(tried);
        }

        public LocalDate opens() {
            return module.opens(cohort);
        }

        public LocalDate closes() {
            return module.closes(cohort);
        }

        public Optional<Tried> tried(CheckQuestion question) {
            return Optional.ofNullable(tried.get(question.id()));
        }

        /** How many questions the person has answered right, at whatever try. */
        public int right() {
            return (int)
                    module.lesson().questions().stream()
                            .filter(one -> tried(one).filter(Tried::ever).isPresent())
                            .count();
        }

        public boolean isEnough() {
            return right() >= module.lesson().mustBeRight();
        }

        public boolean isDone() {
            return done.isPresent() || elsewhere.isPresent();
        }

        /** Whether there is something left to do, and it can be done today. */
        public boolean isToDo() {
            return !isDone() && state == OnlineModule.State.OPEN;
        }
    }

    /** The modules of a cohort that the person is in, in the order in which they open. */
    @Transactional(readOnly = true)
    public List<Mine> all(PersonId me, CohortId id) {
        Cohort cohort = leading.joined(me, id);
        return mine(
                me, cohort, store.of(List.of(id)).stream().filter(one -> !one.isDraft()).toList());
    }

    /** The one that is to be done by the nearest day. */
    public static Optional<Mine> next(List<Mine> modules) {
        return modules.stream().filter(Mine::isToDo).min(Comparator.comparing(Mine::closes));
    }

    private List<Mine> mine(PersonId me, Cohort cohort, Collection<OnlineModule> modules) {
        if (modules.isEmpty()) {
            return List.of();
        }
        List<OnlineModuleId> ids = modules.stream().map(OnlineModule::id).toList();
        Map<CheckQuestionId, Tried> tried = work.tried(me, ids);
        Map<OnlineModuleId, OnlineDone> done =
                work.done(me, ids).stream()
                        .collect(Collectors.toMap(OnlineDone::module, Function.identity()));
        Map<OnlineModuleId, String> brought = brought(me, cohort);
        LocalDate today = LocalDate.ofInstant(clock.instant(), cohort.zone());
        return modules.stream()
                .map(one ->
                        new Mine(
                                one,
                                cohort,
                                one.state(today, cohort),
                                tried,
                                Optional.ofNullable(done.get(one.id())),
                                Optional.ofNullable(brought.get(one.root()))))
                .toList();
    }

    /** In which other cohort, by the root of the module; only where its minutes count here. */
    private Map<OnlineModuleId, String> brought(PersonId me, Cohort cohort) {
        List<OnlineWorkStore.Brought> all = work.brought(me, cohort.id());
        if (all.isEmpty()) {
            return Map.of();
        }
        HoursPlan plan = cohorts.plan(cohort);
        return all.stream()
                .filter(one -> one.cell().hasPlaceIn(plan))
                .collect(
                        Collectors.toMap(
                                OnlineWorkStore.Brought::root,
                                OnlineWorkStore.Brought::cohort,
                                (first, other) -> first));
    }

    /** A module that was published, for those who are in its cohort; for others it is not there. */
    @Transactional(readOnly = true)
    public Mine mine(PersonId me, OnlineModuleId id) {
        OnlineModule module =
                store.find(id).filter(one -> !one.isDraft()).orElseThrow(NotThere::new);
        return mine(me, leading.joined(me, module.cohort()), List.of(module)).getFirst();
    }

    /** The same, where something is done: nobody else changes the cohort meanwhile. */
    private Mine held(PersonId me, OnlineModuleId id) {
        leading.heldByMember(me, store.find(id).orElseThrow(NotThere::new).cohort());
        return mine(me, id);
    }

    private static void mustBeOpen(Mine mine) {
        switch (mine.state()) {
            case AHEAD -> throw new UserProblem("cohorts.online.problem.ahead", mine.opens());
            case CLOSED -> throw new UserProblem("cohorts.online.problem.closed", mine.closes());
            case OPEN -> {
                // goes on
            }
        }
    }

    /**
     * Answers a question, as often as one likes.
     *
     * @param seen how often it was answered when the form was made; the same choice sent from it
     *     once more is no other try
     * @return whether it is right
     * @throws FieldProblems by {@link #CHOICE} where nothing that can be taken was chosen
     * @throws UserProblem where the module takes no answers today, or asks something else by now
     */
    public boolean answer(
            PersonId me,
            OnlineModuleId id,
            CheckQuestionId question,
            Map<String, String> typed,
            int seen) {
        if (work.moduleOf(question).filter(id::equals).isEmpty()) {
            throw new NotThere();
        }
        Mine mine = held(me, id);
        mustBeOpen(mine);
        CheckQuestion asked =
                mine.module().lesson().questions().stream()
                        .filter(one -> one.id().equals(question))
                        .findFirst()
                        .orElseThrow(() ->
                                new UserProblem(
                                        HttpStatus.CONFLICT, "cohorts.online.problem.changed"));
        List<Integer> chosen = chosen(asked, typed);
        Optional<Tried> before = mine.tried(asked);
        if (before.filter(one -> one.tries() > seen && one.chosen().equals(chosen)).isPresent()) {
            return asked.isRight(chosen);
        }
        boolean right = asked.isRight(chosen);
        int tries = before.map(Tried::tries).orElse(0) + 1;
        work.keep(question, me, new Tried(chosen, right, right, tries), now());
        audit.record(own(mine, me, "answer").with("question", question));
        return right;
    }

    private static List<Integer> chosen(CheckQuestion question, Map<String, String> typed) {
        List<Integer> chosen =
                IntStream.rangeClosed(1, question.asked().choices().size())
                        .filter(n ->
                                question.asked().several()
                                        ? typed.containsKey(CHOICE + "-" + n)
                                        : typed.getOrDefault(CHOICE, "").equals("" + n))
                        .boxed()
                        .toList();
        if (chosen.isEmpty()) {
            throw FieldProblems.of(CHOICE, "cohorts.online.problem.choose");
        }
        return chosen;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Audit own(Mine mine, PersonId me, String action) {
        return Audit.of(
                        me,
                        Role.EDUCATOR.code(),
                        "cohorts.online-" + action,
                        "cohort/" + mine.cohort().id())
                .with("module", mine.module().id());
    }

    /**
     * Says that one is done; with enough right answers the planned minutes are credited, once.
     *
     * @return whether it is news
     * @throws UserProblem where too few answers are right, or the module cannot be completed today
     */
    public boolean complete(PersonId me, OnlineModuleId id) {
        Mine mine = held(me, id);
        if (mine.isDone()) {
            return false;
        }
        mustBeOpen(mine);
        Lesson lesson = mine.module().lesson();
        if (!mine.isEnough()) {
            throw new UserProblem(
                    "cohorts.online.problem.not-yet", mine.right(), lesson.mustBeRight());
        }
        Credit credit = credit(mine, me);
        if (!work.complete(id, me, credit.id(), credit.notedAt())) {
            return false;
        }
        credits.add(credit);
        audit.record(own(mine, me, "complete").with("minutes", credit.minutes()));
        return true;
    }

    private Credit credit(Mine mine, PersonId me) {
        Lesson lesson = mine.module().lesson();
        Instant now = now();
        return new Credit(
                CreditId.next(),
                mine.cohort().id(),
                me,
                lesson.cell(),
                LocalDate.ofInstant(now, mine.cohort().zone()),
                lesson.minutes(),
                Credit.Source.ONLINE,
                Optional.empty(),
                lesson.title(),
                "",
                now,
                me,
                true);
    }

    /**
     * A file of a module, for those who lead the cohort, and once it has opened for those who are
     * in it.
     */
    @Transactional(readOnly = true)
    public SharedFile file(PersonId me, OnlineModuleId id, Sha256 hash) {
        OnlineModule module = store.find(id).orElseThrow(NotThere::new);
        if (leading.role(me, leading.known(module.cohort())).isEmpty()
                && mine(me, id).state() == OnlineModule.State.AHEAD) {
            throw new NotThere();
        }
        return module.file(hash).orElseThrow(NotThere::new);
    }
}
