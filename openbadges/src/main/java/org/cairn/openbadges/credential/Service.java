package org.cairn.openbadges.credential;

import tools.jackson.databind.node.ObjectNode;

/**
 * A thing at an address whose type says what it is good for: a credential schema, a refresh service
 * or terms of use (VC Data Model 2.0, sections 4.11, 5.4, 5.5).
 */
public record Service(String id, String type) implements Part {

    /** The published schema of Open Badges 3.0. */
    public static final Service OPEN_BADGES_SCHEMA =
            new Service(
                    "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/"
                            + "ob_v3p0_achievementcredential_schema.json",
                    "1EdTechJsonSchemaValidator2019");

    public Service {
        Check.iri(id, "The address of a schema, refresh service or terms of use");
        Check.text(type, "The type of a schema, refresh service or terms of use");
    }

    /** Whether the type is one of 1EdTech's, which need the context of extensions. */
    boolean isExtension() {
        return type.startsWith("1EdTech");
    }

    @Override
    public ObjectNode toJson() {
        return new Fields().text("id", id).text("type", type).json();
    }
}
