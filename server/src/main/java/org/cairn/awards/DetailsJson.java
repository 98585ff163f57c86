package org.cairn.awards;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cairn.catalog.Definition;
import org.cairn.catalog.EvidenceKind;
import org.cairn.catalog.PictureJson;
import org.cairn.catalog.Score;
import org.cairn.openbadges.json.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The details of an award as the register keeps them. */
final class DetailsJson {

    private DetailsJson() {}

    static byte[] write(AwardDetails details) {
        ObjectNode json = StrictJson.object();
        json.put("issuerName", details.issuerName());
        ObjectNode art = json.putObject("art");
        art.put("shortWord", details.art().shortWord());
        art.put("stack", details.art().stack());
        art.put("level", details.art().level());
        art.put("program", details.art().program());
        if (details.art().macro()) {
            art.put("macro", true);
        }
        art.put("issuerShortName", details.art().issuerShortName());
        art.put("seed", details.art().seed());
        PictureJson.write(art, details.art().picture());
        ObjectNode results = json.putObject("results");
        new TreeMap<>(details.results())
                .forEach((criterion, score) -> put(results, criterion, score));
        ObjectNode comments = json.putObject("comments");
        new TreeMap<>(details.comments()).forEach(comments::put);
        ArrayNode evidence = json.putArray("evidence");
        for (AwardOrder.EvidenceLine line : details.evidence()) {
            ObjectNode item = evidence.addObject();
            item.put("title", line.title());
            item.put("kind", line.kind().code());
            item.put("about", line.about());
        }
        details.examination().ifPresent(it -> put(json.putObject("examination"), it));
        details.enacted()
                .ifPresent(it ->
                        json.putObject("enacted")
                                .put("capstone", it.capstone())
                                .put("artifact", it.artifact()));
        if (!details.parts().isEmpty()) {
            ArrayNode parts = json.putArray("parts");
            details.parts().forEach(parts::add);
        }
        return StrictJson.write(json);
    }

    private static void put(ObjectNode json, Examination examination) {
        json.put("assessors", examination.assessors());
        json.put("rounds", examination.rounds());
        examination.path().ifPresent(path -> json.put("path", path.code()));
        examination
                .agreement()
                .ifPresent(agreement ->
                        json.putObject("agreement")
                                .put("same", agreement.same())
                                .put("of", agreement.of()));
    }

    /** A result is the level's id; one that did not apply is null. */
    private static void put(ObjectNode results, String criterion, Score score) {
        switch (score) {
            case Score.Reached(String level) -> results.put(criterion, level);
            case Score.NotApplicable() -> results.putNull(criterion);
        }
    }

    static AwardDetails read(Award award, String earnerName, String title, String text) {
        ObjectNode json = StrictJson.read(text);
        return new AwardDetails(
                award,
                earnerName,
                title,
                json.path("issuerName").asString(""),
                art(json.path("art")),
                results(json.path("results")),
                comments(json.path("comments")),
                evidence(json.path("evidence")),
                examination(json.path("examination")),
                Optional.of(json.path("enacted")).filter(JsonNode::isObject).map(it -> enacted(it)),
                json.path("parts").valueStream().map(part -> part.asString("")).toList());
    }

    private static AwardOrder.Enacted enacted(JsonNode json) {
        return new AwardOrder.Enacted(
                json.path("capstone").asString(""), json.path("artifact").asString(""));
    }

    private static Optional<Examination> examination(JsonNode json) {
        if (!json.isObject()) {
            return Optional.empty();
        }
        JsonNode agreement = json.path("agreement");
        return Optional.of(
                new Examination(
                        json.path("assessors").asInt(),
                        json.path("rounds").asInt(),
                        Optional.of(json.path("path").asString(""))
                                .filter(path -> !path.isEmpty())
                                .map(Definition.Path::of),
                        agreement.isObject()
                                ? Optional.of(
                                        new Examination.Agreement(
                                                agreement.path("same").asInt(),
                                                agreement.path("of").asInt()))
                                : Optional.empty()));
    }

    private static AwardDetails.Art art(JsonNode json) {
        return new AwardDetails.Art(
                json.path("shortWord").asString(""),
                json.path("stack").asString(""),
                json.path("level").asInt(0),
                json.path("program").asBoolean(false),
                json.path("macro").asBoolean(false),
                json.path("issuerShortName").asString(""),
                json.path("seed").asString(""),
                PictureJson.read(json));
    }

    private static Map<String, Score> results(JsonNode json) {
        Map<String, Score> results = new TreeMap<>();
        json.properties()
                .forEach(member ->
                        results.put(
                                member.getKey(),
                                member.getValue().isNull()
                                        ? new Score.NotApplicable()
                                        : new Score.Reached(member.getValue().stringValue())));
        return results;
    }

    private static Map<String, String> comments(JsonNode json) {
        Map<String, String> comments = new TreeMap<>();
        json.properties()
                .forEach(member -> comments.put(member.getKey(), member.getValue().stringValue()));
        return comments;
    }

    private static List<AwardOrder.EvidenceLine> evidence(JsonNode json) {
        List<AwardOrder.EvidenceLine> evidence = new ArrayList<>();
        json.forEach(item ->
                evidence.add(
                        new AwardOrder.EvidenceLine(
                                item.path("title").asString(""),
                                EvidenceKind.of(item.path("kind").asString("")),
                                item.path("about").asString(""))));
        return evidence;
    }
}
