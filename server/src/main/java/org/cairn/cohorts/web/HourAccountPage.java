package org.cairn.cohorts.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.Definition;
import org.cairn.catalog.HoursPlan;
import org.cairn.cohorts.Attendance;
import org.cairn.cohorts.Cell;
import org.cairn.cohorts.Credit;
import org.cairn.cohorts.HourAccount;
import org.cairn.cohorts.MakeUp;
import org.cairn.cohorts.Meeting;
import org.cairn.cohorts.Report;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.springframework.http.HttpStatus;

/**
 * All about one person's hours: as the person sees it, who reports hours here, or as those who lead
 * the cohort see it, who agree on make-ups here and correct what counts.
 *
 * @param leads whether one of those looks
 * @param changed the report that the person is about to change
 */
public record HourAccountPage(
        HourAccount account,
        Definition definition,
        boolean leads,
        Map<PersonId, Person> people,
        Optional<Report> changed,
        Map<String, String> typed,
        Map<String, Text> errors)
        implements Page {

    @Override
    public String template() {
        return "cohorts/hour-account";
    }

    @Override
    public HttpStatus status() {
        return errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    public String path() {
        return leads
                ? "/cohorts/" + account.cohort().id() + "/people/" + account.person()
                : "/cohorts/mine/" + account.cohort().id();
    }

    public String name(PersonId person) {
        return Optional.ofNullable(people.get(person)).map(Person::name).orElse("");
    }

    public String facilitators() {
        return String.join(", ", account.cohort().facilitators().stream().map(this::name).toList());
    }

    public String unit(Cell cell) {
        return Plans.unit(account.plan(), cell);
    }

    public String mode(Cell cell) {
        return Plans.mode(account.plan(), cell);
    }

    public List<HoursPlan.Mode> reportable() {
        return account.plan().modes().stream()
                .filter(mode -> account.reportable().contains(mode.id()))
                .toList();
    }

    /** Whether the person can be in the form for reports now. */
    public boolean reports() {
        return !leads && !account.reportable().isEmpty();
    }

    public Optional<Meeting> meeting(MakeUp one) {
        return one.by().flatMap(by -> Optional.ofNullable(account.meetings().get(by)));
    }

    public boolean hasPaper() {
        return account.ledger().verified() > 0;
    }

    /** What stands in the fields: what was typed, else what is likely. */
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        account.missed()
                .forEach(missed -> missed.agreed().ifPresent(one -> likely(values, one, missed)));
        for (Credit credit : account.credits()) {
            values.put("minutes-" + credit.id(), "" + credit.minutes());
        }
        changed.ifPresent(report -> {
            values.put("unit", code(report.cell()));
            values.put("mode", report.cell().mode());
            values.put("day", report.day().toString());
            values.put("minutes", "" + report.minutes());
            values.put("words", report.words());
        });
        values.putAll(typed);
        return values;
    }

    private void likely(Map<String, String> values, MakeUp one, HourAccount.Missed missed) {
        int minutes =
                one.by()
                        .flatMap(by -> Optional.ofNullable(account.mine().attendance().get(by)))
                        .map(Attendance::minutes)
                        .filter(there -> there > 0)
                        .orElse(one.minutes());
        values.put(
                "minutes-" + one.id(),
                "" + Math.min(Math.min(minutes, one.minutes()), missed.open()));
        values.put(
                "day-" + one.id(),
                meeting(one)
                        .map(meeting -> meeting.session().day())
                        .filter(day -> !day.isAfter(account.today()))
                        .orElse(account.today())
                        .toString());
    }

    /** The course, or the course and its module with a slash between. */
    public static String code(Cell cell) {
        return cell.module().map(module -> cell.course() + "/" + module).orElse(cell.course());
    }
}
