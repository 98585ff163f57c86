package org.cairn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.settings.SettingsProblem;
import org.cairn.platform.settings.SettingsReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings are right, or the start stops with a sentence that names the wrong one. */
class SettingsReaderTest {

    @ParameterizedTest
    @CsvSource({
        "CAIRN_PORT, eighty",
        "CAIRN_PORT, 70000",
        "CAIRN_PORT, -1",
        "CAIRN_BASE_URL, badges.example.org",
        "CAIRN_BASE_URL, ftp://badges.example.org",
        "CAIRN_BASE_URL, https://badges.example.org/path",
        "CAIRN_DATABASE_URL, mysql://localhost/cairn",
        "CAIRN_SMTP_URL, mail.example.org",
        "CAIRN_MASTER_KEY, c2hvcnQ=",
        "CAIRN_MASTER_KEY, not base64!",
        "CAIRN_BRAND_COLOR, blue",
        "CAIRN_BRAND_LOGO, /nowhere/logo.svg",
        "CAIRN_TIME_ZONE, Mars/Olympus",
        "CAIRN_MAX_UPLOAD_MB, 0",
        "CAIRN_DEMO, perhaps",
        "CAIRN_OPEN_BROWSER, 2",
        "CAIRN_PROT, 8080",
    })
    void aWrongSettingIsNamed(String name, String value) {
        assertThatThrownBy(() -> SettingsReader.read(Map.of(name, value)))
                .isInstanceOf(SettingsProblem.class)
                .hasMessageContaining(name);
    }

    @Test
    void theDemoIsOnAtHomeAndRefusedAtARealAddress() {
        assertThat(SettingsReader.read(Map.of()).demo()).isTrue();
        assertThat(
                        SettingsReader.read(Map.of("CAIRN_BASE_URL", "https://badges.example.org"))
                                .demo())
                .isFalse();
        assertThatThrownBy(() ->
                        SettingsReader.read(
                                Map.of(
                                        "CAIRN_BASE_URL",
                                        "https://badges.example.org",
                                        "CAIRN_DEMO",
                                        "on")))
                .hasMessageContaining("CAIRN_DEMO");
    }

    @Test
    void theFileInTheDataFolderIsReadAndTheEnvironmentWins(@TempDir Path folder)
            throws IOException {
        Files.writeString(
                folder.resolve("cairn.properties"),
                "CAIRN_PORT=9001\nCAIRN_BRAND_NAME=Distrito Ñandú\n");
        Map<String, String> environment = new HashMap<>(Map.of("CAIRN_DATA", folder.toString()));
        Settings fromFile = SettingsReader.read(environment);
        assertThat(fromFile.port()).isEqualTo(9001);
        assertThat(fromFile.brand().name()).isEqualTo("Distrito Ñandú");
        assertThat(fromFile.baseUrl()).hasToString("http://localhost:9001");
        environment.put("CAIRN_PORT", "9002");
        assertThat(SettingsReader.read(environment).port()).isEqualTo(9002);
    }

    @Test
    void aMisspelledNameInTheFileIsNamedToo(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("cairn.properties"), "CAIRN_POORT=9001\n");
        assertThatThrownBy(() -> SettingsReader.read(Map.of("CAIRN_DATA", folder.toString())))
                .hasMessageContaining("CAIRN_POORT");
    }

    @Test
    void passwordsDoNotShowInWhatIsPrinted() {
        Settings settings =
                SettingsReader.read(
                        Map.of(
                                "CAIRN_SMTP_URL", "smtp://user:s3cret@mail.example.org:587",
                                "CAIRN_DATABASE_URL", "postgresql://db/cairn",
                                "CAIRN_DATABASE_PASSWORD", "hidden"));
        assertThat(settings.smtp().orElseThrow().password()).contains("s3cret");
        assertThat(settings.smtp().orElseThrow().toString()).doesNotContain("s3cret");
        assertThat(settings.database().orElseThrow().toString()).doesNotContain("hidden");
    }
}
