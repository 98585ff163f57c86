package org.cairn.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;
import org.cairn.platform.files.Sha256;
import org.cairn.platform.web.UserProblem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Lets the files of a package in, each by the gate that its kind would come in by alone. */
@Component
class PackageGates {

    private static final String SAY = "catalog.package.problem.gate";

    private final ObjectProvider<TemplateGate> gate;
    private final ObjectProvider<PictureGate> pictureGate;
    private final ExplainerFiles films;
    private final TemplateStore templates;
    private final PictureStore pictures;

    PackageGates(
            ObjectProvider<TemplateGate> gate,
            ObjectProvider<PictureGate> pictureGate,
            ExplainerFiles films,
            TemplateStore templates,
            PictureStore pictures) {
        this.gate = gate;
        this.pictureGate = pictureGate;
        this.films = films;
        this.templates = templates;
        this.pictures = pictures;
    }

    /** What has come in, by the hash under which the package has it; a gate may clean a file. */
    record Taken(Map<Sha256, TemplateFile> files, Map<Sha256, PictureGate.Taken> pictures) {

        /** The document names its files by the bytes that were kept. */
        void name(ObjectNode document) {
            Stream.of(
                            document.path("parts")
                                    .valueStream()
                                    .flatMap(part -> part.path("templates").valueStream())
                                    .map(one -> Map.entry(one, "sha256")),
                            document.path("explainer")
                                    .path("videos")
                                    .valueStream()
                                    .flatMap(one ->
                                            Stream.of(Explainer.Use.values())
                                                    .map(use -> Map.entry(one, use.code()))),
                            Stream.of(Map.entry(document.path("picture").path("own"), "sha256")))
                    .flatMap(all -> all)
                    .forEach(place -> name(place.getKey(), place.getValue()));
        }

        private void name(JsonNode node, String field) {
            String known = node.path(field).asString("");
            if (node instanceof ObjectNode object && known.matches("[0-9a-f]{64}")) {
                Sha256 hash = new Sha256(known);
                TemplateFile file = files.get(hash);
                PictureGate.Taken picture = pictures.get(hash);
                if (file != null) {
                    object.put(field, file.hash().hex());
                } else if (picture != null) {
                    object.put(field, picture.stored().hash().hex());
                }
            }
        }
    }

    /** Reads the package once more, now that all of it is known to be sound. */
    Taken take(Path zip, PackageFile.Sound found) throws IOException {
        Map<Sha256, NamedFile> named =
                NamedFile.of(found.definition().definition()).stream()
                        .collect(
                                Collectors.toMap(
                                        NamedFile::hash, Function.identity(), (one, same) -> one));
        Map<String, NamedFile> wanted = new HashMap<>();
        found.files()
                .forEach((hash, path) -> wanted.put(path, Objects.requireNonNull(named.get(hash))));
        return take(zip, wanted);
    }

    /** The same of the picture of a stack’s badge, where it has one of its own. */
    Taken take(Path zip, StackPackageFile.Stack stack) throws IOException {
        Map<String, NamedFile> wanted = new HashMap<>();
        stack.picture()
                .forEach((hash, path) ->
                        wanted.put(
                                path,
                                new NamedFile(
                                        hash,
                                        stack.file().form().title(),
                                        NamedFile.Purpose.PICTURE)));
        return take(zip, wanted);
    }

    private Taken take(Path zip, Map<String, NamedFile> wanted) throws IOException {
        Taken taken = new Taken(new HashMap<>(), new HashMap<>());
        PackageEntries.open(
                zip,
                new HashSet<>(wanted.keySet()),
                (path, content) ->
                        take(taken, Objects.requireNonNull(wanted.get(path)), path, content));
        return taken;
    }

    private void take(Taken taken, NamedFile file, String path, InputStream content) {
        String ending = path.substring(path.lastIndexOf('.') + 1);
        String name = new TemplateFile(file.hash(), "", ending, 1).named(file.name());
        try {
            switch (file.purpose()) {
                case TEMPLATE ->
                        taken.files().put(file.hash(), in(content, name, TemplateFiles.MOST_BYTES));
                case FILM ->
                        taken.files()
                                .put(file.hash(), in(content, name, ExplainerFiles.MOST_BYTES));
                case CAPTIONS -> taken.files().put(file.hash(), films.captions(content));
                case PICTURE ->
                        taken.pictures()
                                .put(file.hash(), pictureGate.getObject().take(content, name));
            }
        } catch (UserProblem refused) {
            throw new UserProblem(SAY, name, refused.text());
        }
    }

    private TemplateFile in(InputStream content, String name, long most) {
        return gate.getObject().take(content, name, most).file();
    }

    /** They are the issuer's to use from now on. */
    void keep(OrganizationId issuer, Taken taken, PersonId by, Instant now) {
        taken.files().values().forEach(file -> templates.add(issuer, file, by, now));
        taken.pictures().values().forEach(picture -> pictures.add(issuer, picture, by, now));
    }
}
