package org.cairn.home.web;

import java.time.Instant;
import org.cairn.people.Me;
import org.cairn.platform.web.Text;

/** "Good morning, Elena", by the clock of the person's own zone. */
final class Greeting {

    private Greeting() {}

    static Text of(Me me, Instant now) {
        int hour = now.atZone(me.person().zone()).getHour();
        String time =
                hour < 5 ? "evening" : hour < 12 ? "morning" : hour < 18 ? "afternoon" : "evening";
        return Text.of("home.greeting." + time, called(me.person().name().strip()));
    }

    /** The first name; who goes by a title is called by the whole name. */
    private static String called(String name) {
        String first = name.split("\\s+")[0];
        return first.endsWith(".") ? name : first;
    }
}
