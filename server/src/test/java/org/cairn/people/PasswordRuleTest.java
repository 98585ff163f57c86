package org.cairn.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which passwords are taken. */
class PasswordRuleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short-one",
                "aaaaaaaaaaaaaaaa",
                "123456789012",
                "abcdefghijklm",
                "Password1234!",
                "passwordpassword",
                "qwertyuiop12",
                "elena.marquez@harbormesa.example",
                "Elena.Marquez2026!",
                "Elena Marquez",
                "elenamarquez99",
                "WELCOME-2026!!",
                "teacher teacher 12",
                "ababababababab"
            })
    void whatEverybodyTriesFirstIsRefused(String password) {
        assertThat(
                        PasswordRule.problem(
                                password, "elena.marquez@harbormesa.example", "Elena Marquez"))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a river of small stones",
                "contraseña con eñes y tildes",
                "我喜欢在海边读书写字真的很喜欢",
                "kT7#pqzzLm2wx",
                "my teacher eats blue plums",
                "🦊🐻🐼🦁🐯🐨🐸🐵🦄🐝🐞🦋"
            })
    void longOnesInAnyScriptAreTaken(String password) {
        assertThat(
                        PasswordRule.problem(
                                password, "elena.marquez@harbormesa.example", "Elena Marquez"))
                .isEmpty();
    }
}
