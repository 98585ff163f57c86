package org.cairn.review.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.Criterion;
import org.cairn.catalog.Definition;
import org.cairn.catalog.EditionId;
import org.cairn.catalog.Score;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.cairn.platform.web.Page;
import org.cairn.review.DeskPage;
import org.cairn.review.DeskQuery;
import org.cairn.review.DeskRow;

/** The issuer's table of recommendations. */
public record DeskScreen(
        DeskPage found,
        DeskQuery query,
        Map<PersonId, Person> names,
        Map<EditionId, Definition> definitions,
        Narrowing narrowing,
        Instant now)
        implements Page {

    @Override
    public String template() {
        return "review/decide-desk";
    }

    public Definition definition(DeskRow row) {
        return java.util.Objects.requireNonNull(definitions.get(row.edition()));
    }

    public String name(PersonId person) {
        return Optional.ofNullable(names.get(person)).map(Person::name).orElse("");
    }

    /** Days on the reader's calendar until it is due; below 0 = over. */
    public long daysLeft(DeskRow row, ZoneId zone) {
        return ChronoUnit.DAYS.between(
                LocalDate.ofInstant(now, zone), LocalDate.ofInstant(row.dueAt(), zone));
    }

    /** How many criteria are met, for a glance. */
    public long met(DeskRow row) {
        return definition(row).rubric().criteria().stream()
                .filter(criterion -> meets(row, criterion))
                .count();
    }

    public boolean meets(DeskRow row, Criterion criterion) {
        return row.scores().get(criterion.id()) instanceof Score.Reached(String level)
                && criterion.meets(level);
    }

    /** This page with other filters. */
    public String address(String of, String value, boolean flagged, int page) {
        StringBuilder address = new StringBuilder("/decisions?");
        if (!of.isEmpty()) {
            address.append("of=").append(of).append('&');
        }
        if (!value.isEmpty()) {
            address.append("value=").append(value).append('&');
        }
        return address.append(flagged ? "flagged=true&" : "")
                .append("page=")
                .append(page)
                .toString();
    }

    public String valueCode() {
        return query.value().map(value -> value.code()).orElse("");
    }
}
