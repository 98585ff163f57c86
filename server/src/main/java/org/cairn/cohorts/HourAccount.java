package org.cairn.cohorts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.catalog.HoursPlan;
import org.cairn.people.PersonId;

/**
 * All that is known of the hours of one person in a cohort.
 *
 * @param makeUps what was agreed, also what is done or withdrawn
 * @param meetings the sessions to which the person goes to make something up
 * @param reports what the person reported, the latest day first
 * @param reportable the modes of which the person reports hours
 * @param today the issuer's date
 */
public record HourAccount(
        PersonId person,
        Ledgers.Mine mine,
        List<MakeUp> makeUps,
        Map<SessionId, Meeting> meetings,
        List<Report> reports,
        Set<String> reportable,
        LocalDate today) {

    public HourAccount {
        makeUps = List.copyOf(makeUps);
        reports = List.copyOf(reports);
    }

    /**
     * A session of which minutes are missing.
     *
     * @param open the minutes that can still be made up
     * @param agreed how
     */
    public record Missed(Session session, int open, Optional<MakeUp> agreed) {}

    /** How minutes came to stand in an account. */
    public enum Kind {
        ATTENDED,
        MADE_UP,
        CONFIRMED,
        IMPORTED,
        COMPLETED,
        CARRIED,
        REPORTED;

        /** The message key. */
        public String key() {
            return "cohorts.line." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        static Kind of(Credit.Source source) {
            return switch (source) {
                case MAKE_UP -> MADE_UP;
                case REPORT -> CONFIRMED;
                case IMPORT -> IMPORTED;
                case ONLINE -> COMPLETED;
            };
        }
    }

    /**
     * Minutes of one day.
     *
     * @param about the session, what was done, or the cohort that it comes from
     * @param minutes that count, or of a report would count
     */
    public record Line(LocalDate day, String about, Cell cell, int minutes, Kind kind) {

        public boolean isVerified() {
            return kind != Kind.REPORTED;
        }
    }

    public Cohort cohort() {
        return mine.cohort();
    }

    public HoursPlan plan() {
        return mine.ledger().plan();
    }

    public Ledger ledger() {
        return mine.ledger();
    }

    /** What is missing of the sessions held so far, the first one first. */
    public List<Missed> missed() {
        return mine.sessions().stream()
                .filter(session -> mine.open().containsKey(session.id()))
                .map(session ->
                        new Missed(
                                session,
                                mine.open().getOrDefault(session.id(), 0),
                                makeUps.stream()
                                        .filter(MakeUp::isOpen)
                                        .filter(one -> one.missed().equals(session.id()))
                                        .findFirst()))
                .toList();
    }

    /** What counts beside attendance. */
    public List<Credit> credits() {
        return mine.credits().stream().filter(Credit::current).toList();
    }

    /** What was noted before it was corrected, the latest last. */
    public List<Credit> history(Credit of) {
        return mine.credits().stream()
                .filter(one -> !one.current() && one.id().equals(of.id()))
                .toList();
    }

    /** All minutes by day: those that count, which add up to the ledger, and those reported. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        mine.sessions().stream()
                .filter(session -> !session.extra() && mine.hasCounted(session))
                .forEach(session ->
                        lines.add(
                                new Line(
                                        session.day(),
                                        session.title(),
                                        session.cell(),
                                        Optional.ofNullable(mine.attendance().get(session.id()))
                                                .map(Attendance::minutes)
                                                .orElse(0),
                                        Kind.ATTENDED)));
        lines.addAll(credited());
        lines.addAll(carried());
        reports.stream()
                .filter(Report::isOpen)
                .forEach(one ->
                        lines.add(
                                new Line(
                                        one.day(),
                                        one.words(),
                                        one.cell(),
                                        one.minutes(),
                                        Kind.REPORTED)));
        lines.sort(Comparator.comparing(Line::day));
        return lines;
    }

    /** What came along from cohorts before, on the day from which on it counts here. */
    public List<Line> carried() {
        return mine.carried().stream()
                .flatMap(one ->
                        one.in(plan()).stream()
                                .map(cell ->
                                        new Line(
                                                LocalDate.ofInstant(one.at(), cohort().zone()),
                                                one.name(),
                                                cell.getKey(),
                                                cell.getValue(),
                                                Kind.CARRIED)))
                .toList();
    }

    /** What makes up for a session stands here with no more than what counts of it. */
    private List<Line> credited() {
        Map<SessionId, Integer> left = new HashMap<>(mine.madeUp());
        List<Line> lines = new ArrayList<>();
        for (Credit credit : credits()) {
            int minutes =
                    credit.missed()
                            .map(session ->
                                    Math.min(credit.minutes(), left.getOrDefault(session, 0)))
                            .orElse(credit.minutes());
            credit.missed().ifPresent(session -> left.merge(session, -minutes, Integer::sum));
            if (minutes > 0) {
                lines.add(
                        new Line(
                                credit.day(),
                                credit.about(),
                                credit.cell(),
                                minutes,
                                Kind.of(credit.source())));
            }
        }
        return lines;
    }
}
