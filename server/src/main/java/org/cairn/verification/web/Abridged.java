package org.cairn.verification.web;

import java.util.List;
import org.cairn.openbadges.verify.Finding;

/** Keeps what strangers wrote from making a page that nobody can load. */
public final class Abridged {

    private static final int MOST_LINES = 60;
    private static final int LONGEST_LINE = 600;

    private Abridged() {}

    /** The beginning of a text that is too long. */
    static String text(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        boolean half = Character.isHighSurrogate(text.charAt(most - 1));
        return text.substring(0, half ? most - 1 : most) + "…";
    }

    /** What an engineer is told, line by line. */
    public static List<String> details(Finding finding) {
        return finding.details().stream()
                .limit(MOST_LINES)
                .map(line -> text(line, LONGEST_LINE))
                .toList();
    }

    /** How many lines more there are in the report for programs. */
    public static int moreDetails(Finding finding) {
        return Math.max(0, finding.details().size() - MOST_LINES);
    }
}
