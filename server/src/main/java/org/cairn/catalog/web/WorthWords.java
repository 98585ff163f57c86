package org.cairn.catalog.web;

import java.util.ArrayList;
import java.util.List;
import org.cairn.catalog.Worth;
import org.cairn.platform.web.Frame;

/** What an award counts for, in words. */
public final class WorthWords {

    private WorthWords() {}

    /** "15 clock hours", "counts for license renewal", "$500 stipend", "0.5 salary points". */
    public static List<String> of(Frame frame, Worth worth) {
        List<String> words = new ArrayList<>();
        worth.clockMinutes()
                .ifPresent(minutes -> words.add(frame.t("catalog.worth.hours", minutes / 60.0)));
        worth.renewal()
                .ifPresent(
                        yes -> words.add(frame.t("catalog.worth.renewal." + (yes ? "yes" : "no"))));
        worth.stipend()
                .ifPresent(money ->
                        words.add(frame.t("catalog.worth.stipend", money.in(frame.locale()))));
        worth.salary()
                .ifPresent(units ->
                        words.add(frame.t("catalog.worth.salary", units.amount(), units.label())));
        return words;
    }

    /** The same for a card: what does not count is left out. */
    public static String brief(Frame frame, Worth worth) {
        return String.join(
                ", ",
                of(
                        frame,
                        new Worth(
                                worth.clockMinutes(),
                                worth.renewal().filter(yes -> yes),
                                worth.stipend(),
                                worth.salary(),
                                "",
                                worth.policy(),
                                worth.from(),
                                worth.until())));
    }
}
