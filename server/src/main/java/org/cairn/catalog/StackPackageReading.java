package org.cairn.catalog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.platform.files.FileDraft;
import org.cairn.platform.files.FileStore;
import org.cairn.platform.files.Sha256;
import org.cairn.platform.web.Text;
import org.cairn.platform.web.UserProblem;
import tools.jackson.databind.JsonNode;

/** One reading of the package of a stack; everything that is wrong is said at once. */
final class StackPackageReading {

    private static final String ALONE = "catalog.package.problem.";
    private static final String SAY = "catalog.stack-package.problem.";

    private final Path zip;
    private final FileStore store;
    private final List<Text> problems = new ArrayList<>();
    private final List<FileDraft> drafts = new ArrayList<>();
    private final List<StackPackageFile.Stack> stacks = new ArrayList<>();
    private final List<StackPackageFile.Member> members = new ArrayList<>();
    private final List<StackPackageFile.Withheld> withheld = new ArrayList<>();

    StackPackageReading(Path zip, FileStore store) {
        this.zip = zip;
        this.store = store;
    }

    StackPackageFile read() throws IOException {
        boolean whole = false;
        try {
            StackPackageFile found = found();
            whole = found.problems().isEmpty();
            return found;
        } finally {
            if (!whole) {
                StackPackageFile.close(drafts);
            }
        }
    }

    private StackPackageFile found() throws IOException {
        PackageEntries entries = PackageEntries.of(zip, new PackageEntries.Allowance());
        JsonNode manifest = PackageFile.manifest(entries, PackageKind.STACK);
        problems.addAll(PackageFile.files(manifest, entries));
        Stream.concat(manifest.path("stacks").valueStream(), manifest.path("members").valueStream())
                .filter(one -> one.has("path") && !PackageFile.lists(manifest, path(one)))
                .forEach(one -> problems.add(Text.of(ALONE + "none", path(one))));
        if (problems.isEmpty()) {
            stacks(manifest, PackageFile.places(manifest, entries));
            members(manifest);
        }
        if (problems.isEmpty()) {
            problems.addAll(StackPackageChecks.of(manifest, stacks, names()));
        }
        return problems.isEmpty()
                ? new StackPackageFile(List.of(), stacks, members, withheld)
                : StackPackageFile.faulty(problems);
    }

    /** What the rules of the stacks may name, each as often as the package has it. */
    private List<String> names() {
        return Stream.of(
                        stacks.stream().map(StackPackageFile.Stack::slug),
                        members.stream().map(StackPackageFile.Member::slug),
                        withheld.stream().map(StackPackageFile.Withheld::slug))
                .flatMap(one -> one)
                .toList();
    }

    private static String path(JsonNode node) {
        return node.path("path").asString("");
    }

    private void stacks(JsonNode manifest, Map<Sha256, String> places) throws IOException {
        Map<String, byte[]> definitions = new HashMap<>();
        Set<String> wanted = new HashSet<>();
        manifest.path("stacks").forEach(one -> wanted.add(path(one)));
        PackageEntries.open(
                zip,
                wanted,
                (name, content) ->
                        definitions.put(name, content.readNBytes(SourceText.LARGEST + 1)));
        for (JsonNode one : manifest.path("stacks")) {
            byte[] definition = definitions.getOrDefault(path(one), new byte[0]);
            switch (StackFile.read(definition)) {
                case StackFile.Faulty(var faults) -> at(path(one), faults);
                case StackFile.Sound sound -> stack(one, sound, places);
            }
        }
    }

    private void at(String file, List<DefinitionProblem> places) {
        places.forEach(place ->
                problems.add(
                        Text.of(SAY + "place", file, place.line(), place.path(), place.message())));
    }

    private void stack(JsonNode node, StackFile.Sound file, Map<Sha256, String> places) {
        StackForm form = file.form();
        fits(node, path(node), new Said(file.slug(), file.id(), form.rights().terms()));
        Map<Sha256, String> picture = new LinkedHashMap<>();
        form.picture()
                .own()
                .ifPresent(own ->
                        Optional.ofNullable(places.get(own.hash()))
                                .ifPresentOrElse(
                                        place -> picture.put(own.hash(), place),
                                        () ->
                                                problems.add(
                                                        Text.of(
                                                                SAY + "picture",
                                                                path(node),
                                                                own.hash().hex()))));
        PackageFile.origin(node, file.id(), form.title(), form.rights().terms())
                .ifPresentOrElse(
                        origin ->
                                stacks.add(
                                        new StackPackageFile.Stack(
                                                path(node), file, origin, picture)),
                        () -> problems.add(Text.of(ALONE + "manifest", "edition.url")));
    }

    /** What a definition says of itself. */
    private record Said(String slug, EditionId id, CopyTerms terms) {}

    /** The definition is the one that the manifest speaks of. */
    private void fits(JsonNode node, String place, Said said) {
        if (!said.slug().equals(node.path("slug").asString(""))) {
            problems.add(Text.of(SAY + "slug", place, node.path("slug").asString("")));
        }
        if (!said.id().value().equals(node.path("edition").path("sha256").asString(""))) {
            problems.add(Text.of(SAY + "edition", place));
        }
        if (said.terms() != RightsJson.terms(node)) {
            problems.add(Text.of(SAY + "terms", place));
        }
    }

    private void members(JsonNode manifest) throws IOException {
        Map<String, JsonNode> enclosed = new LinkedHashMap<>();
        for (JsonNode one : manifest.path("members")) {
            if (!one.has("path")) {
                named(one);
            } else if (enclosed.putIfAbsent(path(one), one) != null) {
                problems.add(Text.of(ALONE + "twice", path(one)));
            }
        }
        Map<String, FileDraft> apart = new HashMap<>();
        PackageEntries.open(
                zip,
                enclosed.keySet(),
                (name, content) -> {
                    FileDraft draft = store.draft(content, PackageEntries.MOST_BYTES);
                    drafts.add(draft);
                    apart.put(name, draft);
                });
        PackageEntries.Allowance left = new PackageEntries.Allowance();
        for (Map.Entry<String, JsonNode> one : enclosed.entrySet()) {
            FileDraft draft = apart.get(one.getKey());
            if (draft != null) {
                member(one.getKey(), one.getValue(), draft, left);
            }
        }
    }

    private void named(JsonNode node) {
        String title = DefinitionReading.line(node, "title");
        EditionId id = new EditionId(node.path("edition").path("sha256").asString(""));
        PackageFile.origin(node, id, title, RightsJson.terms(node))
                .ifPresentOrElse(
                        origin ->
                                withheld.add(
                                        new StackPackageFile.Withheld(
                                                node.path("slug").asString(""), origin)),
                        () -> problems.add(Text.of(ALONE + "manifest", "edition.url")));
    }

    private void member(String place, JsonNode node, FileDraft draft, PackageEntries.Allowance left)
            throws IOException {
        try {
            switch (PackageFile.read(draft.path(), left)) {
                case PackageFile.Faulty(var said, var places) -> {
                    if (places.isEmpty()) {
                        said.forEach(one -> problems.add(Text.of(SAY + "in", place, one)));
                    }
                    at(place, places);
                }
                case PackageFile.Sound sound -> {
                    Definition definition = sound.definition().definition();
                    fits(
                            node,
                            place,
                            new Said(
                                    definition.slug(),
                                    sound.definition().id(),
                                    definition.rights().terms()));
                    members.add(new StackPackageFile.Member(place, sound, draft));
                }
            }
        } catch (UserProblem no) {
            problems.add(Text.of(SAY + "in", place, no.text()));
        }
    }
}
