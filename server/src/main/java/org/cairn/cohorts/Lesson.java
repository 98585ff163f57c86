package org.cairn.cohorts;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cairn.platform.files.Sha256;

/**
 * What an online module says and asks.
 *
 * @param minutes that whoever completes it is credited
 * @param words in Markdown; may be empty
 * @param link to a video or a page elsewhere
 * @param opens first day on which it can be completed, where the cohort is
 * @param closes last such day
 * @param needed how many questions must be right; empty = all
 */
public record Lesson(
        String title,
        Cell cell,
        int minutes,
        String words,
        Optional<URI> link,
        LocalDate opens,
        LocalDate closes,
        Optional<Integer> needed,
        List<CheckQuestion> questions) {

    public Lesson {
        questions = List.copyOf(questions);
    }

    /** How many questions must be right. */
    public int mustBeRight() {
        return Math.min(needed.orElse(questions.size()), questions.size());
    }

    Lesson with(List<CheckQuestion> others) {
        return new Lesson(title, cell, minutes, words, link, opens, closes, needed, others);
    }

    /** Names exactly this, so that a form can say what it was made from. */
    public String mark() {
        List<String> asked =
                questions.stream().map(one -> one.asked() + "\n" + one.explanation()).toList();
        return Sha256.ofText(
                        String.join(
                                "\n",
                                title,
                                cell.toString(),
                                "" + minutes,
                                words,
                                link.toString(),
                                opens + " " + closes + " " + needed,
                                asked.toString()))
                .hex();
    }
}
