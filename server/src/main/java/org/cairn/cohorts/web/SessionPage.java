package org.cairn.cohorts.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.HoursPlan;
import org.cairn.cohorts.Attendance;
import org.cairn.cohorts.Attendances;
import org.cairn.cohorts.Cohort;
import org.cairn.cohorts.Session;
import org.cairn.cohorts.SharedFile;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.cairn.platform.web.Frame;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.springframework.http.HttpStatus;

/**
 * One session with its roster.
 *
 * @param begun whether attendance can be noted
 * @param open whether people can check in
 */
public record SessionPage(
        Cohort cohort,
        Session session,
        HoursPlan plan,
        List<Attendances.Line> lines,
        Map<PersonId, Person> people,
        boolean begun,
        boolean open,
        List<SharedFile> files,
        Map<String, String> typed,
        Refused refused)
        implements Page {

    @Override
    public String template() {
        return "cohorts/session";
    }

    @Override
    public HttpStatus status() {
        return refused.status();
    }

    public Map<String, Text> errors() {
        return refused.errors();
    }

    public String path() {
        return "/cohorts/sessions/" + session.id();
    }

    public String name(PersonId person) {
        return Optional.ofNullable(people.get(person)).map(Person::name).orElse("");
    }

    public String facilitators() {
        return String.join(", ", session.facilitators().stream().map(this::name).toList());
    }

    /** What is chosen in the line: what was typed, else what is noted. */
    public String at(Attendances.Line line) {
        String typedNow = typed.get("at-" + line.person());
        return typedNow != null
                ? typedNow
                : line.now().map(note -> word(note.minutes())).orElse("");
    }

    public String word(int minutes) {
        return minutes == 0 ? "absent" : minutes == session.minutes() ? "present" : "part";
    }

    public String minutes(Attendances.Line line) {
        String typedNow = typed.get("minutes-" + line.person());
        return typedNow != null
                ? typedNow
                : line.now()
                        .map(Attendance::minutes)
                        .filter(minutes -> word(minutes).equals("part"))
                        .map(String::valueOf)
                        .orElse("");
    }

    /** Why it was corrected: in the words of who did so, or in ours where the code did. */
    public String reason(Frame frame, Attendance note) {
        return note.reason().equals(Attendance.BY_CODE)
                ? frame.t(Attendance.BY_CODE)
                : frame.t("cohorts.quoted", note.reason());
    }

    public long present() {
        return lines.stream()
                .filter(line -> line.now().filter(note -> note.minutes() > 0).isPresent())
                .count();
    }
}
