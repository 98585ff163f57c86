package org.cairn.cohorts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.catalog.HoursPlan;
import org.cairn.catalog.IssuerDays;
import org.cairn.people.Members;
import org.cairn.people.People;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.files.Sha256;
import org.cairn.platform.web.Text;
import org.cairn.platform.web.UserProblem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front desk: minutes that a learning management system tells in a file. It is looked at first,
 * line by line; then all lines that can be credited are credited together, or none.
 */
@Service
@Transactional
public class Completions {

    private final CreditStore credits;
    private final CarriedHours carried;
    private final CohortStore store;
    private final Leading leading;
    private final Members members;
    private final Cohorts cohorts;
    private final People people;
    private final IssuerDays days;
    private final AuditLog audit;
    private final Clock clock;

    Completions(
            CreditStore credits,
            CarriedHours carried,
            CohortStore store,
            Leading leading,
            Members members,
            Cohorts cohorts,
            People people,
            IssuerDays days,
            AuditLog audit,
            Clock clock) {
        this.credits = credits;
        this.carried = carried;
        this.store = store;
        this.leading = leading;
        this.members = members;
        this.cohorts = cohorts;
        this.people = people;
        this.days = days;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What would come of a file.
     *
     * @param mark names exactly this outcome
     */
    public record Trial(List<Completion> lines, String mark) {

        public Trial {
            lines = List.copyOf(lines);
        }

        public long count(Completion.Outcome outcome) {
            return lines.stream().filter(line -> line.outcome() == outcome).count();
        }

        public int minutes() {
            return lines.stream()
                    .filter(line -> line.outcome() == Completion.Outcome.NEW)
                    .mapToInt(Completion::minutes)
                    .sum();
        }
    }

    /** What a file is compared with. */
    private record Known(
            Cohort cohort,
            HoursPlan plan,
            String mode,
            LocalDate today,
            Map<String, PersonId> members,
            Set<PersonId> in,
            Map<Completion.Key, Integer> counted) {}

    /**
     * Says what would come of each line, and changes nothing.
     *
     * @param mode of learning in which the minutes count
     * @throws UserProblem where it is no such file, or the plan has no such mode
     */
    @Transactional(readOnly = true)
    public Trial look(PersonId me, CohortId id, String mode, String text) {
        return trial(leading.led(me, id).cohort(), mode, text);
    }

    private Trial trial(Cohort cohort, String mode, String text) {
        HoursPlan plan = cohorts.plan(cohort);
        if (plan.modes().stream().noneMatch(one -> one.id().equals(mode))) {
            throw new UserProblem("cohorts.problem.mode");
        }
        List<CompletionsFile.Line> lines = CompletionsFile.read(text);
        Known known = known(cohort, plan, mode, lines);
        Set<Completion.Key> seen = new HashSet<>();
        List<Completion> all = new ArrayList<>();
        for (CompletionsFile.Line line : lines) {
            Completion one = read(line, known);
            boolean fine = one.outcome() != Completion.Outcome.BAD;
            all.add(fine && !seen.add(one.key()) ? one.as(Completion.Outcome.TWICE) : one);
        }
        String said =
                all.stream()
                        .map(Completions::said)
                        .collect(Collectors.joining("\n", mode + "\n", ""));
        return new Trial(all, Sha256.ofText(said).hex());
    }

    private static String said(Completion one) {
        return String.join(
                "\t",
                one.outcome().name(),
                one.email(),
                one.unit(),
                "" + one.minutes(),
                one.day().map(LocalDate::toString).orElse(""));
    }

    private Known known(
            Cohort cohort, HoursPlan plan, String mode, List<CompletionsFile.Line> lines) {
        List<String> emails = lines.stream().map(CompletionsFile.Line::email).distinct().toList();
        return new Known(
                cohort,
                plan,
                mode,
                days.today(cohort.issuer()),
                members.of(cohort.issuer(), emails),
                store.people(cohort.id()).stream()
                        .map(Participant::person)
                        .collect(Collectors.toSet()),
                counted(cohort.id()));
    }

    /** What files told already, also where people were before they went on here. */
    private Map<Completion.Key, Integer> counted(CohortId cohort) {
        Map<Completion.Key, Integer> counted = new HashMap<>();
        Stream.concat(
                        carried.creditsInto(cohort).stream(),
                        credits.counting(List.of(cohort)).stream())
                .filter(credit -> credit.source() == Credit.Source.IMPORT)
                .forEach(credit ->
                        counted.put(
                                new Completion.Key(credit.person(), credit.cell(), credit.day()),
                                credit.minutes()));
        return counted;
    }

    private static Completion read(CompletionsFile.Line line, Known known) {
        Optional<PersonId> person = Optional.ofNullable(known.members().get(line.email()));
        Optional<Cell> cell = CompletionsFile.unit(known.plan(), line.unit(), known.mode());
        Optional<LocalDate> day = CompletionsFile.day(line.day());
        int minutes = CompletionsFile.minutes(line.minutes());
        List<Text> problems = new ArrayList<>();
        person.ifPresentOrElse(
                one -> {
                    if (!known.in().contains(one)) {
                        problems.add(Text.of("cohorts.problem.line.elsewhere"));
                    }
                },
                () -> problems.add(Text.of("cohorts.problem.line.unknown")));
        cell.ifPresentOrElse(
                one -> minutes(one, minutes, known).ifPresent(problems::add),
                () -> problems.add(Text.of("cohorts.problem.line.unit")));
        day(day, known).ifPresent(problems::add);
        Completion read =
                new Completion(
                        line.number(),
                        line.email(),
                        line.unit(),
                        person,
                        cell,
                        day,
                        Math.max(0, minutes),
                        problems.isEmpty() ? Completion.Outcome.NEW : Completion.Outcome.BAD,
                        problems);
        return problems.isEmpty() ? compared(read, known.counted()) : read;
    }

    private static Optional<Text> minutes(Cell cell, int minutes, Known known) {
        int most = CompletionsFile.most(known.plan(), cell);
        if (most == 0) {
            return Optional.of(Text.of("cohorts.problem.line.unplanned"));
        }
        return minutes < 1 || minutes > most
                ? Optional.of(Text.of("cohorts.problem.line.minutes", most))
                : Optional.empty();
    }

    private static Optional<Text> day(Optional<LocalDate> day, Known known) {
        if (day.isEmpty()) {
            return Optional.of(Text.of("cohorts.problem.line.day"));
        }
        if (day.get().isAfter(known.today())) {
            return Optional.of(Text.of("cohorts.problem.day.ahead"));
        }
        return known.cohort().covers(day.get())
                ? Optional.empty()
                : Optional.of(
                        Text.of(
                                "cohorts.problem.day.outside",
                                known.cohort().firstDay(),
                                known.cohort().lastDay()));
    }

    private static Completion compared(Completion read, Map<Completion.Key, Integer> counted) {
        Integer stands = counted.get(read.key());
        if (stands == null) {
            return read;
        }
        return stands == read.minutes()
                ? read.as(Completion.Outcome.KNOWN)
                : read.bad(Text.of("cohorts.problem.line.other", stands));
    }

    /**
     * Credits all lines that are new, if what comes of the file is what was looked at.
     *
     * @param mark of what was looked at
     * @return empty where something else would come of it meanwhile; nothing is credited then
     */
    public Optional<Trial> credit(PersonId me, CohortId id, String mode, String text, String mark) {
        Leading.Led led = leading.held(me, id);
        Trial trial = trial(led.cohort(), mode, text);
        if (!trial.mark().equals(mark)) {
            return Optional.empty();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        trial.lines().stream()
                .filter(line -> line.outcome() == Completion.Outcome.NEW)
                .forEach(line -> credits.add(credit(led.cohort(), line, me, now)));
        audit.record(
                led.step(me, "import-completions")
                        .with("lines", trial.count(Completion.Outcome.NEW))
                        .with("minutes", trial.minutes())
                        .with("mode", mode)
                        .with("file", trial.mark()));
        return Optional.of(trial);
    }

    private Credit credit(Cohort cohort, Completion line, PersonId by, Instant now) {
        return new Credit(
                CreditId.next(),
                cohort.id(),
                line.person().orElseThrow(),
                line.cell().orElseThrow(),
                line.day().orElseThrow(),
                line.minutes(),
                Credit.Source.IMPORT,
                Optional.empty(),
                CompletionsFile.title(cohorts.plan(cohort), line.cell().orElseThrow()),
                "",
                now,
                by,
                true);
    }

    /** The template for a cohort: a line for everybody in it. */
    @Transactional(readOnly = true)
    public String template(PersonId me, CohortId id) {
        leading.led(me, id);
        return CompletionsFile.write(
                people
                        .all(store.people(id).stream().map(Participant::person).toList())
                        .values()
                        .stream()
                        .map(Person::email)
                        .sorted()
                        .toList());
    }
}
