package org.cairn.openbadges.credential;

import tools.jackson.databind.node.ObjectNode;

/**
 * A picture (Open Badges 3.0, Image): its address or data URL, and what it shows for those who
 * cannot see it.
 */
public record Image(String id, String caption) implements Part {

    public Image {
        Check.iri(id, "The address of the image");
        Check.optional(caption, "The caption of the image");
    }

    public Image(String id) {
        this(id, "");
    }

    @Override
    public ObjectNode toJson() {
        return new Fields().text("id", id).text("type", "Image").text("caption", caption).json();
    }
}
