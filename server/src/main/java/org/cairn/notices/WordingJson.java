package org.cairn.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A wording as it lies in the table. */
final class WordingJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private WordingJson() {}

    static String write(Wording wording) {
        ObjectNode all = JSON.createObjectNode().put("key", wording.key());
        ArrayNode arguments = all.putArray("arguments");
        for (Wording.Argument argument : wording.arguments()) {
            switch (argument) {
                case Wording.Words(String text) -> arguments.addObject().put("words", text);
                case Wording.Date(LocalDate date) ->
                        arguments.addObject().put("date", date.toString());
                case Wording.Day(Instant at) -> arguments.addObject().put("day", at.toString());
                case Wording.Moment(Instant at) ->
                        arguments.addObject().put("moment", at.toString());
                case Wording.Number(int value) -> arguments.addObject().put("number", value);
            }
        }
        return JSON.writeValueAsString(all);
    }

    static Wording read(String text) {
        JsonNode all = JSON.readTree(text);
        List<Wording.Argument> arguments = new ArrayList<>();
        all.path("arguments").forEach(argument -> arguments.add(argument(argument)));
        return new Wording(all.path("key").asString(""), arguments);
    }

    private static Wording.Argument argument(JsonNode argument) {
        if (argument.has("date")) {
            return new Wording.Date(LocalDate.parse(argument.path("date").asString("")));
        }
        if (argument.has("day")) {
            return new Wording.Day(Instant.parse(argument.path("day").asString("")));
        }
        if (argument.has("moment")) {
            return new Wording.Moment(Instant.parse(argument.path("moment").asString("")));
        }
        return argument.has("number")
                ? new Wording.Number(argument.path("number").asInt(0))
                : new Wording.Words(argument.path("words").asString(""));
    }
}
