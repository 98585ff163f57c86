package org.cairn.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.cairn.Cairn;
import org.cairn.TestFolder;
import org.cairn.TestPlatform;
import org.cairn.platform.settings.Settings;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** The first start of a new site, in a program and a database of its own. */
class SetUpTest {

    @Test
    void theFirstStartAsksForTheCodeAndMakesIssuerAndAdministratorOnce() throws IOException {
        Settings settings = TestPlatform.settings(TestFolder.of("set-up-data"));
        try (ConfigurableApplicationContext program = Cairn.start(settings)) {
            Path codeFile = settings.data().resolve("set-up-code");
            String code = Files.readString(codeFile).strip();
            Browser browser = new Browser(settings.baseUrl().toString());
            assertThat(browser.open("/sign-up").location()).contains("/set-up");
            assertThat(browser.open("/health").status()).isEqualTo(200);
            Map<String, String> fields = fields("wrong");
            assertThat(browser.send("/set-up", "/set-up", fields).status()).isEqualTo(422);
            fields.put("code", code);
            fields.put("password", "short");
            assertThat(browser.send("/set-up", "/set-up", fields).html()).contains("at least 12");
            Organizations organizations = program.getBean(Organizations.class);
            assertThat(organizations.everyOne()).isEmpty();
            fields.put("password", "seven herons by the creek");
            assertThat(browser.send("/set-up", "/set-up", fields).location())
                    .contains("/organizations");
            assertThat(browser.open("/organizations").html())
                    .contains("Harbor Mesa Unified School District");
            assertThat(organizations.firstOpened().orElseThrow().slug()).isEqualTo("harbor-mesa");
            assertThat(codeFile).doesNotExist();
            assertThat(browser.open("/set-up").status()).isEqualTo(404);
            assertThat(browser.send("/settings", "/set-up", fields).status()).isEqualTo(404);
        }
    }

    private static Map<String, String> fields(String code) {
        Map<String, String> fields = new HashMap<>();
        fields.put("code", code);
        fields.put("kind", "district");
        fields.put("name", "Harbor Mesa Unified School District");
        fields.put("shortName", "Harbor Mesa");
        fields.put("brandColor", "#2B6A4B");
        fields.put("person", "Grace Ingalls");
        fields.put("personEmail", "grace@harbormesa.example");
        return fields;
    }
}
