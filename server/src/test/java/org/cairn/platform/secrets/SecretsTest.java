package org.cairn.platform.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.cairn.platform.database.DataFolder;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.settings.SettingsProblem;
import org.cairn.platform.settings.SettingsReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sealed things open for their purpose only, and tickets cannot be forged or outlive their time.
 */
class SecretsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final Path folder;

    SecretsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void theFirstStartMakesAMasterKeyForItsOwnersEyesOnlyAndTheNextOneUsesIt() throws IOException {
        byte[] sealed = vault(Map.of()).seal(bytes("private key"), "issuer key");
        Path file = folder.resolve("master.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(vault(Map.of()).open(sealed, "issuer key")).isEqualTo(bytes("private key"));
        assertThat(new String(sealed, UTF_8)).doesNotContain("private");
    }

    @Test
    void theSettingWinsOverTheFile() {
        Map<String, String> set =
                Map.of("CAIRN_MASTER_KEY", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
        byte[] sealed = vault(set).seal(bytes("x"), "p");
        assertThat(folder.resolve("master.key")).doesNotExist();
        assertThatThrownBy(() -> vault(Map.of()).open(sealed, "p")).isInstanceOf(SealBroken.class);
        assertThat(vault(set).open(sealed, "p")).isEqualTo(bytes("x"));
    }

    @Test
    void aDamagedMasterKeyStopsTheStartWithASentence() throws IOException {
        Files.writeString(folder.resolve("master.key"), "not a key");
        assertThatThrownBy(() -> vault(Map.of()))
                .isInstanceOf(SettingsProblem.class)
                .hasMessageContaining("is damaged");
    }

    @Test
    void aSealBreaksWhenOneBitChangesOrThePurposeIsAnother() {
        Vault vault = vault(Map.of());
        byte[] sealed = vault.seal(bytes("x"), "p");
        assertThatThrownBy(() -> vault.open(sealed, "q")).isInstanceOf(SealBroken.class);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> vault.open(changed, "p")).isInstanceOf(SealBroken.class);
        }
        assertThatThrownBy(() -> vault.open(new byte[3], "p")).isInstanceOf(SealBroken.class);
    }

    @Test
    void twoSealsOfTheSameSecretDiffer() {
        Vault vault = vault(Map.of());
        assertThat(vault.seal(bytes("x"), "p")).isNotEqualTo(vault.seal(bytes("x"), "p"));
    }

    @Test
    void aTicketOpensForItsPurposeUntilItExpires() {
        Tickets tickets = tickets(NOW);
        String ticket = tickets.seal("artifact 7 for Ω", "evidence", NOW.plusSeconds(60));
        assertThat(ticket).matches("[A-Za-z0-9_.-]+");
        assertThat(tickets.open(ticket, "evidence")).contains("artifact 7 for Ω");
        assertThat(tickets.open(ticket, "mail")).isEmpty();
        assertThat(tickets(NOW.plusSeconds(59)).open(ticket, "evidence")).isPresent();
        assertThat(tickets(NOW.plusSeconds(60)).open(ticket, "evidence")).isEmpty();
    }

    @Test
    void aForgedOrBrokenTicketDoesNotOpen() {
        Tickets tickets = tickets(NOW);
        String good = tickets.seal("a", "p", NOW.plusSeconds(60));
        String other = tickets.seal("b", "p", NOW.plusSeconds(60));
        String swapped = other.substring(0, other.indexOf('.')) + good.substring(good.indexOf('.'));
        for (String bad : new String[] {"", ".", "a.b", "%%%", swapped, good + "A", "." + good}) {
            assertThat(tickets.open(bad, "p")).as(bad).isEmpty();
        }
    }

    private Tickets tickets(Instant now) {
        return new Tickets(key(Map.of()), Clock.fixed(now, ZoneOffset.UTC));
    }

    private Vault vault(Map<String, String> environment) {
        return new Vault(key(environment));
    }

    private MasterKey key(Map<String, String> environment) {
        Map<String, String> all = new java.util.HashMap<>(environment);
        all.put("CAIRN_DATA", folder.toString());
        Settings settings = SettingsReader.read(all);
        try (DataFolder claimed = DataFolder.claim(folder)) {
            return new MasterKey(settings, claimed);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
