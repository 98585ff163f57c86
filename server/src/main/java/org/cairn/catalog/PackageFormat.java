package org.cairn.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** What the files of packages are called. */
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

    static final String STACK_VERSION = "cairn-stack-package/1";
    static final String STACK_MANIFEST_SCHEMA = "stack-package.schema.json";

    /** Each stack of a package has a folder here, with its definition and its badge. */
    static final String STACKS = "stacks/";

    static final String STACK_DEFINITION = "stack.json";

    /** The packages of what the stacks are made of. */
    static final String MEMBERS = "members/";

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
}
