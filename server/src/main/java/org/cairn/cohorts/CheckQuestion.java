package org.cairn.cohorts;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A question with which somebody checks what they took from an online module.
 *
 * @param explanation shown after each answer; may be empty
 */
public record CheckQuestion(CheckQuestionId id, Asked asked, String explanation) {

    static final int FEWEST_CHOICES = 2;
    static final int MOST_CHOICES = 8;

    /**
     * What makes it the question that it is.
     *
     * @param several whether more than one choice can be taken
     * @param correct the choices that are right, from 1, in order
     */
    public record Asked(
            String words, boolean several, List<String> choices, List<Integer> correct) {

        public Asked {
            choices = List.copyOf(choices);
            correct = List.copyOf(new TreeSet<>(correct));
            int most = choices.size();
            if (most < FEWEST_CHOICES
                    || correct.isEmpty()
                    || correct.getFirst() < 1
                    || correct.getLast() > most
                    || !several && correct.size() > 1) {
                throw new IllegalArgumentException(correct + " of " + choices);
            }
        }
    }

    /** Whether exactly the right choices were taken. */
    boolean isRight(List<Integer> chosen) {
        return new TreeSet<>(chosen).equals(new TreeSet<>(asked.correct()));
    }

    public boolean isRight(int choice) {
        return asked.correct().contains(choice);
    }

    /** The right choices, each in quotation marks. */
    public String solution() {
        return asked.correct().stream()
                .map(choice -> "“" + asked.choices().get(choice - 1) + "”")
                .collect(Collectors.joining(", "));
    }

    CheckQuestion under(CheckQuestionId known) {
        return new CheckQuestion(known, asked, explanation);
    }
}
