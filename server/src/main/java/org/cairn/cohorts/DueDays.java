package org.cairn.cohorts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Definition;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.catalog.Part;
import org.cairn.people.FieldProblems;
import org.cairn.people.PersonId;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.files.Sha256;
import org.cairn.platform.web.NotThere;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front desk: by which day each artifact of a program is due in a cohort, and who has more time. A
 * day that passes is said and has no consequence: what is handed in is judged as it is.
 */
@Service
@Transactional
public class DueDays {

    /** Name of the field of a part's day. */
    public static final String DAY = "day.";

    private final DueStore store;
    private final TimeRequestStore requests;
    private final Extending extending;
    private final CohortStore cohorts;
    private final Leading leading;
    private final Cohorts desk;
    private final Catalog catalog;
    private final ObjectProvider<CompleteParts> complete;
    private final AuditLog audit;
    private final Clock clock;

    DueDays(
            DueStore store,
            TimeRequestStore requests,
            Extending extending,
            CohortStore cohorts,
            Leading leading,
            Cohorts desk,
            Catalog catalog,
            ObjectProvider<CompleteParts> complete,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.requests = requests;
        this.extending = extending;
        this.cohorts = cohorts;
        this.leading = leading;
        this.desk = desk;
        this.catalog = catalog;
        this.complete = complete;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What those see who lead a cohort.
     *
     * @param requests for more time that wait for an answer
     * @param daysOff of the issuer, by date with their names, which may be empty
     * @param seen goes into the form and comes back, so that nobody overwrites what changed
     */
    public record Plan(
            Cohort cohort,
            List<Part> artifacts,
            Map<String, LocalDate> days,
            Map<LocalDate, String> daysOff,
            List<TimeRequest> requests,
            List<Extension> extensions,
            List<PersonId> people,
            String seen) {

        public Optional<LocalDate> day(Part part) {
            return Optional.ofNullable(days.get(part.id()));
        }

        /** The name of the day off on which the part is due; it may be empty. */
        public Optional<String> dayOff(Part part) {
            return day(part).flatMap(day -> Optional.ofNullable(daysOff.get(day)));
        }

        public String title(String part) {
            return artifacts.stream()
                    .filter(one -> one.id().equals(part))
                    .findFirst()
                    .map(Part::title)
                    .orElse(part);
        }
    }

    /**
     * What is due for somebody in a cohort.
     *
     * @param complete ids of the parts in which nothing is missing any more
     * @param asked what the person asked last for each part
     */
    public record Mine(
            CohortId cohort,
            List<DueDay> days,
            Set<String> complete,
            Map<String, TimeRequest> asked) {

        public Optional<TimeRequest> asked(DueDay day) {
            return Optional.ofNullable(asked.get(day.part().id()));
        }

        /** The first that is not complete, also one that is late. */
        public Optional<DueDay> next() {
            return days.stream().filter(day -> !isComplete(day)).findFirst();
        }

        public boolean isComplete(DueDay day) {
            return complete.contains(day.part().id());
        }
    }

    /**
     * What somebody has to do next with their cohorts.
     *
     * @param days of what is not complete, also of what is late, by program, the next first
     */
    public record Open(Map<MicroCredentialId, List<DueDay>> days) {

        public static final Open NONE = new Open(Map.of());

        /** The first of what the edition asks for on which the person works. */
        public Optional<DueDay> next(MicroCredentialId program, Definition edition) {
            return days.getOrDefault(program, List.of()).stream()
                    .flatMap(day -> day.in(edition).stream())
                    .findFirst();
        }
    }

    @Transactional(readOnly = true)
    public Plan plan(PersonId me, CohortId id) {
        Cohort cohort = leading.led(me, id).cohort();
        Map<String, LocalDate> days = store.days(id);
        return new Plan(
                cohort,
                artifacts(cohort),
                days,
                desk.daysOff(cohort),
                requests.open(List.of(id)),
                store.extensions(List.of(id)),
                cohorts.people(id).stream().map(Participant::person).toList(),
                seen(days));
    }

    private static String seen(Map<String, LocalDate> days) {
        return Sha256.ofText(new TreeMap<>(days).toString()).hex();
    }

    /** The EOLAs and the capstone of the cohort's edition, in their order. */
    private List<Part> artifacts(Cohort cohort) {
        return catalog.edition(cohort.edition()).definition().parts().stream()
                .filter(part -> !part.is(Part.Role.PART))
                .toList();
    }

    /**
     * Says the days of all artifacts; one that is left empty has none.
     *
     * @param seen what the form was made from
     * @throws FieldProblems at {@code seen} where somebody else has changed a day since
     */
    public void set(PersonId me, CohortId id, String seen, Map<String, String> typed) {
        Leading.Led led = leading.held(me, id);
        Map<String, LocalDate> before = store.days(id);
        Map<String, LocalDate> after = new TreeMap<>();
        Fields fields = new Fields(typed);
        for (Part part : artifacts(led.cohort())) {
            String field = DAY + part.id();
            if (!fields.raw(field).isEmpty()) {
                fields.day(field)
                        .filter(day -> isWithin(led.cohort(), day, field, fields))
                        .ifPresent(day -> after.put(part.id(), day));
            }
        }
        fields.orComplain();
        if (before.equals(after)) {
            return;
        }
        if (!seen.equals(seen(before))) {
            throw FieldProblems.of("seen", "cohorts.due.moved");
        }
        keep(me, led, before, after);
    }

    private static boolean isWithin(Cohort cohort, LocalDate day, String field, Fields fields) {
        if (!cohort.covers(day)) {
            fields.say(field, "cohorts.problem.outside");
        }
        return cohort.covers(day);
    }

    private void keep(
            PersonId me,
            Leading.Led led,
            Map<String, LocalDate> before,
            Map<String, LocalDate> after) {
        CohortId id = led.cohort().id();
        List<Audit> steps = new ArrayList<>();
        before.keySet().stream()
                .filter(part -> !after.containsKey(part))
                .forEach(part -> {
                    store.remove(id, part);
                    steps.add(led.step(me, "drop-due-day").with("part", part));
                });
        after.forEach((part, day) -> {
            if (!day.equals(before.get(part))) {
                store.set(id, part, day, me, now());
                steps.add(led.step(me, "set-due-day").with("part", part).with("day", day));
            }
        });
        audit.record(steps);
    }

    /** Gives somebody in the cohort more time for an artifact, and says why. */
    public void extend(PersonId me, CohortId id, Map<String, String> typed) {
        Leading.Led led = leading.held(me, id);
        extending.give(led, extension(me, led.cohort(), new Fields(typed)));
    }

    private Extension extension(PersonId me, Cohort cohort, Fields fields) {
        Optional<PersonId> person =
                cohorts.people(cohort.id()).stream()
                        .map(Participant::person)
                        .filter(one -> one.toString().equals(fields.raw("person")))
                        .findFirst();
        if (person.isEmpty()) {
            fields.say("person", "cohorts.due.problem.person");
        }
        Optional<LocalDate> until = until(cohort, fields);
        String reason = fields.needed("reason", 500);
        fields.orComplain();
        return new Extension(
                cohort.id(),
                person.orElseThrow(),
                fields.raw("part"),
                until.orElseThrow(),
                reason,
                me,
                now());
    }

    /** A day after the one that holds for the cohort. */
    private Optional<LocalDate> until(Cohort cohort, Fields fields) {
        Optional<LocalDate> due =
                Optional.ofNullable(store.days(cohort.id()).get(fields.raw("part")));
        if (due.isEmpty()) {
            fields.say("part", "cohorts.due.problem.part");
        }
        return Extending.after(cohort, due.orElse(LocalDate.MIN), fields, "until");
    }

    public void takeBack(PersonId me, CohortId id, PersonId person, String part) {
        Leading.Led led = leading.held(me, id);
        if (!store.takeBack(id, person, part)) {
            throw new NotThere();
        }
        audit.record(led.step(me, "take-back-extension").with("person", person).with("part", part));
    }

    /** What is due for somebody in a cohort they are in, the next first. */
    @Transactional(readOnly = true)
    public Mine mine(PersonId me, CohortId id) {
        Cohort cohort = leading.joined(me, id);
        List<DueDay> days = days(List.of(cohort), me);
        return new Mine(
                id,
                days,
                days.isEmpty()
                        ? Set.of()
                        : complete(me, catalog.edition(cohort.edition()).microCredential()),
                days.isEmpty()
                        ? Map.of()
                        : requests.of(id, me).stream()
                                .collect(
                                        Collectors.toMap(
                                                TimeRequest::part,
                                                Function.identity(),
                                                (latest, earlier) -> latest)));
    }

    private Set<String> complete(PersonId person, MicroCredentialId program) {
        CompleteParts room = complete.getIfAvailable();
        return room == null ? Set.of() : room.of(person, program);
    }

    /** What is due of a program for somebody who goes through it with a cohort, by part. */
    @Transactional(readOnly = true)
    public Map<String, DueDay> ofProgram(PersonId me, MicroCredentialId program) {
        return chosen(me).getOrDefault(program, List.of()).stream()
                .collect(Collectors.toMap(day -> day.part().id(), Function.identity()));
    }

    /** What is due and not complete of each program in whose cohorts somebody is. */
    @Transactional(readOnly = true)
    public Open open(PersonId me) {
        Map<MicroCredentialId, List<DueDay>> open = new HashMap<>();
        chosen(me)
                .forEach((program, days) -> {
                    Set<String> complete = complete(me, program);
                    open.put(
                            program,
                            days.stream()
                                    .filter(day -> !complete.contains(day.part().id()))
                                    .toList());
                });
        return new Open(open);
    }

    /** One day of each part, the first of all cohorts of the program that are not over. */
    private Map<MicroCredentialId, List<DueDay>> chosen(PersonId me) {
        Instant now = now();
        Map<CohortId, Cohort> running =
                cohorts.of(me).stream()
                        .filter(cohort -> !cohort.isOver(now))
                        .collect(Collectors.toMap(Cohort::id, Function.identity()));
        Map<MicroCredentialId, List<DueDay>> chosen = new HashMap<>();
        for (DueDay day : days(running.values(), me)) {
            Cohort cohort = Objects.requireNonNull(running.get(day.cohort()));
            List<DueDay> there =
                    chosen.computeIfAbsent(
                            catalog.edition(cohort.edition()).microCredential(),
                            program -> new ArrayList<>());
            if (there.stream().noneMatch(one -> one.part().id().equals(day.part().id()))) {
                there.add(day);
            }
        }
        return chosen;
    }

    /** The days of these cohorts as they are for one person, the next first. */
    List<DueDay> days(Collection<Cohort> all, PersonId person) {
        if (all.isEmpty()) {
            return List.of();
        }
        Map<CohortId, Cohort> byId =
                all.stream().collect(Collectors.toMap(Cohort::id, Function.identity()));
        catalog.editions(all.stream().map(Cohort::edition).distinct().toList());
        return store.of(byId.keySet(), person).stream()
                .flatMap(row -> day(byId, row).stream())
                .sorted(
                        Comparator.comparing(DueDay::until)
                                .thenComparing(day -> day.part().role())
                                .thenComparing(day -> day.part().id()))
                .toList();
    }

    private Optional<DueDay> day(Map<CohortId, Cohort> byId, DueStore.Row row) {
        return Optional.ofNullable(byId.get(row.cohort()))
                .flatMap(cohort ->
                        catalog.edition(cohort.edition())
                                .definition()
                                .part(row.part())
                                .map(part ->
                                        new DueDay(
                                                row.cohort(),
                                                part,
                                                row.day(),
                                                row.extended(),
                                                row.reason(),
                                                cohort.zone(),
                                                row.changedAt())));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
