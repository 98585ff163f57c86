package org.cairn.openbadges;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.cairn.openbadges.json.StrictJson;
import tools.jackson.databind.JsonNode;

/** The JSON schemas as 1EdTech publishes them; tests that need one are skipped without it. */
public final class PublishedSchemas {

    public static final String BADGE =
            "schemas/open-badges/v3_0/ob_v3p0_achievementcredential_schema.json";
    public static final String ENDORSEMENT =
            "schemas/open-badges/v3_0/ob_v3p0_endorsementcredential_schema.json";
    public static final String PROFILE = "schemas/open-badges/v3_0/ob_v3p0_profile_schema.json";
    public static final String CLR = "schemas/clr/v2_0/clr_v2p0_clrcredential_schema.json";

    private PublishedSchemas() {}

    /** What the schema says against the document as it would be sent. */
    public static List<Error> errors(String schema, JsonNode document) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
                .getSchema(ConformanceData.json(schema))
                .validate(StrictJson.read(StrictJson.write(document)));
    }
}
