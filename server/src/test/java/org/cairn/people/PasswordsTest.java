package org.cairn.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a sign-in is compared with. */
class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void whereThereIsNoAccountTheComparisonCostsAsMuchAndNothingMatches() {
        String hash = passwords.hash("a teacher's long secret");

        assertThat(cost(Passwords.NOBODYS)).isEqualTo(cost(hash));
        assertThat(passwords.matches("the password of nobody at all", Optional.empty())).isFalse();
        assertThat(passwords.matches("a teacher's long secret", Optional.of(hash))).isTrue();
    }

    /** Algorithm, version, memory, passes and lanes. */
    private static String cost(String hash) {
        String withoutHash = hash.substring(0, hash.lastIndexOf('$'));
        return withoutHash.substring(0, withoutHash.lastIndexOf('$'));
    }
}
