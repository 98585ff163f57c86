package org.cairn.catalog.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cairn.catalog.Draft;
import org.cairn.catalog.Pilot;
import org.cairn.catalog.PilotPerson;
import org.cairn.catalog.Pilots;
import org.cairn.catalog.Sheet;
import org.cairn.catalog.Trials;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.springframework.stereotype.Component;

/** Puts together what designers read of the pilots of a draft. */
@Component
class PilotReports {

    private final Pilots pilots;
    private final Trials trials;
    private final People people;
    private final Clock clock;

    PilotReports(Pilots pilots, Trials trials, People people, Clock clock) {
        this.pilots = pilots;
        this.trials = trials;
        this.people = people;
        this.clock = clock;
    }

    /** The latest first. */
    List<PilotReport> of(Draft draft) {
        Map<Pilot, List<PilotPerson>> all = pilots.of(draft);
        Map<PersonId, String> names =
                people
                        .all(
                                all.values().stream()
                                        .flatMap(List::stream)
                                        .map(PilotPerson::person)
                                        .collect(Collectors.toSet()))
                        .entrySet()
                        .stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, entry -> entry.getValue().name()));
        Instant now = clock.instant();
        return all.entrySet().stream()
                .map(one ->
                        new PilotReport(
                                one.getKey(),
                                one.getKey().standing(now),
                                trials.edition(one.getKey()).definition(),
                                one.getValue(),
                                names))
                .toList();
    }

    /** What was unclear in the part that a page is about, in all pilots of the draft. */
    List<PilotReport.Voice> on(Draft draft, Sheet sheet) {
        return sheet.kind() == Sheet.Kind.PART
                ? of(draft).stream()
                        .flatMap(report -> report.unclear(sheet.item()).stream())
                        .toList()
                : List.of();
    }
}
