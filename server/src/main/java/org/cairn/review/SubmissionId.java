package org.cairn.review;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.platform.web.NotThere;

/** Names a submission by a number that people can say on the phone: S-1042. */
public record SubmissionId(long value) {

    private static final Pattern FORM = Pattern.compile("(?:[Ss]-)?([1-9][0-9]{0,17})");

    /** A number that no submission has names nothing. */
    public SubmissionId {
        if (value < 1) {
            throw new NotThere();
        }
    }

    /** Reads "S-1042" or "1042"; anything else is not there. */
    public static SubmissionId of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new NotThere();
        }
        return new SubmissionId(Long.parseLong(form.group(1)));
    }

    @Override
    public String toString() {
        return "S-" + value;
    }
}
