package org.cairn.home.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.cairn.cohorts.SiteApprovals;
import org.cairn.home.StaffAwards;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.Role;
import org.cairn.platform.web.Answer;
import org.cairn.review.Readings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The principal's page: what was awarded to the people of the school. */
@Controller
class SchoolController {

    private final StaffAwards awards;
    private final SiteApprovals approvals;
    private final Readings readings;
    private final Clock clock;

    SchoolController(StaffAwards awards, SiteApprovals approvals, Readings readings, Clock clock) {
        this.awards = awards;
        this.approvals = approvals;
        this.readings = readings;
        this.clock = clock;
    }

    @Holds(Role.PRINCIPAL)
    @GetMapping("/school")
    Answer school(Me me, @RequestParam(defaultValue = "1") int page) {
        return new SchoolPage(
                Greeting.of(me, clock.instant()),
                awards.page(me, page),
                approvals.waiting(me.id()),
                readings.of(me.id()));
    }

    @Holds(Role.PRINCIPAL)
    @GetMapping("/school.csv")
    ResponseEntity<byte[]> file(Me me) {
        byte[] lines =
                SchoolFile.write(awards.all(me), me.person().zone())
                        .getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"awards.csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(lines);
    }
}
