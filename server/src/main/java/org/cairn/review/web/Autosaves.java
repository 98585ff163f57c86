package org.cairn.review.web;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.cairn.people.Me;
import org.cairn.platform.web.Messages;
import org.cairn.review.Response;
import org.cairn.review.Saving;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Tells the script of a page what became of the words that it sent. */
@Component
class Autosaves {

    private final Messages messages;

    Autosaves(Messages messages) {
        this.messages = messages;
    }

    /** Which version there is and since when; 409 with the other words when there are others. */
    ResponseEntity<Map<String, Object>> tell(Saving saving, Me me, Locale locale) {
        Response answer =
                switch (saving) {
                    case Saving.Saved saved -> saved.answer();
                    case Saving.Conflict conflict -> conflict.theirs();
                };
        Map<String, Object> body = new HashMap<>();
        body.put("version", answer.version());
        String time =
                DateTimeFormatter.ofPattern(messages.in(locale, "platform.time"), locale)
                        .format(answer.savedAt().atZone(me.person().zone()));
        body.put("saved", messages.in(locale, "review.saved", time));
        if (saving instanceof Saving.Conflict) {
            body.put("words", answer.words());
        }
        return ResponseEntity.status(
                        saving instanceof Saving.Saved ? HttpStatus.OK : HttpStatus.CONFLICT)
                .cacheControl(CacheControl.noStore())
                .body(body);
    }
}
