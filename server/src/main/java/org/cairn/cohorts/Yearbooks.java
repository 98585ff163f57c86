package org.cairn.cohorts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Definition;
import org.cairn.people.FieldProblems;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.Ids;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.web.NotThere;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front desk: the page of a cohort's work. Nothing stands there that its author did not put there,
 * on a public page nothing that the author did not mean for one, and what is taken back is gone at
 * once.
 */
@Service
@Transactional
public class Yearbooks {

    private static final int MOST_DAYS = 730;

    private final YearbookStore store;
    private final CohortStore cohorts;
    private final Leading leading;
    private final Catalog catalog;
    private final AuditLog audit;
    private final Clock clock;

    Yearbooks(
            YearbookStore store,
            CohortStore cohorts,
            Leading leading,
            Catalog catalog,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.cohorts = cohorts;
        this.leading = leading;
        this.catalog = catalog;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A yearbook with what stands in it.
     *
     * @param yearbook empty = none is open
     */
    public record Shown(
            Cohort cohort,
            Definition definition,
            Optional<Yearbook> yearbook,
            List<YearbookEntry> entries) {

        public Shown {
            entries = List.copyOf(entries);
        }
    }

    /**
     * Opens it, or changes who sees it and until when.
     *
     * @throws FieldProblems where the day is past or too far away
     */
    public void open(PersonId me, CohortId id, YearbookForm form) {
        Leading.Led led = leading.held(me, id);
        Cohort cohort = led.cohort();
        LocalDate today = LocalDate.ofInstant(clock.instant(), cohort.zone());
        if (form.lastDay().isBefore(today) || form.lastDay().isAfter(today.plusDays(MOST_DAYS))) {
            throw FieldProblems.of("last", "cohorts.yearbook.problem.last");
        }
        store.keep(
                new Yearbook(
                        id,
                        Ids.unguessable(),
                        form.isPublic(),
                        form.lastDay(),
                        form.lastDay().plusDays(1).atStartOfDay(cohort.zone()).toInstant()),
                me,
                clock.instant());
        audit.record(
                led.step(me, "yearbook")
                        .with("public", form.isPublic())
                        .with("last", form.lastDay()));
    }

    /** Closes it for everybody; what people wrote stays theirs until they take it back. */
    public void close(PersonId me, CohortId id) {
        Leading.Led led = leading.held(me, id);
        store.remove(id);
        audit.record(led.step(me, "yearbook-close"));
    }

    /** As those see it who lead the cohort. */
    @Transactional(readOnly = true)
    public Shown led(PersonId me, CohortId id) {
        return shown(leading.led(me, id).cohort(), running(id));
    }

    private Optional<Yearbook> running(CohortId id) {
        return store.find(id).filter(one -> !one.isOver(clock.instant()));
    }

    private Shown shown(Cohort cohort, Optional<Yearbook> yearbook) {
        return new Shown(
                cohort,
                catalog.edition(cohort.edition()).definition(),
                yearbook,
                yearbook.isPresent() ? store.entries(cohort.id()) : List.of());
    }

    /** Whether the cohort has one now, for somebody who is in it. */
    @Transactional(readOnly = true)
    public boolean isOpen(PersonId me, CohortId id) {
        leading.joined(me, id);
        return running(id).isPresent();
    }

    /** As somebody sees it who is in the cohort; one that is not open or over is not there. */
    @Transactional(readOnly = true)
    public Shown mine(PersonId me, CohortId id) {
        Cohort cohort = leading.joined(me, id);
        return shown(cohort, Optional.of(running(id).orElseThrow(NotThere::new)));
    }

    /** As everybody sees it: only where it is public, and only what is meant for that. */
    @Transactional(readOnly = true)
    public Shown published(String token) {
        Yearbook yearbook =
                store.find(token)
                        .filter(one -> one.isPublic() && !one.isOver(clock.instant()))
                        .orElseThrow(NotThere::new);
        Shown all =
                shown(
                        cohorts.find(yearbook.cohort()).orElseThrow(NotThere::new),
                        Optional.of(yearbook));
        return new Shown(
                all.cohort(),
                all.definition(),
                all.yearbook(),
                all.entries().stream().filter(YearbookEntry::isPublic).toList());
    }

    /**
     * Shows one artifact there.
     *
     * @throws NotThere where no yearbook is open
     */
    public void show(PersonId me, CohortId id, String part, YearbookForm.Entry entry) {
        Shown shown = mine(me, id);
        if (shown.definition().parts().stream().noneMatch(one -> one.id().equals(part))) {
            throw new NotThere();
        }
        Instant now = clock.instant();
        store.keep(
                id,
                new YearbookEntry(
                        me,
                        part,
                        entry.title(),
                        entry.sentence(),
                        entry.words(),
                        entry.byName(),
                        entry.isPublic()),
                now);
        audit.record(step(me, id, "yearbook-show", part).with("public", entry.isPublic()));
    }

    /** Takes it back, at any time. */
    public void hide(PersonId me, CohortId id, String part) {
        leading.joined(me, id);
        if (!store.remove(id, me, part)) {
            throw new NotThere();
        }
        audit.record(step(me, id, "yearbook-hide", part));
    }

    private static Audit step(PersonId me, CohortId id, String action, String part) {
        return Audit.of(me, Role.EDUCATOR.code(), "cohorts." + action, "cohort/" + id)
                .with("part", part);
    }
}
