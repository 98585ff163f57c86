package org.cairn.catalog;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cairn.platform.files.Sha256;
import org.cairn.platform.web.Text;
import org.cairn.platform.web.UserProblem;
import tools.jackson.databind.JsonNode;

/** A package that somebody brought, taken apart and checked before anything of it is kept. */
sealed interface PackageFile {

    int MOST_PROBLEMS = 30;
    String SAY = "catalog.package.problem.";

    /**
     * A package that says nothing wrong.
     *
     * @param origin the edition it is of, as the package says
     * @param files where in it they lie that the definition names
     */
    record Sound(DefinitionFile.Sound definition, Origin origin, Map<Sha256, String> files)
            implements PackageFile {}

    /**
     * @param places what is wrong with the definition in it, at its lines
     */
    record Faulty(List<Text> problems, List<DefinitionProblem> places) implements PackageFile {}

    /** What makes it no package at all is a {@link UserProblem}. */
    static PackageFile read(Path zip, PackageEntries.Allowance left) throws IOException {
        PackageEntries entries = PackageEntries.of(zip, left);
        JsonNode manifest = manifest(entries, PackageKind.ONE);
        List<Text> problems = files(manifest, entries);
        if (!lists(manifest, PackageFormat.DEFINITION)) {
            problems.add(Text.of(SAY + "none", PackageFormat.DEFINITION));
        }
        if (!problems.isEmpty()) {
            return new Faulty(problems.stream().limit(MOST_PROBLEMS).toList(), List.of());
        }
        byte[] definition =
                Objects.requireNonNull(entries.files().get(PackageFormat.DEFINITION)).content();
        return switch (DefinitionFile.read(definition)) {
            case DefinitionFile.Faulty(var places) ->
                    new Faulty(List.of(Text.of(SAY + "definition", places.size())), places);
            case DefinitionFile.Sound sound -> fitting(manifest, sound, entries);
        };
    }

    /** The manifest of a package of this kind, sound as far as its schema can say. */
    static JsonNode manifest(PackageEntries entries, PackageKind kind) {
        PackageEntries.Found file = entries.files().get(PackageFormat.MANIFEST);
        if (file == null) {
            throw new UserProblem(SAY + "none", PackageFormat.MANIFEST);
        }
        List<DefinitionProblem> problems = new ArrayList<>();
        JsonNode tree;
        try {
            tree = SourceReader.read(SourceText.of(file.content()), problems).tree();
        } catch (Unreadable end) {
            problems.add(end.problem());
            throw unreadable(problems.getLast());
        }
        if (!problems.isEmpty()) {
            throw unreadable(problems.getFirst());
        }
        String format = tree.path("format").asString("");
        for (PackageKind other : PackageKind.values()) {
            if (other != kind && other.isOf(format)) {
                throw new UserProblem(SAY + "other." + other.name().toLowerCase(Locale.ROOT));
            }
        }
        if (kind.isOf(format) && !format.equals(kind.version())) {
            throw new UserProblem(
                    SAY + "version", DefinitionProblem.quoted(format), kind.version());
        }
        StackContents.mustFit(tree.path("stacks").size(), tree.path("members").size());
        Optional<String> fault = kind.fault(tree);
        if (fault.isPresent()) {
            throw new UserProblem(SAY + "manifest", DefinitionProblem.quoted(fault.get()));
        }
        return tree;
    }

    private static UserProblem unreadable(DefinitionProblem problem) {
        return new UserProblem(SAY + "json", problem.line(), problem.message());
    }

    /** Every file that is named is there, and is what it is said to be. */
    static List<Text> files(JsonNode manifest, PackageEntries entries) {
        List<Text> problems = new ArrayList<>();
        Map<String, String> named = new LinkedHashMap<>();
        for (JsonNode one : manifest.path("files")) {
            String path = one.path("path").asString("");
            String hash = one.path("sha256").asString("");
            PackageEntries.Found found = entries.files().get(path);
            if (named.putIfAbsent(path, hash) != null) {
                problems.add(Text.of(SAY + "twice", path));
            } else if (found == null) {
                problems.add(Text.of(SAY + "missing", path));
            } else if (!found.hash().hex().equals(hash)
                    || found.bytes() != one.path("bytes").asLong(-1)) {
                problems.add(Text.of(SAY + "changed", path));
            }
        }
        return problems;
    }

    /** Whether the manifest speaks of this file. */
    static boolean lists(JsonNode manifest, String path) {
        return manifest.path("files")
                .valueStream()
                .anyMatch(one -> one.path("path").asString("").equals(path));
    }

    /** Where the files lie that definitions name by their hash. */
    static Map<Sha256, String> places(JsonNode manifest, PackageEntries entries) {
        Map<Sha256, String> places = new HashMap<>();
        manifest.path("files")
                .valueStream()
                .map(one -> one.path("path").asString(""))
                .filter(path -> path.startsWith(PackageFormat.TEMPLATES))
                .forEach(path -> {
                    PackageEntries.Found found = entries.files().get(path);
                    if (found != null) {
                        places.putIfAbsent(found.hash(), path);
                    }
                });
        return places;
    }

    /** The definition is the one that the manifest speaks of, and its files are there. */
    private static PackageFile fitting(
            JsonNode manifest, DefinitionFile.Sound sound, PackageEntries entries) {
        Definition definition = sound.definition();
        JsonNode edition = manifest.path("edition");
        List<Text> problems = new ArrayList<>();
        if (!sound.id().value().equals(edition.path("sha256").asString(""))) {
            problems.add(Text.of(SAY + "edition"));
        }
        if (RightsJson.terms(manifest) != definition.rights().terms()) {
            problems.add(Text.of(SAY + "terms"));
        }
        Map<Sha256, String> places = places(manifest, entries);
        Map<Sha256, String> files = new LinkedHashMap<>();
        for (NamedFile file : NamedFile.of(definition)) {
            String path = places.get(file.hash());
            if (path == null) {
                problems.add(Text.of(SAY + "template", file.name()));
            } else {
                files.put(file.hash(), path);
            }
        }
        Optional<Origin> origin = origin(manifest, sound);
        if (origin.isEmpty()) {
            problems.add(Text.of(SAY + "manifest", "edition.url"));
        }
        return problems.isEmpty()
                ? new Sound(sound, origin.orElseThrow(), files)
                : new Faulty(problems.stream().limit(MOST_PROBLEMS).toList(), List.of());
    }

    private static Optional<Origin> origin(JsonNode manifest, DefinitionFile.Sound sound) {
        Definition definition = sound.definition();
        return origin(manifest, sound.id(), definition.title(), definition.rights().terms());
    }

    /** The edition that a manifest speaks of; empty where its address is none. */
    static Optional<Origin> origin(JsonNode node, EditionId id, String title, CopyTerms terms) {
        JsonNode issuer = node.path("issuer");
        JsonNode edition = node.path("edition");
        return address(DefinitionReading.line(edition, "url"))
                .map(address ->
                        new Origin(
                                title,
                                DefinitionReading.line(issuer, "name"),
                                DefinitionReading.optional(issuer, "id"),
                                address,
                                edition.path("number").asInt(),
                                id,
                                terms));
    }

    private static Optional<URI> address(String url) {
        try {
            return Optional.of(new URI(url)).filter(address -> address.getHost() != null);
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }
}
