package org.cairn.cohorts;

import java.util.Map;
import org.cairn.people.FieldProblems;
import org.cairn.platform.files.Sha256;

/**
 * What is typed to write a post.
 *
 * @param title empty in a reply
 * @param announcement whether everybody in the cohort is told
 * @param form which form it came from; the same form with the same words is sent once. Of a change:
 *     the mark of the words it was made from; empty = it does not say
 */
public record PostForm(String title, String words, boolean announcement, String form) {

    public static final int MOST_LETTERS = 10_000;
    static final int MOST_TITLE = 120;
    private static final int MOST_WHY = 500;

    /**
     * Reads the fields of a post that opens a thread.
     *
     * @throws FieldProblems naming those that cannot be taken
     */
    public static PostForm opening(Map<String, String> typed) {
        Fields fields = new Fields(typed);
        String title = fields.needed("title", MOST_TITLE);
        return read(fields, title, typed.containsKey("announcement"));
    }

    /**
     * Reads the fields of a reply.
     *
     * @throws FieldProblems naming those that cannot be taken
     */
    public static PostForm reply(Map<String, String> typed) {
        return read(new Fields(typed), "", false);
    }

    private static PostForm read(Fields fields, String title, boolean announcement) {
        String words = fields.lines("words", MOST_LETTERS);
        if (words.isEmpty()) {
            fields.say("words", "cohorts.community.problem.words");
        }
        fields.orComplain();
        return new PostForm(title, words, announcement, fields.raw("form"));
    }

    /**
     * Reads why a post is hidden.
     *
     * @throws FieldProblems at {@code why}
     */
    public static String why(Map<String, String> typed) {
        Fields fields = new Fields(typed);
        String why = fields.needed("why", MOST_WHY);
        fields.orComplain();
        return why;
    }

    /** What was sent from where, in a few letters. */
    String mark(String place) {
        return Sha256.ofText(String.join("\n", place, form, title, words)).hex();
    }
}
