package org.cairn.platform.art;

import java.util.Objects;

/**
 * The facts a badge is drawn from; whoever knows them draws the same badge.
 *
 * @param shortWord what the small drawing says instead of the title; may be empty
 * @param level 1 to 3 for a micro-credential, 0 for one without levels; not looked at otherwise
 * @param achievementId gives this one badge its hills
 * @param scenery what lies behind the cairn
 */
public record BadgeFacts(
        String title,
        String shortWord,
        StackStyle stack,
        int level,
        Kind kind,
        String issuerShortName,
        String achievementId,
        Scenery scenery) {

    /** What sort of credential the badge stands for. */
    public enum Kind {
        MICRO_CREDENTIAL("Micro-credential"),
        MACRO_CREDENTIAL("Macro credential"),
        PROGRAM("Program");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public BadgeFacts {
        title = tidy(title);
        shortWord = tidy(shortWord);
        issuerShortName = tidy(issuerShortName);
        Objects.requireNonNull(stack);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(achievementId);
        Objects.requireNonNull(scenery);
        if (level < 0 || level > 3) {
            throw new IllegalArgumentException("A badge has level 0 to 3, not " + level + ".");
        }
    }

    /** For a stack whose look follows from its name alone. */
    public BadgeFacts(
            String title,
            String shortWord,
            String stackName,
            int level,
            Kind kind,
            String issuerShortName,
            String achievementId) {
        this(
                title,
                shortWord,
                StackStyle.of(stackName),
                level,
                kind,
                issuerShortName,
                achievementId,
                Scenery.HILLS);
    }

    boolean isMicro() {
        return kind == Kind.MICRO_CREDENTIAL;
    }

    /** The short word, or the beginning of the title where nobody chose one. */
    String word() {
        if (!shortWord.isEmpty() || title.isEmpty()) {
            return shortWord;
        }
        String first = title.split(" ", 2)[0];
        return first.codePointCount(0, first.length()) <= 9
                ? first
                : first.substring(0, first.offsetByCodePoints(0, 8)) + "…";
    }

    private static String tidy(String words) {
        return Face.composed(words).strip().replaceAll("\\s+", " ");
    }
}
