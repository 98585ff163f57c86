package org.cairn.platform;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.security.SecureRandom;
import java.util.UUID;

/**
 * Makes identifiers: time-ordered ones for rows, unguessable ones for addresses that strangers may
 * hold.
 */
public final class Ids {

    private static final NoArgGenerator TIME_ORDERED = Generators.timeBasedEpochGenerator();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

    private Ids() {}

    /** A UUID version 7. */
    public static UUID next() {
        return TIME_ORDERED.generate();
    }

    /** 26 letters and digits (130 random bits), none of which can be mistaken for another. */
    public static String unguessable() {
        StringBuilder id = new StringBuilder(26);
        for (int i = 0; i < 26; i++) {
            id.append(LETTERS.charAt(RANDOM.nextInt(32)));
        }
        return id.toString();
    }
}
