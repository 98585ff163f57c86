package org.cairn.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cairn.people.PersonId;

/**
 * What somebody says about one field of a draft.
 *
 * @param field its name on the page; empty = the page as a whole
 * @param quote what stood there
 * @param settledBy who said that it is done; empty = it is open
 */
public record Comment(
        CommentId id,
        Sheet sheet,
        String field,
        String quote,
        String words,
        PersonId by,
        Instant at,
        Optional<PersonId> settledBy,
        List<Answer> answers) {

    /** The most of a field that a comment keeps. */
    static final int LONGEST_QUOTE = 400;

    /** What somebody says to a comment. */
    public record Answer(String words, PersonId by, Instant at) {}

    public Comment {
        answers = List.copyOf(answers);
    }

    /** Whether other words stand in the field by now. */
    public boolean isAboutOthers(String now) {
        String begin = now.substring(0, Math.min(now.length(), LONGEST_QUOTE));
        return !quote.isEmpty() && !quote.equals(begin);
    }

    /** Whether this person says these words there, and they are not settled. */
    boolean says(String said, PersonId person, Sheet at, String of) {
        return isOpen()
                && by.equals(person)
                && sheet.equals(at)
                && field.equals(of)
                && words.equals(said);
    }

    /** Whether the last answer is these words of this person. */
    boolean isLast(PersonId person, String said) {
        return !answers.isEmpty()
                && answers.getLast().by().equals(person)
                && answers.getLast().words().equals(said);
    }

    public boolean isOpen() {
        return settledBy.isEmpty();
    }
}
