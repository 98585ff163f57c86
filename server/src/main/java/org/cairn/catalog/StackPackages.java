package org.cairn.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cairn.catalog.EditionPackage.Entry;
import org.cairn.platform.web.UserProblem;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Front desk: a stack as one package, with the stacks inside it and the packages of all that they
 * are made of, just as each of these travels alone.
 */
@Service
public class StackPackages {

    private static final int KEPT = 6;

    /** What is beside the packages of members; no package is larger than may be brought. */
    private static final long BESIDE = 16L << 20;

    private static final long MOST_BYTES = PackageEntries.MOST_BYTES - BESIDE;

    private final KeptPackages<List<Part>> kept = new KeptPackages<>(KEPT);
    private final Catalog catalog;
    private final Packages packages;
    private final PackageParts parts;
    private final StackReadme readme;

    StackPackages(Catalog catalog, Packages packages, PackageParts parts, StackReadme readme) {
        this.catalog = catalog;
        this.packages = packages;
        this.parts = parts;
        this.readme = readme;
    }

    /** What of a package may be another one tomorrow. */
    private record Part(EditionId edition, PackageParts.Publisher publisher, boolean enclosed) {}

    /**
     * The package of one version of a stack.
     *
     * @param mayHave what whoever asks may copy; of other members only the name is in it
     */
    public EditionPackage of(Edition stack, Predicate<Edition> mayHave) {
        StackContents contents = StackContents.of(stack, catalog, mayHave);
        List<Part> key =
                Stream.concat(
                                contents.stacks().values().stream(),
                                contents.members().values().stream())
                        .map(one -> new Part(one.id(), parts.publisher(one), mayHave.test(one)))
                        .toList();
        return kept.of(key, () -> made(stack, contents, enclosed(contents, mayHave)));
    }

    /** Their packages by their places. */
    private Map<String, EditionPackage> enclosed(
            StackContents contents, Predicate<Edition> mayHave) {
        Map<String, EditionPackage> enclosed = new LinkedHashMap<>();
        contents.members()
                .forEach((slug, member) -> {
                    if (!member.definition().isStack() && mayHave.test(member)) {
                        enclosed.put(place(slug), packages.of(member));
                    }
                });
        long bytes = enclosed.values().stream().mapToLong(EditionPackage::bytes).sum();
        if (bytes > MOST_BYTES) {
            throw new UserProblem("catalog.stack-package.heavy", bytes >> 20, MOST_BYTES >> 20);
        }
        return enclosed;
    }

    private static String place(String slug) {
        return PackageFormat.MEMBERS + slug + ".zip";
    }

    private static String folder(String slug) {
        return PackageFormat.STACKS + slug + "/";
    }

    private EditionPackage made(
            Edition stack, StackContents contents, Map<String, EditionPackage> enclosed) {
        Map<String, TemplateFile> given = new TreeMap<>();
        List<Entry> listed = new ArrayList<>();
        listed.add(
                Entry.of(
                        PackageFormat.README,
                        readme.of(stack, parts.origin(stack), contents, enclosed.keySet())));
        listed.add(PackageParts.schema(PackageFormat.STACK_MANIFEST_SCHEMA));
        listed.add(PackageParts.schema(DefinitionSchema.OF_STACKS));
        contents.stacks()
                .forEach((slug, one) -> {
                    listed.add(
                            PackageParts.definition(
                                    folder(slug) + PackageFormat.STACK_DEFINITION, one));
                    listed.addAll(parts.badge(folder(slug), one, parts.publisher(one).issuer()));
                    given.putAll(parts.given(one.definition()));
                });
        given.forEach((path, file) -> listed.add(parts.entry(path, file)));
        enclosed.forEach((path, inner) -> listed.add(Entry.of(path, inner)));
        Entry manifest =
                PackageParts.manifest(
                        manifest(stack, contents, enclosed.keySet()::contains), listed);
        listed.add(1, manifest);
        return new EditionPackage(
                stack.definition().slug() + "-version-" + stack.number() + ".zip",
                '"' + manifest.hash().hex() + '"',
                stack.publishedAt(),
                listed);
    }

    private ObjectNode manifest(
            Edition stack, StackContents contents, Predicate<String> isEnclosed) {
        Definition definition = stack.definition();
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("format", PackageFormat.STACK_VERSION).put("title", definition.title());
        tree.put("language", definition.language().toLanguageTag());
        tree.put("slug", definition.slug());
        ArrayNode stacks = tree.putArray("stacks");
        contents.stacks()
                .forEach((slug, one) ->
                        parts.say(
                                named(stacks, one)
                                        .put("path", folder(slug) + PackageFormat.STACK_DEFINITION),
                                one,
                                parts.origin(one)));
        ArrayNode members = tree.putArray("members");
        contents.members()
                .forEach((slug, one) -> {
                    ObjectNode node = named(members, one);
                    node.put("kind", one.definition().kind().code());
                    if (isEnclosed.test(place(slug))) {
                        node.put("path", place(slug));
                    }
                    parts.say(node, one, parts.origin(one));
                });
        return tree;
    }

    private static ObjectNode named(ArrayNode list, Edition edition) {
        Definition definition = Objects.requireNonNull(edition).definition();
        return list.addObject().put("slug", definition.slug()).put("title", definition.title());
    }
}
