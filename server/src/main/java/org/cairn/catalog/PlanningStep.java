package org.cairn.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.cairn.people.PersonId;

/**
 * One of the four steps in which a program is planned.
 *
 * @param owner who does it
 * @param approver who says whether it is good; never the owner
 * @param due by when it is finished
 * @param verdict what an approver said last
 */
public record PlanningStep(
        Kind kind,
        Optional<PersonId> owner,
        Optional<PersonId> approver,
        Optional<LocalDate> due,
        Optional<Done> done,
        Optional<Verdict> verdict) {

    /** The steps in their order; each is approved after the one before it. */
    public enum Kind {
        /** The Professional Learning Plan. */
        PLAN,
        /** The schedule, with templates and guides for each artifact. */
        SCHEDULE,
        /** The public pages: overview and learning plan. */
        PAGES,
        /** The content of the courses. */
        CONTENT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Empty for what is no step. */
        public static Optional<Kind> named(String code) {
            return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
        }
    }

    /** Who said that it is finished, when, and the hash of the words it was said of. */
    public record Done(PersonId by, Instant at, String seen) {}

    static PlanningStep open(Kind kind) {
        return new PlanningStep(
                kind,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    PlanningStep assigned(Assignment to) {
        return new PlanningStep(kind, to.owner(), to.approver(), to.due(), done, verdict);
    }

    PlanningStep finished(Done now) {
        return new PlanningStep(kind, owner, approver, due, Optional.of(now), verdict);
    }

    PlanningStep reopened() {
        return new PlanningStep(kind, owner, approver, due, Optional.empty(), verdict);
    }

    public boolean isDone() {
        return done.isPresent();
    }

    public boolean isOwner(PersonId person) {
        return owner.equals(Optional.of(person));
    }

    public Assignment assignment() {
        return new Assignment(owner, approver, due);
    }

    /** Who does a step, who approves it, and by when it is finished; anything of it may be open. */
    public record Assignment(
            Optional<PersonId> owner, Optional<PersonId> approver, Optional<LocalDate> due) {

        /** Goes into the form and comes back with it, so that nobody overwrites what changed. */
        public String mark() {
            return owner.map(PersonId::toString).orElse("")
                    + "/"
                    + approver.map(PersonId::toString).orElse("")
                    + "/"
                    + due.map(LocalDate::toString).orElse("");
        }
    }
}
