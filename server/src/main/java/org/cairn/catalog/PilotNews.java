package org.cairn.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.cairn.people.PersonId;

/**
 * Something that one participant of a pilot should know.
 *
 * @param lastDay of the pilot
 */
public record PilotNews(
        PilotId pilot, String title, PersonId person, What what, LocalDate lastDay, Instant at) {

    /** What happened: it is the first day, it is over, an assessor is asked how it was. */
    public enum What {
        BEGUN,
        ENDED,
        FORM_WAITS;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
