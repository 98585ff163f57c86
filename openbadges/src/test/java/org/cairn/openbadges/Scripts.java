package org.cairn.openbadges;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Texts in every script that Unicode knows: letters, marks, digits and signs. */
public final class Scripts {

    private static final Map<UnicodeScript, int[]> CHARACTERS = characters();
    private static final List<UnicodeScript> ALL = List.copyOf(CHARACTERS.keySet());

    private Scripts() {}

    /** Latin to Zanabazar Square, and what all scripts share. */
    public static List<UnicodeScript> all() {
        return ALL;
    }

    /** So many characters of one script, whichever it is. */
    public static String text(Random random, int length) {
        return text(ALL.get(random.nextInt(ALL.size())), random, length);
    }

    /** So many characters of that script. */
    public static String text(UnicodeScript script, Random random, int length) {
        int[] characters = CHARACTERS.getOrDefault(script, new int[] {'?'});
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(characters[random.nextInt(characters.length)]);
        }
        return text.toString();
    }

    private static Map<UnicodeScript, int[]> characters() {
        Map<UnicodeScript, IntStream.Builder> found = new EnumMap<>(UnicodeScript.class);
        IntStream.rangeClosed(0x20, Character.MAX_CODE_POINT)
                .filter(Character::isDefined)
                .filter(letter -> letter < 0xD800 || letter > 0xF8FF)
                .forEach(letter ->
                        found.computeIfAbsent(UnicodeScript.of(letter), _ -> IntStream.builder())
                                .add(letter));
        found.remove(UnicodeScript.UNKNOWN);
        Map<UnicodeScript, int[]> characters = new EnumMap<>(UnicodeScript.class);
        found.forEach((script, letters) -> characters.put(script, letters.build().toArray()));
        return characters;
    }
}
