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
        byte[] bits = new byte[26];
        RANDOM.nextBytes(bits);
        StringBuilder id = new StringBuilder(bits.length);
        for (byte some : bits) {
            id.append(LETTERS.charAt(some & 31));
        }
        return id.toString();
    }
}
