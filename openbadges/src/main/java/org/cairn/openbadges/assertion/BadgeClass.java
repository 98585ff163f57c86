package org.cairn.openbadges.assertion;

import java.util.List;
import java.util.Optional;
import org.cairn.openbadges.json.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What can be earned (Open Badges 2.0, BadgeClass).
 *
 * @param image address of the picture
 * @param issuer address of the issuer's profile
 * @param embeddedIssuer the profile itself, in what others wrote
 */
public record BadgeClass(
        String id,
        String name,
        String description,
        String image,
        Criteria criteria,
        String issuer,
        Optional<ObjectNode> embeddedIssuer,
        List<Alignment> alignments,
        List<String> tags) {

    /**
     * What one has to do; at least one of the two is there.
     *
     * @param id address of a page
     * @param narrative Markdown
     */
    public record Criteria(Optional<String> id, Optional<String> narrative) {}

    /** Keeps copies of the lists, which nobody can change. */
    public BadgeClass {
        alignments = List.copyOf(alignments);
        tags = List.copyOf(tags);
    }

    /** The document to serve at the id. */
    public ObjectNode toJson() {
        var json = StrictJson.object();
        json.put("@context", Members.CONTEXT);
        json.put("type", "BadgeClass");
        json.put("id", id);
        json.put("name", name);
        json.put("description", description);
        json.put("image", image);
        var achieve = json.putObject("criteria");
        criteria.id().ifPresent(value -> achieve.put("id", value));
        criteria.narrative().ifPresent(value -> achieve.put("narrative", value));
        embeddedIssuer.ifPresentOrElse(
                value -> json.set("issuer", value), () -> json.put("issuer", issuer));
        if (!alignments.isEmpty()) {
            var array = json.putArray("alignment");
            alignments.forEach(item -> array.add(item.toJson()));
        }
        if (!tags.isEmpty()) {
            var array = json.putArray("tags");
            tags.forEach(array::add);
        }
        return json;
    }

    /**
     * Reads a badge class by anybody, as far as it can be understood.
     *
     * @throws AssertionProblem when it has no name or no issuer
     */
    public static BadgeClass read(JsonNode json) {
        var issuer = Members.reference(json, "issuer");
        var embedded = Members.embedded(json, "issuer");
        if (issuer.isEmpty() && embedded.isEmpty()) {
            throw new AssertionProblem("The badge does not say who issued it");
        }
        return new BadgeClass(
                Members.text(json, "id").orElse(""),
                Members.required(json, "name"),
                Members.text(json, "description").orElse(""),
                Members.reference(json, "image").orElse(""),
                criteria(json),
                issuer.orElse(""),
                embedded,
                Members.items(json, "alignment").stream().map(Alignment::read).toList(),
                Members.texts(json, "tags"));
    }

    private static Criteria criteria(JsonNode json) {
        return new Criteria(
                Members.reference(json, "criteria"),
                Members.text(json.path("criteria"), "narrative"));
    }
}
