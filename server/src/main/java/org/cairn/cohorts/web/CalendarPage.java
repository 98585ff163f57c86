package org.cairn.cohorts.web;

import java.util.Optional;
import org.cairn.platform.web.Page;

/**
 * Where somebody makes the address for the own calendar.
 *
 * @param address empty until it is made
 */
public record CalendarPage(Optional<String> address) implements Page {

    @Override
    public String template() {
        return "cohorts/calendar";
    }
}
