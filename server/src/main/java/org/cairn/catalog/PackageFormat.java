package org.cairn.catalog;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What the files of a package are called, and the schema of the one that names all others. */
final class PackageFormat {

    static final String VERSION = "cairn-package/1";
    static final String README = "README.txt";
    static final String MANIFEST = "package.json";
    static final String MANIFEST_SCHEMA = "package.schema.json";
    static final String DEFINITION = "micro-credential.json";
    static final String DEFINITION_SCHEMA = "definition.schema.json";
    static final String ACHIEVEMENT = "achievement.json";
    static final String DRAWING = "badge.svg";
    static final String PICTURE = "badge.png";
    static final String TEMPLATES = "templates/";

    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(file(MANIFEST_SCHEMA), StandardCharsets.UTF_8));

    private PackageFormat() {}

    /** A file that is the same in every package. */
    static byte[] file(String name) {
        try (InputStream file =
                Objects.requireNonNull(PackageFormat.class.getResourceAsStream(name), name)) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Where the manifest is not as it has to be; empty where it is sound. */
    static Optional<String> fault(JsonNode manifest) {
        return SCHEMA.validate(manifest).stream()
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
