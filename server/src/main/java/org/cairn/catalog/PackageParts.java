package org.cairn.catalog;

import java.util.ArrayList;
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
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What all packages have in common: how an edition looks in them, its files, and whose it is. */
@Component
class PackageParts {

    private static final int PIXELS = 600;

    private final TemplateStore templates;
    private final PictureStore own;
    private final Pictures pictures;
    private final FileStore files;
    private final Organizations organizations;
    private final Origins origins;
    private final ObjectProvider<OpenBadges> badges;

    PackageParts(
            TemplateStore templates,
            PictureStore own,
            Pictures pictures,
            FileStore files,
            Organizations organizations,
            Origins origins,
            ObjectProvider<OpenBadges> badges) {
        this.templates = templates;
        this.own = own;
        this.pictures = pictures;
        this.files = files;
        this.organizations = organizations;
        this.origins = origins;
        this.badges = badges;
    }

    /** Who published an edition, as a package names them. */
    record Publisher(Organization issuer, Optional<String> did) {}

    Publisher publisher(Edition edition) {
        Organization issuer = organizations.find(edition.issuer()).orElseThrow();
        return new Publisher(issuer, origins.did(issuer.id()));
    }

    Origin origin(Edition edition) {
        return origins.of(edition);
    }

    /** The definition, as it is published. */
    static Entry definition(String path, Edition edition) {
        return Entry.of(path, pretty(DefinitionWriting.of(edition.definition())));
    }

    /** A file that is the same in every package. */
    static Entry schema(String name) {
        return Entry.of(name, PackageFormat.file(name));
    }

    /** As badges say it, and as they look. */
    List<Entry> badge(String folder, Edition edition, Organization issuer) {
        List<Entry> entries = new ArrayList<>();
        badges.ifAvailable(room ->
                entries.add(
                        Entry.of(
                                folder + PackageFormat.ACHIEVEMENT,
                                pretty(room.achievement(edition)))));
        entries.add(Entry.of(folder + PackageFormat.DRAWING, pictures.svg(edition, issuer)));
        entries.add(
                Entry.of(folder + PackageFormat.PICTURE, pictures.png(edition, issuer, PIXELS)));
        return entries;
    }

    /** The files that the definition names, by their place in the package. */
    Map<String, TemplateFile> given(Definition definition) {
        List<Sha256> hashes =
                NamedFile.of(definition).stream().map(NamedFile::hash).distinct().toList();
        return hashes.isEmpty()
                ? Map.of()
                : Stream.concat(
                                templates.published(hashes).values().stream(),
                                own.published(hashes).stream())
                        .collect(
                                Collectors.toMap(
                                        PackageParts::place,
                                        file -> file,
                                        (one, same) -> one,
                                        TreeMap::new));
    }

    private static String place(TemplateFile file) {
        return PackageFormat.TEMPLATES + file.hash() + "." + file.ending();
    }

    Entry entry(String path, TemplateFile file) {
        return new Entry(
                path,
                file.bytes(),
                file.hash(),
                out -> {
                    try (var in = files.open(file.hash())) {
                        in.transferTo(out);
                    }
                });
    }

    /** Whose an edition is, which one, and under what terms. */
    void say(ObjectNode node, Edition edition, Origin origin) {
        ObjectNode issuer = node.putObject("issuer").put("name", origin.issuer());
        origin.issuerId().ifPresent(did -> issuer.put("id", did));
        organizations
                .find(edition.issuer())
                .flatMap(Organization::url)
                .ifPresent(url -> issuer.put("url", url.toString()));
        node.putObject("edition")
                .put("number", edition.number())
                .put("sha256", edition.id().value())
                .put("publishedAt", edition.publishedAt().toString())
                .put("url", origin.url().toString());
        RightsJson.write(node, edition.definition().rights());
        origin.terms().url().ifPresent(url -> node.put("licenseUrl", url.toString()));
    }

    /** The manifest names every other file by its hash. */
    static Entry manifest(ObjectNode tree, List<Entry> listed) {
        ArrayNode all = tree.putArray("files");
        listed.forEach(entry ->
                all.addObject()
                        .put("path", entry.path())
                        .put("bytes", entry.bytes())
                        .put("sha256", entry.hash().hex()));
        return Entry.of(PackageFormat.MANIFEST, pretty(tree));
    }

    private static String pretty(JsonNode tree) {
        return tree.toPrettyString().replace("\r\n", "\n") + "\n";
    }
}
