package org.cairn.openbadges.jsonld;

import java.util.List;
import java.util.Random;
import org.cairn.openbadges.Scripts;

/** Texts in all scripts, and such as look like something else. */
final class RandomText {

    private static final List<String> ODD =
            List.of(
                    "",
                    " ",
                    "id",
                    "type",
                    "@id",
                    "@type",
                    "cred:x",
                    "xsd:date",
                    "name",
                    "true",
                    "30",
                    "_:b0",
                    "https://a.example/",
                    "a\"b\\c",
                    "line\nline\r\n\ttab",
                    "\u0000\u0001\u0007\b\u000b\f\u001f\u007f\u0080\u009f",
                    "\u2028\u2029\ufeff",
                    "e\u0301",
                    "\ud83d\udc69\ud83c\udffd\u200d\ud83c\udfeb",
                    "\ue000\uf8ff\uff21",
                    "\ud800\udc00",
                    "\udbff\udfff",
                    "\uffff",
                    "\ud7ff",
                    "\u202eabc\u202c");

    /** First and last letter of alphabets; the last lie on both sides of the surrogates. */
    private static final int[][] ALPHABETS = {
        {'a', 'z'},
        {' ', '~'},
        {0xC0, 0x17F},
        {0x391, 0x3C9},
        {0x410, 0x44F},
        {0x5D0, 0x5EA},
        {0x621, 0x64A},
        {0x905, 0x939},
        {0xE01, 0xE2E},
        {0x3041, 0x3096},
        {0x4E00, 0x9FFF},
        {0xAC00, 0xD7A3},
        {0xE000, 0xFFFD},
        {0x1F300, 0x1F5FF},
        {0x20000, 0x2A6DF},
        {0, 0x1F}
    };

    private final Random random;

    RandomText(Random random) {
        this.random = random;
    }

    String next() {
        if (random.nextInt(8) == 0) {
            return ODD.get(random.nextInt(ODD.size()));
        }
        int length = random.nextInt(random.nextInt(20) == 0 ? 400 : 12);
        if (random.nextBoolean()) {
            return Scripts.text(random, length);
        }
        int[] alphabet = ALPHABETS[random.nextInt(ALPHABETS.length)];
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(random.nextInt(alphabet[0], alphabet[1] + 1));
        }
        return text.toString();
    }
}
