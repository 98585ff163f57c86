package org.cairn.openbadges.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.openbadges.cli.CommandLine.cairn;
import static org.cairn.openbadges.cli.CommandLine.npm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cairn.openbadges.cli.CommandLine.Ran;
import org.cairn.openbadges.json.StrictJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code cairn verify}, run inside the test and without a network. */
class VerifyCommandTest {

    private static final String SOUND = npm("gen/v-status-ok.json");
    private static final String TAMPERED = npm("gen/x-tampered-name.json");
    private static final String SUSPENDED = npm("gen/x-suspended.json");

    @TempDir Path folder;

    @Test
    void aSoundBadgeIsValidAndEachFindingHasASentence() {
        var ran = verify(SOUND);

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .startsWith(SOUND + ": valid\n")
                .contains("issued by")
                .contains("passed       signature    The signature fits the key")
                .contains("passed       status       The issuer’s list was asked")
                .doesNotContain("FAILED");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void aChangedBadgeIsNotValidAndTheFirstLineSaysWhy() {
        var ran = verify(TAMPERED);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .startsWith(TAMPERED + ": NOT VALID. The signature does not fit.")
                .contains("FAILED       signature");
    }

    @Test
    void withoutTheIssuersKeysNothingIsSaidForCertain() throws IOException {
        var ran = cairn("verify", "--url-map", map(""), SOUND);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out())
                .contains(": could not be checked. ")
                .contains("not checked  issuer")
                .contains("the map does not have it, and nothing else is asked");
    }

    @Test
    void whatIsCertainlyWrongDecidesAlthoughTheRestCouldNotBeChecked() throws IOException {
        var ran = cairn("verify", "--url-map", map(""), npm("gen/x-expired.json"));

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("NOT VALID. The badge expired on");
    }

    @Test
    void ofSeveralBadgesOneThatIsNotValidDecides() throws IOException {
        assertThat(verify(SOUND, TAMPERED, "nowhere.json").code()).isEqualTo(1);
        assertThat(verify(SOUND, "nowhere.json").code()).isEqualTo(2);
        assertThat(verify(SOUND, SOUND).code()).isZero();
        assertThat(verify(SOUND, TAMPERED, "nowhere.json").out())
                .contains("nowhere.json: could not be checked. There is no file nowhere.json.")
                .endsWith("3 badges: 1 valid, 1 not valid, 1 could not be checked\n");
    }

    /** Who vouches is told; a badge stays what it is. */
    @Test
    void aListOfTrustedIssuersIsComparedWhenGiven() throws IOException {
        var list = folder.resolve("state.txt");
        Files.writeString(list, "did:web:issuer.kit.test Example District\n");

        var vouched = verify("--trusted", list.toString(), SOUND);
        assertThat(vouched.code()).isZero();
        assertThat(vouched.out())
                .contains(
                        "passed       trust        The list state.txt has this issuer as Example");

        var forged = verify("--trusted", list.toString(), TAMPERED);
        assertThat(forged.out())
                .contains("not checked  trust")
                .contains("It is not certain that the badge comes from this issuer");

        Files.writeString(list, "did:web:other.kit.test\n");
        var unknown = verify("--trusted", list.toString(), SOUND);
        assertThat(unknown.code()).isZero();
        assertThat(unknown.out()).contains("The list state.txt does not have this issuer.");

        Files.writeString(list, "Example District\n");
        var broken = verify("--trusted", list.toString(), SOUND);
        assertThat(broken.code()).isEqualTo(2);
        assertThat(broken.err()).contains("Line 1 of the list", "Example District");
    }

    @Test
    void theTimeCanBeGiven() {
        assertThat(verifyAt("2024-01-01T00:00:00Z", SOUND).out())
                .contains("NOT VALID. The badge is not valid before");
        assertThat(verifyAt("2026-01-01T01:00:00+01:00", SOUND).code()).isZero();
    }

    @Test
    void breachesOfTheStandardDecideUnlessTheCallerIsLenient() {
        var breach = npm("gen/x-achievementType.json");

        assertThat(verify(breach).code()).isEqualTo(1);
        assertThat(verify(breach).out()).contains("FAILED       schema");
        assertThat(verify("--lenient", breach).code()).isZero();
        assertThat(verify("--lenient", breach).out()).contains("failed       schema");
        assertThat(verify("--lenient", TAMPERED).code()).isEqualTo(1);
    }

    @Test
    void whatIsNoBadgeIsNotValidEvenToTheLenient() throws IOException {
        var letter = Files.writeString(folder.resolve("letter.txt"), "Dear Rosa,").toString();

        assertThat(verify("--lenient", letter).code()).isEqualTo(1);
        assertThat(verify(letter).out()).contains("NOT VALID.");
    }

    @Test
    void theEarnerIsComparedWhenAsked() throws IOException {
        var badge = npm("ob2/v-hosted.json");
        var email =
                StrictJson.read(Files.readAllBytes(Path.of(badge)))
                        .path("recipient")
                        .path("identity")
                        .asString("");
        assertThat(ob2("--email", "somebody@else.example", badge).out())
                .contains("FAILED       recipient");
        assertThat(ob2(badge).out()).doesNotContain("recipient    The record names");
        assertThat(email).isNotEmpty();
    }

