package org.cairn.openbadges.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.openbadges.cli.CommandLine.cairn;
import static org.cairn.openbadges.cli.CommandLine.npm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.cairn.openbadges.cli.CommandLine.Ran;
import org.cairn.openbadges.json.StrictJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code cairn verify} of what a holder shows: who shows it, for whom, and what is in it. */
class VerifyPresentationTest {

    private static final String DOMAIN = Wallet.MEETING.domain();
    private static final String CHALLENGE = Wallet.MEETING.challenge();
    private static final String SOUND = npm("gen/v-status-ok.json");
    private static final String TAMPERED = npm("gen/x-tampered-name.json");

    @TempDir Path folder;
    private Wallet rosa;
    private Wallet thief;

    @BeforeEach
    void fillTheWallets() {
        rosa = Wallet.of(7, folder);
        thief = Wallet.of(8, folder);
    }

    @Test
    void whatItsHolderSignedForThisVerifierAndOccasionIsValid() throws IOException {
        for (var shown : List.of(StrictJson.text(rosa.signing()), rosa.jwt())) {
            var file = rosa.file(shown);
            var ran = asked(file);

            assertThat(ran.code()).as(ran.out()).isZero();
            assertThat(ran.out())
                    .startsWith(file + ": valid. A presentation of credentials (1). The signature")
                    .contains("  Held by " + rosa.holder() + "\n")
                    .contains("passed       shown", "passed       holder", "passed       earner")
                    .contains("passed       meeting      It was made for this verifier and this")
                    .contains("credential 1 of 1: valid")
                    .doesNotContain("not compared");
        }
    }

    @Test
    void whatNobodyAskedForIsToldAsNotComparedAndDoesNotDecide() throws IOException {
        var file = rosa.file(rosa.signing());

        var ran = verify(file);
        assertThat(ran.code()).as(ran.out()).isZero();
        assertThat(ran.out())
                .contains("not checked  meeting", DOMAIN, CHALLENGE)
                .contains("passed       shown");

        var half = verify("--domain", DOMAIN, file);
        assertThat(half.code()).as(half.out()).isZero();
        assertThat(half.out())
                .contains("passed       meeting      It was made for this verifier.")
                .contains("It names as its occasion " + CHALLENGE);
        assertThat(verify("--challenge", CHALLENGE, file).out())
                .contains("passed       meeting      It was made for this occasion.")
                .contains("It names as its verifier " + DOMAIN);
    }

    @Test
    void anotherVerifierOrOccasionIsNotValid() throws IOException {
        for (var shown : List.of(StrictJson.text(rosa.signing()), rosa.jwt())) {
            var file = rosa.file(shown);

            var elsewhere = verify("--domain", "https://evil.example", file);
            assertThat(elsewhere.code()).isEqualTo(1);
            assertThat(elsewhere.out())
                    .contains(
                            ": NOT VALID. A presentation of credentials (1). It was made for another")
                    .contains("FAILED       meeting", "- domain " + DOMAIN);
            assertThat(verify("--challenge", "n-0000", file).code()).isEqualTo(1);
            assertThat(
                            verify("--lenient", "--domain", DOMAIN, "--challenge", "n-0000", file)
                                    .code())
                    .isEqualTo(1);
        }
    }

    @Test
    void aBrokenSignatureIsNotValidWhateverWasAsked() throws IOException {
        var shown = rosa.signing(rosa.badge(), rosa.badge());
        shown.withArray("verifiableCredential").remove(1);
        var jwt = rosa.jwt();
        var changed = jwt.substring(0, jwt.lastIndexOf('.') + 1) + thief.jwt().split("\\.")[2];

        for (var file : List.of(rosa.file(shown), rosa.file(changed))) {
            var ran = verify(file);
            assertThat(ran.code()).as(ran.out()).isEqualTo(1);
            assertThat(ran.out())
                    .contains(
                            "NOT VALID. A presentation of credentials (1). The signature does not")
                    .contains("credential 1 of 1: valid");
            assertThat(verify("--lenient", file).code()).isEqualTo(1);
        }
    }

