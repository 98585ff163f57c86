package org.cairn.catalog;

import java.net.URI;
import java.util.Optional;
import org.cairn.platform.files.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes the explainer of a definition. */
final class ExplainerJson {

    private ExplainerJson() {}

    /** Empty where there is none, or one that says nothing. */
    static Optional<Explainer> read(JsonNode node) {
        Explainer explainer =
                new Explainer(
                        DefinitionReading.prose(node, "about"),
                        DefinitionReading.prose(node, "whom"),
                        DefinitionReading.prose(node, "year"),
                        DefinitionReading.list(node, "questions", ExplainerJson::question),
                        DefinitionReading.list(node, "videos", ExplainerJson::video));
        return Optional.of(explainer).filter(one -> !one.isEmpty());
    }

    private static Explainer.Question question(JsonNode node) {
        return new Explainer.Question(
                DefinitionReading.line(node, "id"),
                DefinitionReading.line(node, "ask"),
                DefinitionReading.prose(node, "answer"));
    }

    private static Explainer.Video video(JsonNode node) {
        return new Explainer.Video(
                DefinitionReading.line(node, "id"),
                DefinitionReading.line(node, "title"),
                DefinitionReading.line(node, "says"),
                DefinitionReading.optional(node, "url").map(URI::create),
                file(node, Explainer.Use.FILM),
                file(node, Explainer.Use.CAPTIONS),
                file(node, Explainer.Use.POSTER),
                DefinitionReading.prose(node, "transcript"));
    }

    private static Optional<Sha256> file(JsonNode node, Explainer.Use use) {
        return DefinitionReading.optional(node, use.code()).map(Sha256::new);
    }

    static ObjectNode write(Explainer explainer) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        DefinitionWriting.putUnlessEmpty(node, "about", explainer.about());
        DefinitionWriting.putUnlessEmpty(node, "whom", explainer.whom());
        DefinitionWriting.putUnlessEmpty(node, "year", explainer.year());
        if (!explainer.questions().isEmpty()) {
            node.set(
                    "questions",
                    DefinitionWriting.list(explainer.questions(), ExplainerJson::question));
        }
        if (!explainer.videos().isEmpty()) {
            node.set("videos", DefinitionWriting.list(explainer.videos(), ExplainerJson::video));
        }
        return node;
    }

    private static ObjectNode question(Explainer.Question question) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("id", question.id());
        return node.put("ask", question.ask()).put("answer", question.answer());
    }

    private static ObjectNode video(Explainer.Video video) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("id", video.id());
        node.put("title", video.title()).put("says", video.says());
        video.url().ifPresent(url -> node.put("url", url.toString()));
        video.film().ifPresent(hash -> node.put("film", hash.hex()));
        video.captions().ifPresent(hash -> node.put("captions", hash.hex()));
        video.poster().ifPresent(hash -> node.put("poster", hash.hex()));
        DefinitionWriting.putUnlessEmpty(node, "transcript", video.transcript());
        return node;
    }
}
