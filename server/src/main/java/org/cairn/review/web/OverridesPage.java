package org.cairn.review.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.cairn.platform.web.Page;
import org.cairn.review.Overrides;

/**
 * Decisions against the recommendation in a period, line by line an approver.
 *
 * @param decides whether the reader has a desk to go back to
 */
public record OverridesPage(
        LocalDate from,
        LocalDate to,
        List<Overrides.Line> lines,
        Map<PersonId, Person> names,
        boolean decides)
        implements Page {

    public OverridesPage {
        lines = List.copyOf(lines);
        names = Map.copyOf(names);
    }

    @Override
    public String template() {
        return "review/overrides";
    }

    public String name(Overrides.Line line) {
        return Optional.ofNullable(names.get(line.approver())).map(Person::name).orElse("");
    }

    public long decisions() {
        return lines.stream().mapToLong(Overrides.Line::decisions).sum();
    }

    public long overrides() {
        return lines.stream().mapToLong(Overrides.Line::overrides).sum();
    }

    public String period() {
        return "from=" + from + "&to=" + to;
    }
}
