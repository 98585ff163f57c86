package org.cairn.review;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cairn.platform.web.NotThere;

/** Why somebody chose a micro-credential. */
public enum Reason {
    OWN_NEEDS,
    STUDENTS,
    SCHOOL_GOALS,
    DISTRICT_PRIORITIES,
    INSTRUCTIONAL_SHIFTS;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Those that are named, by their codes with a space between. */
    public static List<Reason> read(String codes) {
        List<String> named = List.of(codes.strip().split("\\s+"));
        return Arrays.stream(values()).filter(one -> named.contains(one.code())).toList();
    }

    /** The same codes in their usual order; a code that is none is not there. */
    static String kept(String codes) {
        String kept = read(codes).stream().map(Reason::code).collect(Collectors.joining(" "));
        long named = Arrays.stream(codes.strip().split("\\s+")).filter(c -> !c.isEmpty()).count();
        if (named != read(codes).size()) {
            throw new NotThere();
        }
        return kept;
    }
}
