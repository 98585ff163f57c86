package org.cairn.review;

import java.time.Instant;
import org.cairn.catalog.Definition;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.springframework.stereotype.Component;

/** Writes each step into the submission's timeline and into the audit log. */
@Component
class Journal {

    private final StepStore steps;
    private final AuditLog audit;

    Journal(StepStore steps, AuditLog audit) {
        this.steps = steps;
        this.audit = audit;
    }

    /** Who did it, in which role and when. */
    record By(PersonId actor, Role role, Instant at) {}

    /** That somebody saw the work of a round; not again within the hour. */
    void seen(PersonId viewer, Role role, Facts facts) {
        audit.recordOncePerHour(
                Audit.of(viewer, role.code(), "review.view", "submission/" + facts.id().value())
                        .with("educator", facts.educator())
                        .with("round", facts.round()));
    }

    /** On which path the work is earned; no step of its own, because the work stays where it is. */
    void path(By by, Facts facts, Definition.Path path) {
        audit.record(
                Audit.of(
                                by.actor(),
                                by.role().code(),
                                "review.path",
                                "submission/" + facts.id().value())
                        .with("path", path.code()));
    }

    void write(By by, Step.Kind kind, Facts facts, String why) {
        steps.append(
                new Step(
                        facts.id(),
                        by.at(),
                        by.actor(),
                        by.role(),
                        kind,
                        facts.attempt(),
                        facts.round(),
                        why));
        audit.record(
                Audit.of(
                                by.actor(),
                                by.role().code(),
                                "review." + kind.code(),
                                "submission/" + facts.id().value())
                        .with("attempt", facts.attempt())
                        .with("round", facts.round()));
    }
}
