package org.cairn.openbadges.credential;

import tools.jackson.databind.node.ObjectNode;

/**
 * A thing at an address whose type says what it is good for: a credential schema or a refresh
 * service (VC Data Model 2.0, sections 4.11, 5.4; Open Badges 3.0, CredentialSchema and
 * RefreshService).
 */
public record Service(String id, String type, Additional additional) implements Part {

    private static final String SCHEMAS = "https://purl.imsglobal.org/spec/";
    private static final String VALIDATOR = "1EdTechJsonSchemaValidator2019";

    /** The published schema of an Open Badges 3.0 badge. */
    public static final Service OPEN_BADGES_SCHEMA =
            new Service(
                    SCHEMAS + "ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json",
                    VALIDATOR);

    /** The published schema of an Open Badges 3.0 endorsement. */
    public static final Service ENDORSEMENT_SCHEMA =
            new Service(
                    SCHEMAS + "ob/v3p0/schema/json/ob_v3p0_endorsementcredential_schema.json",
                    VALIDATOR);

    /** The published schema of a Comprehensive Learner Record 2.0. */
    public static final Service CLR_SCHEMA =
            new Service(
                    SCHEMAS + "clr/v2p0/schema/json/clr_v2p0_clrcredential_schema.json", VALIDATOR);

    /**
     * Holds it against the standard.
     *
     * @throws CredentialProblem naming what breaks it
     */
    public Service {
        Check.iri(id, "The address of a schema or refresh service");
        Check.text(type, "The type of a schema or refresh service");
    }

    /** In the words of the standard alone. */
    public Service(String id, String type) {
        this(id, type, Additional.NONE);
    }

    static Service of(ObjectNode json) {
        FieldReader in = FieldReader.untyped(json);
        return new Service(in.text("id"), in.text("type"), in.rest());
    }

    @Override
    public ObjectNode toJson() {
        return Fields.untyped().text("id", id).text("type", type).additional(additional).json();
    }
}
