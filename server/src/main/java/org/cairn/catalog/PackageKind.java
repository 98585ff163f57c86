package org.cairn.catalog;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The kinds of packages that there are, each with the schema of its manifest. */
enum PackageKind {
    ONE(PackageFormat.VERSION, PackageFormat.MANIFEST_SCHEMA),
    STACK(PackageFormat.STACK_VERSION, PackageFormat.STACK_MANIFEST_SCHEMA);

    private final String version;
    private final Schema schema;

    PackageKind(String version, String schema) {
        this.version = version;
        this.schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(new String(PackageFormat.file(schema), StandardCharsets.UTF_8));
    }

    /** The format that this program writes and reads. */
    String version() {
        return version;
    }

    /** Whether a manifest says that it is of this kind, be it in another version. */
    boolean isOf(String format) {
        return format.startsWith(version.substring(0, version.indexOf('/') + 1));
    }

    /** Where the manifest is not as it has to be; empty where it is sound. */
    Optional<String> fault(JsonNode manifest) {
        return schema.validate(manifest).stream()
                .findFirst()
                .map(error -> {
                    String place = Source.path(error.getInstanceLocation().toString());
                    String name = String.valueOf(error.getProperty());
                    return error.getProperty() == null
                            ? place
                            : place.isEmpty() ? name : place + "." + name;
                });
    }
}
