package org.cairn.catalog;

import java.util.List;
import java.util.Optional;

/**
 * A piece of evidence that a part asks for; any one of the choices meets it.
 *
 * @param ask what it must show, in Markdown
 * @param min fewest pieces
 * @param max most pieces
 */
public record EvidenceDemand(
        String id,
        String title,
        String ask,
        boolean required,
        int min,
        int max,
        List<Choice> choices) {

    public EvidenceDemand {
        choices = List.copyOf(choices);
        if (choices.isEmpty() || min < 0 || max < 1 || max < min) {
            throw new IllegalArgumentException("evidence demand " + id + " asks for nothing");
        }
    }

    public boolean allows(EvidenceKind kind) {
        return choices.stream().anyMatch(choice -> choice.allows(kind));
    }

    /** The first choice that takes this kind. */
    public Optional<Choice> choiceFor(EvidenceKind kind) {
        return choices.stream().filter(choice -> choice.allows(kind)).findFirst();
    }
}
