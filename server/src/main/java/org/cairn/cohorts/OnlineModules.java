package org.cairn.cohorts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.people.FieldProblems;
import org.cairn.people.PersonId;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.files.Sha256;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Front desk for those who lead a cohort: online modules from the first draft on, and who is done
 * with them. What was credited stays as it is, whatever becomes of a module.
 */
@Service
public class OnlineModules {

    /** So many files hang on one module at most. */
    public static final int MOST_FILES = 10;

    /** No file is larger. */
    public static final long MOST_BYTES = 200L << 20;

    private static final int MOST_IN_A_COHORT = 200;

    private final OnlineModuleStore store;
    private final OnlineWorkStore work;
    private final CohortStore cohorts;
    private final Leading leading;
    private final SameProgram related;
    private final ObjectProvider<SharedFileGate> gate;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OnlineModules(
            OnlineModuleStore store,
            OnlineWorkStore work,
            CohortStore cohorts,
            Leading leading,
            SameProgram related,
            ObjectProvider<SharedFileGate> gate,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.work = work;
        this.cohorts = cohorts;
        this.leading = leading;
        this.related = related;
        this.gate = gate;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * How a module is getting on.
     *
     * @param done who completed it, the earliest first; also who left later
     * @param open who is in the cohort and has not
     * @param counts how the questions that are asked now were answered
     */
    public record Standing(
            OnlineModule module,
            Cohort cohort,
            LocalDate today,
            List<OnlineDone> done,
            List<PersonId> open,
            Map<CheckQuestionId, QuestionCount> counts) {}

    /**
     * Makes a draft, with the files of the one it was begun from; the same form sent twice makes
     * one.
     *
     * @param form which form it came from
     * @throws UserProblem where the cohort has too many
     */
    @Transactional
    public OnlineModuleId make(
            PersonId me, CohortId id, Lesson lesson, Optional<OnlineModuleId> from, String form) {
        Leading.Led led = leading.held(me, id);
        Optional<OnlineModule> other = from.map(one -> led(me, one));
        List<OnlineModule> there = store.of(List.of(id));
        if (there.size() >= MOST_IN_A_COHORT) {
            throw new UserProblem("cohorts.online.problem.many", MOST_IN_A_COHORT);
        }
        OnlineModuleId fresh = OnlineModuleId.next();
        OnlineModule module =
                new OnlineModule(
                        fresh,
                        id,
                        other.flatMap(one -> root(one, there)).orElse(fresh),
                        lesson.with(asked(Map.of(), lesson)),
                        List.of(),
                        Optional.empty());
        String sent = Sha256.ofTexts(List.of("" + id, form, lesson.mark())).hex();
        if (!store.add(module, sent, me, now())) {
            return store.sent(me, sent).orElseThrow(NotThere::new);
        }
        other.ifPresent(one -> one.files().forEach(file -> store.attach(fresh, file, now())));
        audit.record(step(led, me, "make", fresh));
        return fresh;
    }

    /** The same module of another cohort, if none here is that one; a copy beside it is another. */
    private static Optional<OnlineModuleId> root(OnlineModule from, List<OnlineModule> there) {
        return there.stream().anyMatch(one -> one.root().equals(from.root()))
                ? Optional.empty()
                : Optional.of(from.root());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Audit step(Leading.Led led, PersonId me, String action, OnlineModuleId module) {
        return led.step(me, "online-" + action).with("module", module);
    }

    /**
     * Changes all that it says and asks. A question that asks the same as before keeps what was
     * answered to it.
     *
     * @param mark of what the form was made from
     * @throws UserProblem where something else stands there, as after another tab
     */
    @Transactional
    public void change(PersonId me, OnlineModuleId id, Lesson lesson, String mark) {
        Leading.Led led = held(me, id);
        OnlineModule module = led(me, id);
        if (module.lesson().mark().equals(lesson.mark())) {
            return;
        }
        if (!module.lesson().mark().equals(mark)) {
            throw new UserProblem(HttpStatus.CONFLICT, "cohorts.online.problem.elsewhere");
        }
        if (!module.isDraft()) {
            mustSaySomething(
                    new OnlineModule(
                            id,
                            module.cohort(),
                            module.root(),
                            lesson,
                            module.files(),
                            Optional.empty()));
        }
        Map<CheckQuestion.Asked, CheckQuestionId> known =
                module.lesson().questions().stream()
                        .collect(Collectors.toMap(CheckQuestion::asked, CheckQuestion::id));
        store.change(id, lesson.with(asked(known, lesson)), now());
        audit.record(step(led, me, "change", id).with("minutes", lesson.minutes()));
    }

    private Leading.Led held(PersonId me, OnlineModuleId id) {
        return leading.held(me, store.find(id).orElseThrow(NotThere::new).cohort());
    }

    /** The questions of a lesson: known ones as what they are, all others as new ones. */
    private static List<CheckQuestion> asked(
            Map<CheckQuestion.Asked, CheckQuestionId> known, Lesson lesson) {
        return lesson.questions().stream()
                .map(one -> one.under(known.getOrDefault(one.asked(), CheckQuestionId.next())))
                .toList();
    }

    private static void mustSaySomething(OnlineModule module) {
        if (!module.hasContent()) {
            throw new UserProblem("cohorts.online.problem.nothing");
        }
    }

    /**
     * Lets the people of the cohort find it.
     *
     * @return whether it is news
     * @throws UserProblem where there is nothing to learn from
     */
    @Transactional
    public boolean publish(PersonId me, OnlineModuleId id) {
        Leading.Led led = held(me, id);
        OnlineModule module = led(me, id);
        if (!module.isDraft()) {
            return false;
        }
        mustSaySomething(module);
        store.publish(id, now());
        audit.record(step(led, me, "publish", id).with("minutes", module.lesson().minutes()));
        return true;
    }

    /**
     * Removes a draft.
     *
     * @throws UserProblem where it was published
     */
    @Transactional
    public CohortId remove(PersonId me, OnlineModuleId id) {
        Leading.Led led = held(me, id);
        if (!led(me, id).isDraft()) {
            throw new UserProblem("cohorts.online.problem.published");
        }
        store.remove(id);
        audit.record(step(led, me, "remove", id));
        return led.cohort().id();
    }

    /**
     * Hangs a file on it; one that hangs there already is there then. No transaction is open while
     * the bytes arrive.
     *
     * @throws UserProblem where there are too many, or the file is refused
     */
    public void attach(PersonId me, OnlineModuleId id, SharedFileGate.Incoming file) {
        led(me, id);
        SharedFile taken = gate.getObject().take(file.bytes(), file.name(), MOST_BYTES);
        transaction.executeWithoutResult(status -> {
            Leading.Led led = held(me, id);
            List<SharedFile> there = led(me, id).files();
            if (there.stream().anyMatch(one -> one.hash().equals(taken.hash()))) {
                return;
            }
            if (there.size() >= MOST_FILES) {
                throw FieldProblems.of("file", "cohorts.online.problem.files", MOST_FILES);
            }
            store.attach(id, taken, now());
            audit.record(step(led, me, "attach", id).with("sha256", taken.hash()));
        });
    }

    /**
     * Takes a file off.
     *
     * @throws UserProblem where people would find nothing any more
     */
    @Transactional
    public void detach(PersonId me, OnlineModuleId id, Sha256 hash) {
        Leading.Led led = held(me, id);
        if (!store.detach(id, hash)) {
            throw new NotThere();
        }
        OnlineModule left = led(me, id);
        if (!left.isDraft()) {
            mustSaySomething(left);
        }
        audit.record(step(led, me, "detach", id).with("sha256", hash));
    }

    /** The module, for those who lead its cohort; for others it is not there. */
    @Transactional(readOnly = true)
    public OnlineModule led(PersonId me, OnlineModuleId id) {
        OnlineModule module = store.find(id).orElseThrow(NotThere::new);
        leading.led(me, module.cohort());
        return module;
    }

    /** The modules of a cohort in the order in which they open, with how many are done. */
    @Transactional(readOnly = true)
    public Map<OnlineModule, Integer> of(PersonId me, CohortId cohort) {
        leading.led(me, cohort);
        List<OnlineModule> all = store.of(List.of(cohort));
        Map<OnlineModuleId, Long> done =
                work.done(all.stream().map(OnlineModule::id).toList()).stream()
                        .collect(Collectors.groupingBy(OnlineDone::module, Collectors.counting()));
        Map<OnlineModule, Integer> counted = new LinkedHashMap<>();
        all.forEach(one -> counted.put(one, done.getOrDefault(one.id(), 0L).intValue()));
        return counted;
    }

    /** From which one can begin: those of all cohorts of the program that the person leads. */
    @Transactional(readOnly = true)
    public Map<OnlineModule, Cohort> ofProgram(PersonId me, Cohort cohort) {
        Map<CohortId, Cohort> all =
                related.ledBy(me, cohort).stream()
                        .collect(Collectors.toMap(Cohort::id, Function.identity()));
        Map<OnlineModule, Cohort> modules = new LinkedHashMap<>();
        store.of(all.keySet())
                .forEach(one -> modules.put(one, Objects.requireNonNull(all.get(one.cohort()))));
        return modules;
    }

    /** How it is getting on, for those who lead the cohort. */
    @Transactional(readOnly = true)
    public Standing standing(PersonId me, OnlineModuleId id) {
        OnlineModule module = store.find(id).orElseThrow(NotThere::new);
        Cohort cohort = leading.led(me, module.cohort()).cohort();
        List<OnlineDone> done = work.done(List.of(id));
        List<PersonId> are = done.stream().map(OnlineDone::person).toList();
        return new Standing(
                module,
                cohort,
                LocalDate.ofInstant(clock.instant(), cohort.zone()),
                done,
                cohorts.people(cohort.id()).stream()
                        .map(Participant::person)
                        .filter(person -> !are.contains(person))
                        .toList(),
                work.counts(id));
    }
}