    @Test
    void theStandardInputAndAddressesOfTheMapAreRead() throws IOException {
        var read = cairn(Files.readAllBytes(Path.of(SOUND)), words("gen", "-"));
        assertThat(read.code()).isZero();
        assertThat(read.out()).startsWith("standard input: valid");

        assertThat(ob2("https://issuer.kit.test/ob2/assertions/1").code()).isZero();
        assertThat(ob2("https://issuer.kit.test/nowhere").code()).isEqualTo(2);
    }

    @Test
    void programsGetAnArrayOfStableWords() {
        var ran = verify("--json", SOUND, SUSPENDED, "nowhere.json");
        var all = ran.list();

        assertThat(ran.code()).isEqualTo(1);
        assertThat(all)
                .extracting(one -> one.path("result").asString(""))
                .containsExactly("valid", "invalid", "unchecked");
        assertThat(all.get(0).path("verdict").asString("")).isEqualTo("genuine");
        assertThat(all.get(0).path("badge").path("issuer").path("id").asString(""))
                .isEqualTo("did:web:issuer.kit.test");
        assertThat(all.get(0).path("findings").findValuesAsString("rule"))
                .containsExactly("signature", "record", "issuer", "dates", "status", "schema");
        assertThat(all.get(1).path("because").asString("")).isEqualTo("status");
        assertThat(all.get(1).path("findings").findValuesAsString("message"))
                .contains("status.suspended");
        assertThat(all.get(2).path("problem").asString(""))
                .isEqualTo("There is no file nowhere.json.");
    }

    @Test
    void ofALearnersRecordEachCredentialIsReportedToPeopleAndPrograms() throws IOException {
        var record =
                """
                {"@context": ["https://www.w3.org/ns/credentials/v2"], "id": "urn:uuid:record",
                 "type": ["VerifiableCredential", "ClrCredential"], "name": "Record",
                 "issuer": {"id": "did:web:issuer.kit.test", "type": ["Profile"]},
                 "credentialSubject": {"type": ["ClrSubject"],
                   "verifiableCredential": [%s, %s]}}
                """
                        .formatted(
                                Files.readString(Path.of(SOUND)),
                                Files.readString(Path.of(TAMPERED)));
        var file = Files.writeString(folder.resolve("record.json"), record).toString();

        assertThat(verify("--json", file).list().getFirst().path("contained"))
                .extracting(one -> one.path("verdict").asString(""))
                .containsExactly("genuine", "not-genuine");
        assertThat(verify("--json", SOUND).list().getFirst().has("contained")).isFalse();
        assertThat(verify(file).out()).contains("  holds  genuine  ", "  holds  not-genuine  ");
        assertThat(verify(SOUND).out()).doesNotContain("  holds  ");
    }

    @Test
    void aMapThatCannotBeUsedIsNamedWithItsLine() throws IOException {
        var missing = cairn("verify", "--url-map", "no-such-map.txt", SOUND);
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.err()).contains("The map no-such-map.txt cannot be read");
        assertThat(missing.out()).isEmpty();

        var broken = cairn("verify", "--url-map", map("# documents\nfile:///etc x\n"), SOUND);
        assertThat(broken.code()).isEqualTo(2);
        assertThat(broken.err()).contains("Line 2 of the map");
    }

    @Test
    void wrongUseIsExplainedOnTheStandardError() {
        for (var words :
                List.of(
                        List.of("verify"),
                        List.of("verify", "--color", SOUND),
                        List.of("verify", "--now"),
                        List.of("verify", "--now", "yesterday", SOUND),
                        List.of("verify", "--json", "--json", SOUND),
                        List.of("verfy", SOUND),
                        List.<String>of())) {
            var ran = cairn(words.toArray(String[]::new));
            assertThat(ran.code()).as("%s", words).isEqualTo(2);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).isNotBlank();
        }
    }

    @Test
    void helpIsAResult() {
        assertThat(cairn("help").code()).isZero();
        assertThat(cairn("help").out()).contains("./cairn verify").contains("./cairn keys");
        assertThat(cairn("verify", "--help").out()).contains("--url-map MAP");
        assertThat(cairn("help", "issue").out()).contains("./cairn issue --key KEY");
    }

    @Test
    void whatABadgeSaysCannotWriteOnTheTerminal() throws IOException {
        var json = StrictJson.read(Files.readAllBytes(Path.of(SOUND)));
        json.withObject("issuer").put("name", "Kit\u001b[2J\u202eKit\nsecond line");
        var file = Files.write(folder.resolve("loud.json"), StrictJson.write(json)).toString();

        assertThat(verify(file).out().lines())
                .noneMatch(line -> line.contains("\u001b") || line.contains("\u202e"))
                .anyMatch(line -> line.contains("issued by Kit\uFFFD[2J\uFFFDKit second line"));
    }

    private static Ran verify(String... more) {
        return cairn(words("gen", more));
    }

    private static Ran ob2(String... more) {
        return cairn(words("ob2", more));
    }

    private static Ran verifyAt(String time, String file) {
        return cairn("verify", "--url-map", npm("gen/map.txt"), "--now", time, file);
    }

    private static String[] words(String kind, String... more) {
        var words = new ArrayList<>(List.of("verify", "--url-map", npm(kind + "/map.txt")));
        words.addAll(List.of("--now", "2026-01-01T00:00:00Z"));
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    private String map(String lines) throws IOException {
        return Files.writeString(folder.resolve("map.txt"), lines).toString();
    }
}
