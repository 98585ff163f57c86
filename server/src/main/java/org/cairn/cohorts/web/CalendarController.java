package org.cairn.cohorts.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.cairn.cohorts.CalendarFeeds;
import org.cairn.platform.web.Anyone;
import org.cairn.platform.web.Messages;
import org.cairn.platform.web.NotThere;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The feed that calendar programs read; whoever knows the address may. */
@Controller
class CalendarController {

    private final CalendarFeeds feeds;
    private final Messages messages;

    CalendarController(CalendarFeeds feeds, Messages messages) {
        this.feeds = feeds;
        this.messages = messages;
    }

    @Anyone
    @GetMapping("/calendars/{token:[0-9a-z]{26}}.ics")
    ResponseEntity<byte[]> feed(@PathVariable String token, Locale locale) {
        String calendar =
                feeds.read(token, messages.in(locale, "cohorts.calendar.name"))
                        .orElseThrow(NotThere::new);
        return ResponseEntity.ok()
                .header("Content-Type", "text/calendar;charset=UTF-8")
                .header("Cache-Control", "private, no-store")
                .header("X-Robots-Tag", "noindex")
                .body(calendar.getBytes(StandardCharsets.UTF_8));
    }
}
