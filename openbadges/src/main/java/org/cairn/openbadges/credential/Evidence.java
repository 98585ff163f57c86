package org.cairn.openbadges.credential;

import tools.jackson.databind.node.ObjectNode;

/**
 * Work that the achievement rests on (Open Badges 3.0, Evidence).
 *
 * @param id where it can be seen; may be empty
 * @param narrative what the earner did, in Markdown
 */
public record Evidence(
        String id,
        String name,
        String description,
        String narrative,
        String genre,
        String audience,
        Additional additional)
        implements Part {

    /**
     * Holds it against the standard.
     *
     * @throws CredentialProblem naming what breaks it
     */
    public Evidence {
        Check.optionalIri(id, "The address of evidence");
        Check.optional(name, "The name of evidence");
        Check.optional(description, "The description of evidence");
        Check.optional(narrative, "The narrative of evidence");
        Check.optional(genre, "The genre of evidence");
        Check.optional(audience, "The audience of evidence");
    }

    /** The usual part of it; empty texts are left out. */
    public Evidence(String id, String name, String description) {
        this(id, name, description, "", "", "");
    }

    /** Evidence in the words of the standard alone. */
    public Evidence(
            String id,
            String name,
            String description,
            String narrative,
            String genre,
            String audience) {
        this(id, name, description, narrative, genre, audience, Additional.NONE);
    }

    static Evidence of(ObjectNode json) {
        FieldReader in = FieldReader.of(json, "Evidence");
        return new Evidence(
                in.text("id"),
                in.text("name"),
                in.text("description"),
                in.text("narrative"),
                in.text("genre"),
                in.text("audience"),
                in.rest());
    }

    @Override
    public ObjectNode toJson() {
        return Fields.of(id, "Evidence")
                .text("name", name)
                .text("description", description)
                .text("narrative", narrative)
                .text("genre", genre)
                .text("audience", audience)
                .additional(additional)
                .json();
    }
}
