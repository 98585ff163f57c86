package org.cairn.review.web;

import java.util.Optional;
import org.cairn.catalog.Prompt;
import org.cairn.platform.text.WordDiff;
import org.cairn.platform.text.Words;
import org.cairn.platform.web.Text;
import org.cairn.review.Response;
import org.cairn.review.Slot;

/**
 * A prompt with what is written in it.
 *
 * @param words in the box, which after a conflict are not the saved ones
 * @param theirs what another tab has saved meanwhile
 * @param problem why the words could not be kept
 * @param diff to the round before, once something has changed
 */
public record PromptView(
        Slot slot,
        Prompt prompt,
        Response answer,
        String words,
        Optional<Response> theirs,
        Optional<Text> problem,
        Optional<WordDiff> diff) {

    public String field() {
        return "answer." + slot.id();
    }

    public int count() {
        return Words.count(words);
    }

    /** How the count stands to the guide or limit. */
    public Text countText() {
        int count = count();
        if (prompt.words().isEmpty()) {
            return Text.of("review.count.plain", count);
        }
        var rule = prompt.words().get();
        String strength = rule.isLimit() ? "limit" : "guide";
        if (count > rule.max()) {
            return Text.of("review.count.over-" + strength, count, rule.max());
        }
        return count >= rule.min()
                ? Text.of("review.count.within-" + strength, count)
                : Text.of("review.count.under-" + strength, count, rule.min());
    }

    public boolean isOver() {
        return prompt.words().filter(rule -> count() > rule.max()).isPresent();
    }
}
