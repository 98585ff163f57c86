package org.cairn.awards;

import java.util.Arrays;
import java.util.Optional;
import org.cairn.openbadges.credential.Achievement;
import org.cairn.openbadges.credential.IssuerProfile;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.platform.files.Sha256;

/**
 * Issuer and achievement as they stand in every badge of one edition, byte by byte: two thirds of a
 * credential, which the register keeps once.
 */
record CommonWords(byte[] issuer, byte[] achievement, String sha256) {

    static CommonWords of(IssuerProfile issuer, Achievement achievement) {
        byte[] first = StrictJson.write(issuer.toJson());
        byte[] second = StrictJson.write(achievement.toJson());
        byte[] both = Arrays.copyOf(first, first.length + 1 + second.length);
        System.arraycopy(second, 0, both, first.length + 1, second.length);
        return new CommonWords(first, second, Sha256.of(both).hex());
    }

    /**
     * What is left of a credential, in one piece.
     *
     * @param issuerAt how much of it comes before the issuer
     * @param achievementAt how much of it comes before the achievement
     */
    record Rest(byte[] bytes, int issuerAt, int achievementAt) {}

    /** The credential without these words; empty if it has others. */
    Optional<Rest> takenOutOf(byte[] credential) {
        int first = find(issuer, credential, 0);
        int second = first < 0 ? -1 : find(achievement, credential, first + issuer.length);
        if (second < 0) {
            return Optional.empty();
        }
        int between = second - first - issuer.length;
        int last = credential.length - second - achievement.length;
        byte[] rest = Arrays.copyOf(credential, first + between + last);
        System.arraycopy(credential, first + issuer.length, rest, first, between);
        System.arraycopy(credential, credential.length - last, rest, first + between, last);
        return Optional.of(new Rest(rest, first, first + between));
    }

    private static int find(byte[] words, byte[] text, int from) {
        for (int at = from; at <= text.length - words.length; at++) {
            if (text[at] == words[0]
                    && Arrays.equals(text, at, at + words.length, words, 0, words.length)) {
                return at;
            }
        }
        return -1;
    }
}