    @Test
    void whoShowsTheBadgeOfSomebodyElseIsSeen() throws IOException {
        var ran = asked(thief.file(thief.signing(rosa.badge())));

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("FAILED       earner", "- credentialSubject.id did:key:");
    }

    @Test
    void aHolderWhoseKeysAreOutOfReachLeavesItOpen() throws IOException {
        var ran = asked(rosa.file(rosa.as("did:web:rosa.example").signing()));

        assertThat(ran.code()).as(ran.out()).isEqualTo(2);
        assertThat(ran.out())
                .contains("not checked  holder", "not checked  shown")
                .contains("  Names as its holder did:web:rosa.example\n");
    }

    @Test
    void whatNobodySignedIsSaidAndCountsOnlyForWhomDidNotAsk() throws IOException {
        var file = rosa.file(rosa.showing());

        var ran = verify(file);
        assertThat(ran.code()).as(ran.out()).isZero();
        assertThat(ran.out())
                .startsWith(file + ": valid. A presentation of credentials (1). Nobody has signed")
                .contains("failed       shown", "not checked  earner")
                .doesNotContain("FAILED", "Held by");
        for (var more : List.of("--domain=" + DOMAIN, "--challenge=" + CHALLENGE)) {
            var asked = verify(more, file);
            assertThat(asked.code()).isEqualTo(1);
            assertThat(asked.out())
                    .contains("NOT VALID. A presentation of credentials (1). Nobody has signed")
                    .contains("FAILED       shown", "FAILED       meeting");
        }
    }

    @Test
    void whoAskedForAProofOfHoldingAndGotABadgeGotNone() throws IOException {
        var badge = rosa.file(rosa.badge());
        var letter = rosa.file("Dear Rosa,");
        var picture = npm("gen/v-baked-json.png");

        for (var file : List.of(badge, letter, picture)) {
            var ran = verify("--lenient", "--challenge", CHALLENGE, file);
            assertThat(ran.code()).isEqualTo(1);
            assertThat(ran.out())
                    .startsWith(file + ": NOT VALID. This is not a presentation of credentials, so")
                    .contains("FAILED       presentation");
        }
        assertThat(verify("--domain", DOMAIN, badge).out()).contains("by itself: valid\n");
        assertThat(verify("--domain", DOMAIN, letter).out()).contains("by itself: NOT VALID.");
        assertThat(verify(badge).code()).isZero();
        assertThat(verify("--domain", DOMAIN, folder.resolve("none.json").toString()).code())
                .isEqualTo(2);
    }

    @Test
    void programsReadTheSameFacts() throws IOException {
        var signed = rosa.file(rosa.signing());
        var bare = rosa.file(rosa.badge());

        var all = verify("--json", "--challenge", CHALLENGE, signed, bare).list();
        var shown = all.getFirst();
        assertThat(shown.path("result").asString("")).isEqualTo("valid");
        assertThat(shown.path("holder").asString("")).isEqualTo(rosa.holder());
        assertThat(shown.path("findings").findValuesAsString("rule"))
                .containsExactly("shown", "holder", "meeting", "presentation", "earner");
        assertThat(shown.path("findings").findValuesAsString("message"))
                .contains("meeting.passed-occasion", "meeting.names-verifier");
        assertThat(shown.path("presentation").path("outcome").asString("")).isEqualTo("passed");
        assertThat(shown.path("contained").path(0).path("verdict").asString(""))
                .isEqualTo("genuine");

        var none = all.get(1);
        assertThat(none.path("result").asString("")).isEqualTo("invalid");
        assertThat(none.path("because").asString("")).isEqualTo("presentation");
        assertThat(none.path("presentation").path("message").asString(""))
                .isEqualTo("presentation.other");
        assertThat(none.path("contained").path(0).path("verdict").asString(""))
                .isEqualTo("genuine");

        var open = verify("--json", signed).list().getFirst().path("findings").path(2);
        assertThat(open.path("rule").asString("")).isEqualTo("meeting");
        assertThat(open.path("outcome").asString("")).isEqualTo("unchecked");
        assertThat(open.path("decides").asBoolean(true)).isFalse();
    }

