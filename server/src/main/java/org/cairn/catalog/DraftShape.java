package org.cairn.catalog;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What the format says about one place of a document. */
record DraftShape(JsonNode schema) {

    static DraftShape whole() {
        return resolved(DefinitionSchema.tree());
    }

    /** Empty where the format has no such place. */
    Optional<DraftShape> at(DraftPath path) {
        Optional<DraftShape> shape = Optional.of(this);
        for (String step : path.steps()) {
            shape = shape.flatMap(one -> DraftPath.isIndex(step) ? one.item() : one.of(step));
        }
        return shape;
    }

    private Optional<DraftShape> of(String name) {
        return isMap()
                ? Optional.of(each())
                : Optional.of(schema.path("properties").path(name))
                        .filter(JsonNode::isObject)
                        .map(DraftShape::resolved);
    }

    Optional<DraftShape> item() {
        return Optional.of(schema.path("items"))
                .filter(JsonNode::isObject)
                .map(DraftShape::resolved);
    }

    private static DraftShape resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return new DraftShape(
                reference.isEmpty() ? schema : DefinitionSchema.tree().at(reference.substring(1)));
    }

    boolean is(String type) {
        return schema.path("type").asString("").equals(type);
    }

    boolean isObject() {
        return is("object");
    }

    boolean isListOfThings() {
        return is("array") && item().filter(DraftShape::isObject).isPresent();
    }

    boolean isListOfWords() {
        return is("array") && !isListOfThings();
    }

    /** Whether it is a length of time, which people write in hours and minutes. */
    boolean isMinutes() {
        return schema.path("format").asString("").equals("minutes");
    }

    /** Whether its names are no part of the format. */
    boolean isMap() {
        return isObject() && schema.path("additionalProperties").isObject();
    }

    /** What such names stand for. */
    DraftShape each() {
        return resolved(schema.path("additionalProperties"));
    }

    boolean requires(String name) {
        return schema.path("required").valueStream().anyMatch(one -> one.asString("").equals(name));
    }

    boolean has(String name) {
        return of(name).isPresent();
    }

    int most() {
        return schema.path("maxItems").asInt(Integer.MAX_VALUE);
    }

    JsonNode properties() {
        return schema.path("properties");
    }
}
