package org.cairn.cohorts.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.cairn.cohorts.CalendarFeeds;
import org.cairn.people.Me;
import org.cairn.people.SignedIn;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Anyone;
import org.cairn.platform.web.Messages;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.Redirect;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Where somebody who takes part in a cohort or leads one makes the address for the own calendar,
 * and the feed behind it; whoever knows the address may read that.
 */
@Controller
class CalendarController {

    private final CalendarFeeds feeds;
    private final Messages messages;

    CalendarController(CalendarFeeds feeds, Messages messages) {
        this.feeds = feeds;
        this.messages = messages;
    }

    @SignedIn
    @GetMapping("/calendars")
    Answer show(Me me) {
        return new CalendarPage(feeds.address(me.id()));
    }

    /** Makes the address, or another one in place of it. */
    @SignedIn
    @PostMapping("/calendars")
    Answer make(Me me) {
        feeds.make(me.id());
        return Redirect.to("/calendars").saying("cohorts.calendar.made");
    }

    @SignedIn
    @PostMapping("/calendars/removal")
    Answer takeBack(Me me) {
        feeds.takeBack(me.id());
        return Redirect.to("/calendars").saying("cohorts.calendar.taken-back");
    }

    @Anyone
    @GetMapping("/calendars/{token:[0-9a-z]{26}}.ics")
    ResponseEntity<byte[]> feed(@PathVariable String token) {
        String calendar = feeds.read(token, new Words(messages)).orElseThrow(NotThere::new);
        return ResponseEntity.ok()
                .header("Content-Type", "text/calendar;charset=UTF-8")
                .header("Cache-Control", "private, no-store")
                .header("X-Robots-Tag", "noindex")
                .body(calendar.getBytes(StandardCharsets.UTF_8));
    }

    private record Words(Messages messages) implements CalendarFeeds.Wording {

        @Override
        public String name(Locale language) {
            return messages.in(language, "cohorts.calendar.name");
        }

        @Override
        public String due(Locale language, String title) {
            return messages.in(language, "cohorts.due.calendar", title);
        }
    }
}