    @Test
    void eachCredentialIsVerifiedAsIfItHadBeenGivenAlone() throws IOException {
        var sound = ofOthers(Files.readString(Path.of(SOUND)));
        var both = ofOthers(Files.readString(Path.of(SOUND)), Files.readString(Path.of(TAMPERED)));

        var ran = verifyOthers(sound);
        assertThat(ran.code()).as(ran.out()).isZero();
        assertThat(ran.out()).contains("credential 1 of 1: valid", "passed       presentation");
        assertThat(verifyOthers(both).code()).isEqualTo(1);
        assertThat(verifyOthers(both).out())
                .contains(": NOT VALID. A presentation of credentials (2). Not every credential in")
                .contains("credential 2 of 2: NOT VALID.");
        var json = verifyOthers("--json", both).list().getFirst();
        assertThat(json.path("result").asString("")).isEqualTo("invalid");
        assertThat(json.path("presentation").path("outcome").asString("")).isEqualTo("passed");
        assertThat(json.path("contained"))
                .extracting(one -> one.path("verdict").asString(""))
                .containsExactly("genuine", "not-genuine");
        assertThat(verifyOthers("--email", "noor@x.example", sound).code()).isEqualTo(1);
        assertThat(verify(sound).code()).isEqualTo(2);
    }

    @Test
    void aListOfTrustedIssuersIsComparedForEachCredential() throws IOException {
        var list = Files.writeString(folder.resolve("state.txt"), "did:web:issuer.kit.test Kit\n");

        assertThat(
                        verifyOthers(
                                        "--trusted",
                                        list.toString(),
                                        ofOthers(Files.readString(Path.of(SOUND))))
                                .out())
                .contains("passed       trust        The list state.txt has this issuer as Kit.");
    }

    @Test
    void whereNothingOrTooMuchIsShownNothingIsSaidForCertain() throws IOException {
        var many = Collections.nCopies(17, Files.readString(Path.of(SOUND)));

        var none = verifyOthers(ofOthers());
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.out()).contains("could not be checked. A presentation of credentials (0).");
        assertThat(verifyOthers("--lenient", ofOthers(many.toArray(String[]::new))).code())
                .isEqualTo(2);
    }

    @Test
    void anEnvelopeOfAPresentationIsOpened() throws IOException {
        var envelope =
                StrictJson.object()
                        .put("@context", "https://www.w3.org/ns/credentials/v2")
                        .put("id", "data:application/vp+jwt," + rosa.jwt())
                        .put("type", "EnvelopedVerifiablePresentation");

        assertThat(asked(rosa.file(envelope)).code()).isZero();
        assertThat(verify(rosa.file(envelope)).out()).contains("credential 1 of 1: valid");
        assertThat(verify(rosa.file(envelope.put("id", "data:application/vp+jwt,x"))).code())
                .isEqualTo(1);
    }

    @Test
    void anEmptyDomainOrChallengeIsAMistakeOfUse() throws IOException {
        var file = rosa.file(rosa.signing());

        for (var option : List.of("--domain=", "--challenge= ")) {
            var ran = verify(option, file);
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).contains("needs a value.");
        }
    }

    private String ofOthers(String... credentials) throws IOException {
        return rosa.file(
                """
                {"@context": ["https://www.w3.org/ns/credentials/v2"],
                 "type": ["VerifiablePresentation"], "verifiableCredential": [%s]}
                """
                        .formatted(String.join(",", credentials)));
    }

    private Ran asked(String file) throws IOException {
        return verify("--domain", DOMAIN, "--challenge", CHALLENGE, file);
    }

    private Ran verify(String... more) throws IOException {
        var map = Files.writeString(folder.resolve("map.txt"), "").toString();
        return run(map, more);
    }

    private static Ran verifyOthers(String... more) {
        return run(npm("gen/map.txt"), more);
    }

    private static Ran run(String map, String... more) {
        var words = new ArrayList<>(List.of("verify", "--url-map", map));
        words.addAll(List.of("--now", Wallet.NOW.toString()));
        words.addAll(List.of(more));
        return cairn(words.toArray(String[]::new));
    }
}
