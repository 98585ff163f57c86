package org.cairn.people;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A person with an account.
 *
 * @param email as the person wrote it
 * @param confirmed whether the person has shown that mail to the address arrives
 * @param school the school or other organization the person works at
 * @param position such as "Grade 4 teacher", may be empty
 */
public record Person(
        PersonId id,
        String name,
        String email,
        boolean confirmed,
        Optional<OrganizationId> school,
        String position,
        Locale locale,
        ZoneId zone) {

    private static final Pattern TITLE =
            Pattern.compile("(?iu)^(?:dr|dra|prof|mr|mrs|ms|mx)\\.\\s+");

    /** First letters of the first and the last word of the name, not counting a title. */
    public String initials() {
        String[] words = TITLE.matcher(name.strip()).replaceFirst("").split("\\s+");
        String first = firstLetter(words[0]);
        return words.length == 1 ? first : first + firstLetter(words[words.length - 1]);
    }

    private static String firstLetter(String word) {
        return word.isEmpty()
                ? ""
                : new String(Character.toChars(word.codePointAt(0))).toUpperCase(Locale.ROOT);
    }
}
