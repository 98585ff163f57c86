package org.cairn.people.web;

import java.time.ZoneId;
import java.util.List;
import org.cairn.platform.settings.Settings;
import org.springframework.stereotype.Component;

/** The time zones that a form offers. */
@Component
class Zones {

    private static final List<String> NAMES =
            ZoneId.getAvailableZoneIds().stream()
                    .filter(name ->
                            name.matches(
                                    "(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
                    .sorted()
                    .toList();

    private final Settings settings;

    Zones(Settings settings) {
        this.settings = settings;
    }

    List<String> names() {
        return NAMES;
    }

    /** The zone of that name, or the one so far where there is none. */
    static ZoneId oneOf(String name, ZoneId soFar) {
        return NAMES.contains(name) ? ZoneId.of(name) : soFar;
    }

    /** The zone of that name, or the site's own where there is none. */
    ZoneId known(String name) {
        return oneOf(name, settings.zone());
    }
}
