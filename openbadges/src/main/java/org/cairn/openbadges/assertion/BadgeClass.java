package org.cairn.openbadges.assertion;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairn.openbadges.json.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What can be earned (Open Badges 2.0, BadgeClass).
 *
 * @param image address of the picture
 * @param issuer address of the issuer's profile
 * @param embeddedIssuer the profile itself, in what others wrote
 * @param more extensions, endorsements and all else
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
        List<String> tags,
        More more) {

    private static final Set<String> KNOWN =
            Set.of(
                    "@context",
                    "type",
                    "id",
                    "name",
                    "description",
                    "image",
                    "criteria",
                    "issuer",
                    "alignment",
                    "tags");

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

    /**
     * A badge class that is to be issued.
     *
     * @throws AssertionProblem when it lacks what the standard demands
     */
    public BadgeClass(
            String id,
            String name,
            String description,
            String image,
            Criteria criteria,
            String issuer,
            Optional<ObjectNode> embeddedIssuer,
            List<Alignment> alignments,
            List<String> tags) {
        this(
                id,
                name,
                description,
                image,
                criteria,
                issuer,
                embeddedIssuer,
                alignments,
                tags,
                More.NONE);
        Members.requireAddress(id, "The id of the badge class");
        Members.requireText(name, "The name of the badge class");
        Members.requireText(description, "The description of the badge class");
        Members.requireAddress(image, "The picture of the badge class");
        Members.requireAddress(issuer, "The address of the issuer");
        if (criteria.id().isEmpty() && criteria.narrative().isEmpty()) {
            throw new AssertionProblem("The criteria need an address or a narrative");
        }
        criteria.id().ifPresent(page -> Members.requireAddress(page, "The page of the criteria"));
        criteria.narrative().ifPresent(text -> Members.requireText(text, "The criteria’s text"));
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
        return more.into(json);
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
                Members.texts(json, "tags"),
                More.of(json, KNOWN));
    }

    private static Criteria criteria(JsonNode json) {
        return new Criteria(
                Members.reference(json, "criteria"),
                Members.text(json.path("criteria"), "narrative"));
    }
}
