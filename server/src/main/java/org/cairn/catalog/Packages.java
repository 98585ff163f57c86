package org.cairn.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cairn.catalog.EditionPackage.Entry;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Front desk: an edition as a package that any program with a ZIP tool can read, with whose it is,
 * under what terms, and the hash of every file.
 */
@Service
public class Packages {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final int KEPT = 24;

    private final KeptPackages<Of> kept = new KeptPackages<>(KEPT);
    private final PackageParts parts;
    private final PackageReadme readme;

    Packages(PackageParts parts, PackageReadme readme) {
        this.parts = parts;
        this.readme = readme;
    }

    /** What a package depends on beside the program itself. */
    private record Of(EditionId edition, PackageParts.Publisher publisher) {}

    /** The same object as long as nothing of it changes, so that asking again costs nothing. */
    public EditionPackage of(Edition edition) {
        Of key = new Of(edition.id(), parts.publisher(edition));
        return kept.of(key, () -> made(edition, key.publisher()));
    }

    private EditionPackage made(Edition edition, PackageParts.Publisher publisher) {
        Origin origin = parts.origin(edition);
        Map<String, TemplateFile> given = parts.given(edition.definition());
        List<Entry> listed = new ArrayList<>();
        listed.add(Entry.of(PackageFormat.README, readme.of(edition, origin, given)));
        listed.add(PackageParts.definition(PackageFormat.DEFINITION, edition));
        listed.add(PackageParts.schema(PackageFormat.DEFINITION_SCHEMA));
        listed.add(PackageParts.schema(PackageFormat.MANIFEST_SCHEMA));
        listed.addAll(parts.badge("", edition, publisher.issuer()));
        given.forEach((path, file) -> listed.add(parts.entry(path, file)));
        Entry manifest = PackageParts.manifest(manifest(edition, origin, given), listed);
        listed.add(1, manifest);
        return new EditionPackage(
                edition.definition().slug() + "-edition-" + edition.number() + ".zip",
                '"' + manifest.hash().hex() + '"',
                edition.publishedAt(),
                listed);
    }

    private ObjectNode manifest(Edition edition, Origin origin, Map<String, TemplateFile> given) {
        Definition definition = edition.definition();
        ObjectNode tree = NODES.objectNode();
        tree.put("format", PackageFormat.VERSION).put("title", definition.title());
        tree.put("kind", definition.kind().code());
        tree.put("language", definition.language().toLanguageTag());
        tree.put("slug", definition.slug());
        parts.say(tree, edition, origin);
        tree.set("templates", templates(definition, given));
        return tree;
    }

    private static ArrayNode templates(Definition definition, Map<String, TemplateFile> given) {
        ArrayNode list = NODES.arrayNode();
        given.forEach((path, file) -> {
            ObjectNode one = list.addObject().put("path", path);
            one.put("mediaType", file.mediaType());
            ArrayNode names = one.putArray("names");
            NamedFile.of(definition).stream()
                    .filter(named -> named.hash().equals(file.hash()))
                    .map(NamedFile::name)
                    .distinct()
                    .forEach(names::add);
        });
        return list;
    }
}
