package org.cairn.openbadges.verify;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.openbadges.json.StrictJson;
import tools.jackson.databind.JsonNode;

/** A small web in memory that remembers what was asked of it. */
final class Web implements Documents {

    private final Map<String, Answer> answers = new HashMap<>();
    private final List<String> asked = new ArrayList<>();

    Web with(String address, JsonNode document) {
        return with(address, new Answer.Found(StrictJson.write(document), "application/json"));
    }

    Web with(String address, String text) {
        return with(address, new Answer.Found(text.getBytes(StandardCharsets.UTF_8), "text/html"));
    }

    Web with(String address, Answer answer) {
        answers.put(address, answer);
        return this;
    }

    List<String> asked() {
        return asked;
    }

    @Override
    public Answer load(URI address) {
        asked.add(address.toString());
        return answers.getOrDefault(address.toString(), new Answer.NotFound());
    }
}
