package org.cairn.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.catalog.EditionPackage.Entry;
import org.cairn.people.Organization;
import org.cairn.people.Organizations;
import org.cairn.platform.files.FileStore;
import org.cairn.platform.files.Sha256;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Front desk: an edition as a package that any program with a ZIP tool can read, with whose it is,
 * under what terms, and the hash of every file.
 */
@Service
public class Packages {

    private static final int PIXELS = 600;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final int KEPT = 24;

    private final Map<Of, EditionPackage> kept =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(KEPT, 0.75f, true) {
                        private static final long serialVersionUID = 1L;

                        @Override
                        protected boolean removeEldestEntry(Map.Entry<Of, EditionPackage> eldest) {
                            return size() > KEPT;
                        }
                    });
    private final TemplateStore templates;
    private final PictureStore own;
    private final Pictures pictures;
    private final FileStore files;
    private final Organizations organizations;
    private final Origins origins;
    private final PackageReadme readme;
    private final ObjectProvider<OpenBadges> badges;

    Packages(
            TemplateStore templates,
            PictureStore own,
            Pictures pictures,
            FileStore files,
            Organizations organizations,
            Origins origins,
            PackageReadme readme,
            ObjectProvider<OpenBadges> badges) {
        this.templates = templates;
        this.own = own;
        this.pictures = pictures;
        this.files = files;
        this.organizations = organizations;
        this.origins = origins;
        this.readme = readme;
        this.badges = badges;
    }

    /** What a package depends on beside the program itself. */
    private record Of(EditionId edition, Organization issuer, Optional<String> did) {}

    /** The same object as long as nothing of it changes, so that asking again costs nothing. */
    public EditionPackage of(Edition edition) {
        Organization issuer = organizations.find(edition.issuer()).orElseThrow();
        Of key = new Of(edition.id(), issuer, origins.did(issuer.id()));
        EditionPackage known = kept.get(key);
        if (known != null) {
            return known;
        }
        EditionPackage made = made(edition, issuer);
        kept.put(key, made);
        return made;
    }

    private EditionPackage made(Edition edition, Organization issuer) {
        Origin origin = origins.of(edition);
        Map<String, TemplateFile> given = given(edition.definition());
        List<Entry> listed = new ArrayList<>();
        listed.add(Entry.of(PackageFormat.README, readme.of(edition, origin, given)));
        listed.add(
                Entry.of(
                        PackageFormat.DEFINITION,
                        pretty(DefinitionWriting.of(edition.definition()))));
        listed.add(schema(PackageFormat.DEFINITION_SCHEMA));
        listed.add(schema(PackageFormat.MANIFEST_SCHEMA));
        badges.ifAvailable(room ->
                listed.add(Entry.of(PackageFormat.ACHIEVEMENT, pretty(room.achievement(edition)))));
        listed.add(Entry.of(PackageFormat.DRAWING, pictures.svg(edition, issuer)));
        listed.add(Entry.of(PackageFormat.PICTURE, pictures.png(edition, issuer, PIXELS)));
        given.forEach((path, file) ->
                listed.add(
                        new Entry(path, file.bytes(), file.hash(), () -> files.open(file.hash()))));
        Entry manifest =
                Entry.of(PackageFormat.MANIFEST, pretty(manifest(edition, origin, given, listed)));
        listed.add(1, manifest);
        return new EditionPackage(
                edition.definition().slug() + "-edition-" + edition.number() + ".zip",
                '"' + manifest.hash().hex() + '"',
                edition.publishedAt(),
                listed);
    }

    private static Entry schema(String name) {
        return Entry.of(name, PackageFormat.file(name));
    }

    /** The files that the definition names, by their place in the package. */
    private Map<String, TemplateFile> given(Definition definition) {
        List<Sha256> hashes =
                NamedFile.of(definition).stream().map(NamedFile::hash).distinct().toList();
        return hashes.isEmpty()
                ? Map.of()
                : Stream.concat(
                                templates.published(hashes).values().stream(),
                                own.published(hashes).stream())
                        .collect(
                                Collectors.toMap(
                                        file ->
                                                PackageFormat.TEMPLATES
                                                        + file.hash()
                                                        + "."
                                                        + file.ending(),
                                        file -> file,
                                        (one, same) -> one,
                                        TreeMap::new));
    }

    private ObjectNode manifest(
            Edition edition, Origin origin, Map<String, TemplateFile> given, List<Entry> listed) {
        Definition definition = edition.definition();
        ObjectNode tree = NODES.objectNode();
        tree.put("format", PackageFormat.VERSION).put("title", definition.title());
        tree.put("kind", definition.kind().code());
        tree.put("language", definition.language().toLanguageTag());
        tree.put("slug", definition.slug());
        ObjectNode issuer = tree.putObject("issuer").put("name", origin.issuer());
        origin.issuerId().ifPresent(did -> issuer.put("id", did));
        organizations
                .find(edition.issuer())
                .flatMap(Organization::url)
                .ifPresent(url -> issuer.put("url", url.toString()));
        tree.putObject("edition")
                .put("number", edition.number())
                .put("sha256", edition.id().value())
                .put("publishedAt", edition.publishedAt().toString())
                .put("url", origin.url().toString());
        RightsJson.write(tree, definition.rights());
        origin.terms().url().ifPresent(url -> tree.put("licenseUrl", url.toString()));
        tree.set("templates", templates(definition, given));
        ArrayNode all = tree.putArray("files");
        listed.forEach(entry ->
                all.addObject()
                        .put("path", entry.path())
                        .put("bytes", entry.bytes())
                        .put("sha256", entry.hash().hex()));
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

    private static String pretty(JsonNode tree) {
        return tree.toPrettyString().replace("\r\n", "\n") + "\n";
    }
}
