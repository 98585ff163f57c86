package org.cairn.review.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.People;
import org.cairn.people.Role;
import org.cairn.platform.time.TypedDay;
import org.cairn.review.Overrides;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The report of decisions against the recommendation, on screen and as a file. */
@Controller
class OverridesController {

    private static final int DAYS = 90;

    private final Overrides overrides;
    private final People people;
    private final Clock clock;

    OverridesController(Overrides overrides, People people, Clock clock) {
        this.overrides = overrides;
        this.people = people;
        this.clock = clock;
    }

    @Holds({Role.APPROVER, Role.ADMINISTRATOR})
    @GetMapping("/decisions/overrides")
    OverridesPage report(
            Me me, @RequestParam Optional<String> from, @RequestParam Optional<String> to) {
        return page(me, from, to);
    }

    @Holds({Role.APPROVER, Role.ADMINISTRATOR})
    @GetMapping("/decisions/overrides.csv")
    ResponseEntity<byte[]> file(
            Me me, @RequestParam Optional<String> from, @RequestParam Optional<String> to) {
        byte[] lines = OverridesFile.write(page(me, from, to)).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"overrides.csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(lines);
    }

    /** Days in the reader's zone, both counted; what is no date is as if it were not given. */
    private OverridesPage page(Me me, Optional<String> from, Optional<String> to) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), me.person().zone());
        LocalDate last = to.flatMap(TypedDay::read).orElse(today);
        LocalDate first = from.flatMap(TypedDay::read).orElse(last.minusDays(DAYS));
        Instant begin = first.atStartOfDay(me.person().zone()).toInstant();
        Instant end = last.plusDays(1).atStartOfDay(me.person().zone()).toInstant();
        List<Overrides.Line> lines = overrides.between(me.id(), begin, end);
        return new OverridesPage(
                first,
                last,
                lines,
                people.all(lines.stream().map(Overrides.Line::approver).toList()),
                me.holds(Role.APPROVER));
    }
}
