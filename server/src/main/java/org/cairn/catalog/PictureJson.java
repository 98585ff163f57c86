package org.cairn.catalog;

import java.util.Locale;
import java.util.Optional;
import org.cairn.platform.art.Outline;
import org.cairn.platform.art.Scenery;
import org.cairn.platform.files.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The look of a badge as definition files and the register keep it. What nobody chose is not
 * written, and what a picture of one's own makes needless is not, either.
 */
public final class PictureJson {

    private static final String NAME = "picture";
    static final String COLOR = "#[0-9A-Fa-f]{6}";
    static final String HASH = "[0-9a-f]{64}";

    private PictureJson() {}

    /** Out of a document that may have a member for it. */
    public static Picture read(JsonNode holder) {
        JsonNode node = holder.path(NAME);
        JsonNode own = node.path("own");
        String hash = own.path("sha256").asString("");
        if (hash.matches(HASH)) {
            return new Picture(
                    Optional.empty(),
                    Optional.empty(),
                    Scenery.HILLS,
                    false,
                    Optional.of(
                            new Picture.Own(
                                    new Sha256(hash), DefinitionReading.line(own, "alternative"))));
        }
        return new Picture(
                DefinitionReading.optional(node, "outline").map(Outline::of),
                color(node),
                DefinitionReading.optional(node, "landscape")
                        .map(Scenery::of)
                        .orElse(Scenery.HILLS),
                node.path("hideLevel").asBoolean(false),
                Optional.empty());
    }

    /** The color that was chosen, where it is one. */
    static Optional<String> color(JsonNode picture) {
        return Optional.of(picture.path("color").asString(""))
                .filter(color -> color.matches(COLOR))
                .map(color -> color.toUpperCase(Locale.ROOT));
    }

    public static void write(ObjectNode holder, Picture picture) {
        if (picture.equals(Picture.USUAL)) {
            return;
        }
        ObjectNode node = holder.putObject(NAME);
        picture.outline().ifPresent(outline -> node.put("outline", outline.code()));
        picture.color().ifPresent(color -> node.put("color", color));
        if (picture.scenery() != Scenery.HILLS) {
            node.put("landscape", picture.scenery().code());
        }
        if (picture.hidesLevel()) {
            node.put("hideLevel", true);
        }
        picture.own()
                .ifPresent(own ->
                        node.putObject("own")
                                .put("sha256", own.hash().hex())
                                .put("alternative", own.alternative()));
    }

    /** Takes out of a draft what says no more than nothing would. */
    static void tidy(ObjectNode document) {
        if (!(document.path(NAME) instanceof ObjectNode node)) {
            return;
        }
        if (node.path("landscape").asString("").equals(Scenery.HILLS.code())) {
            node.remove("landscape");
        }
        if (!node.path("hideLevel").asBoolean(false)) {
            node.remove("hideLevel");
        }
        if (!node.path("own").has("sha256")) {
            node.remove("own");
        }
        if (node.isEmpty()) {
            document.remove(NAME);
        }
    }
}
