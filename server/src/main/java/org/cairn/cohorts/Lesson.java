package org.cairn.cohorts;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
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
        List<String> all = new ArrayList<>();
        all.add(title);
        all.add(cell.toString());
        all.add("" + minutes);
        all.add(words);
        all.add(link.toString());
        all.add(opens + " " + closes + " " + needed);
        questions.forEach(one -> {
            all.add(one.asked().words());
            all.add(one.asked().several() + " " + one.asked().correct());
            all.add("" + one.asked().choices().size());
            all.addAll(one.asked().choices());
            all.add(one.explanation());
        });
        return Sha256.ofTexts(all).hex();
    }
}
