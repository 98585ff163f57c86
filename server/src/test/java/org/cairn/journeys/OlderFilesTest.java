package org.cairn.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the demo gives to older programs passes the check that the demo itself offers. */
@ExtendWith(Demo.Shared.class)
class OlderFilesTest {

    private static final int MOST = 50;

    private final Demo demo;
    private final HttpClient web = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    OlderFilesTest(Demo demo) {
        this.demo = demo;
    }

    @Test
    void everyShownBadgeIsGenuineInBothFormsOfOpenBadges2() throws Exception {
        List<String> shown = new ArrayList<>();
        for (JsonNode badge : json.readTree(got(demo.url("/demo/world.json"))).path("badges")) {
            if (List.of("valid", "unlisted").contains(badge.path("situation").asString())) {
                shown.add(badge.path("url").asString());
            }
        }
        assertThat(shown).isNotEmpty();
        List<String> wrong = new ArrayList<>();
        for (String badge : shown.subList(0, Math.min(MOST, shown.size()))) {
            for (String form : List.of("/ob2", "/ob2.png")) {
                JsonNode report = json.readTree(checked(got(badge + form)));
                boolean sound =
                        report.path("verdict").asString().equals("genuine")
                                && report.path("failed").asInt(-1) == 0;
                if (!sound) {
                    wrong.add(badge + form + ": " + report);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private byte[] got(String address) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                web.send(
                        HttpRequest.newBuilder(URI.create(address)).build(),
                        BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }

    private String checked(byte[] file) throws IOException, InterruptedException {
        return web.send(
                        HttpRequest.newBuilder(URI.create(demo.url("/verify")))
                                .header("Accept", "application/json")
                                .header("Content-Type", "application/octet-stream")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }
}
