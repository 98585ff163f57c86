package org.cairn.openbadges.credential;

import tools.jackson.databind.node.ObjectNode;

/** Another version or translation of the achievement (Open Badges 3.0, Related). */
public record Related(String id, String inLanguage, String version, Additional additional)
        implements Part {

    /**
     * Holds it against the standard.
     *
     * @throws CredentialProblem naming what breaks it
     */
    public Related {
        Check.iri(id, "The id of a related achievement");
        Check.language(inLanguage, "The language of a related achievement");
        Check.optional(version, "The version of a related achievement");
    }

    /** Another achievement by its id; empty texts are left out. */
    public Related(String id, String inLanguage, String version) {
        this(id, inLanguage, version, Additional.NONE);
    }

    static Related of(ObjectNode json) {
        FieldReader in = FieldReader.of(json, "Related");
        return new Related(in.text("id"), in.text("inLanguage"), in.text("version"), in.rest());
    }

    @Override
    public ObjectNode toJson() {
        return Fields.of(id, "Related")
                .text("inLanguage", inLanguage)
                .text("version", version)
                .additional(additional)
                .json();
    }
}
