package org.cairn.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.cairn.people.FieldProblems;
import org.cairn.people.People;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front desk: what educators plan and note for themselves beside their own work. It may be written
 * at any time, whatever becomes of the work, and asks nothing of anybody. Nobody else reads it; the
 * log of steps knows that something was noted, and no word of it.
 */
@Service
public class PersonalPlans {

    /** So many activities one plan can have. */
    static final int MOST = 500;

    private final Dossiers dossiers;
    private final PersonalPlanStore plans;
    private final ActivityStore activities;
    private final People people;
    private final AuditLog audit;
    private final Clock clock;

    PersonalPlans(
            Dossiers dossiers,
            PersonalPlanStore plans,
            ActivityStore activities,
            People people,
            AuditLog audit,
            Clock clock) {
        this.dossiers = dossiers;
        this.plans = plans;
        this.activities = activities;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** The plan for one's own work, which may be empty; for others it is not there. */
    @Transactional(readOnly = true)
    public PersonalPlan of(PersonId me, SubmissionId id) {
        return new PersonalPlan(
                dossiers.ofEducator(me, id), plans.entries(id), plans.marks(id), activities.of(id));
    }

    /** The goals of the person's own work, where there are any, asked for all at once. */
    @Transactional(readOnly = true)
    public Map<SubmissionId, PersonalPlan.Aim> aims(PersonId me, Collection<SubmissionId> ids) {
        return ids.isEmpty() ? Map.of() : plans.aims(me, ids);
    }

    /** Today where the person lives. */
    public LocalDate today(PersonId me) {
        return LocalDate.ofInstant(clock.instant(), zone(me));
    }

    private ZoneId zone(PersonId me) {
        return people.find(me).map(Person::zone).orElseThrow(NotThere::new);
    }

    /**
     * Keeps an entry, unless another tab has saved something else meanwhile.
     *
     * @throws UserProblem in a sentence about this entry
     */
    @Transactional
    public Saving write(PersonId me, SubmissionId id, PlanEntry entry, String words, long known) {
        Facts facts = dossiers.ofEducator(me, id).facts();
        ZoneId zone = zone(me);
        String kept =
                PlanWords.kept(
                        entry,
                        words,
                        LocalDate.ofInstant(facts.startedAt(), zone),
                        LocalDate.ofInstant(clock.instant(), zone));
        boolean nothing = known <= 0 && kept.isEmpty();
        return Optional.of(nothing)
                .filter(is -> !is)
                .flatMap(something -> plans.keep(id, entry, kept, Math.max(0, known), now()))
                .<Saving>map(Saving.Saved::new)
                .orElseGet(() -> instead(id, entry, kept));
    }

    /** The same words sent twice are no conflict. */
    private Saving instead(SubmissionId id, PlanEntry entry, String words) {
        Response theirs = plans.entry(id, entry).orElse(Response.NONE);
        return theirs.words().equals(words)
                ? new Saving.Saved(theirs)
                : new Saving.Conflict(theirs);
    }

    /** Says that a stage is done, or is not after all. */
    @Transactional
    public void mark(PersonId me, SubmissionId id, PlanEntry stage, boolean done) {
        dossiers.ofEducator(me, id);
        if (!stage.isStage()) {
            throw new NotThere();
        }
        boolean news = done ? plans.mark(id, stage, now()) : plans.unmark(id, stage);
        if (news) {
            audit.record(
                    step(me, id, done ? "mark-stage" : "unmark-stage").with("stage", stage.code()));
        }
    }

    /**
     * Notes an activity, or changes one. A form that is sent twice is noted once; what was removed
     * in another tab meanwhile is noted again, so that no word is lost.
     *
     * @param which as the page named it that was filled in
     * @param known the version that was changed; 0 = it is new
     * @return what another tab has made of it meanwhile; nothing was overwritten then
     * @throws FieldProblems naming the fields that cannot be taken
     */
    @Transactional
    public Optional<Activity> note(
            PersonId me, SubmissionId id, ActivityId which, long known, Map<String, String> typed) {
        dossiers.ofEducator(me, id);
        Activity typedNow = ActivityForm.read(which, typed, today(me));
        if (known > 0 && activities.change(id, typedNow, known)) {
            audit.record(step(me, id, "change-activity").with("activity", which));
            return Optional.empty();
        }
        Optional<Activity> there = activities.find(id, which);
        if (there.filter(typedNow::saysTheSame).isPresent()) {
            return Optional.empty();
        }
        if (known > 0 && there.isPresent()) {
            return there;
        }
        add(me, id, there.isPresent() ? typedNow.as(ActivityId.next(), 0) : typedNow);
        return Optional.empty();
    }

    private void add(PersonId me, SubmissionId id, Activity activity) {
        if (activities.count(id) >= MOST) {
            throw FieldProblems.of("kind", "review.plan.problem.many", MOST);
        }
        if (activities.add(id, activity, now())) {
            audit.record(step(me, id, "note-activity").with("activity", activity.id()));
        }
    }

    /** Removes an activity; doing so twice removes it once. */
    @Transactional
    public void remove(PersonId me, SubmissionId id, ActivityId which) {
        dossiers.ofEducator(me, id);
        if (activities.remove(id, which)) {
            audit.record(step(me, id, "remove-activity").with("activity", which));
        } else if (!activities.wasRemoved(id, which)) {
            throw new NotThere();
        }
    }

    private static Audit step(PersonId me, SubmissionId id, String action) {
        return Audit.of(me, Role.EDUCATOR.code(), "review." + action, "submission/" + id.value());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
