package org.cairn.openbadges.credential;

import tools.jackson.databind.node.ObjectNode;

/**
 * A picture (Open Badges 3.0, Image): its address or data URL, and what it shows for those who
 * cannot see it.
 */
public record Image(String id, String caption) implements Part {

    /**
     * Holds it against the standard.
     *
     * @throws CredentialProblem naming what breaks it
     */
    public Image {
        Check.iri(id, "The address of the image");
        Check.optional(caption, "The caption of the image");
    }

    /** A picture without a caption, by its https or data address. */
    public Image(String id) {
        this(id, "");
    }

    /**
     * Reads one as the standard has it.
     *
     * @throws CredentialProblem naming what is not so
     */
    public static Image of(ObjectNode json) {
        FieldReader in = FieldReader.ofWord(json, "Image");
        Image image = new Image(in.text("id"), in.text("caption"));
        in.end();
        return image;
    }

    @Override
    public ObjectNode toJson() {
        return Fields.untyped()
                .text("id", id)
                .text("type", "Image")
                .text("caption", caption)
                .json();
    }
}
