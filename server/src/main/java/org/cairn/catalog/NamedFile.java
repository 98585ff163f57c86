package org.cairn.catalog;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.platform.files.Sha256;

/**
 * A file that a definition names: a template, a file of a video, or the badge's own picture.
 *
 * @param name what a person calls it
 */
record NamedFile(Sha256 hash, String name, Purpose purpose) {

    /** What it is for, and so by which gate it comes in. */
    enum Purpose {
        TEMPLATE,
        FILM,
        CAPTIONS,
        PICTURE
    }

    /** All of them, in the order in which the definition names them. */
    static List<NamedFile> of(Definition definition) {
        Stream<NamedFile> templates =
                definition.parts().stream()
                        .flatMap(part -> part.templates().stream())
                        .map(one -> new NamedFile(one.hash(), one.name(), Purpose.TEMPLATE));
        Stream<NamedFile> videos =
                definition.explainer().stream()
                        .flatMap(explainer -> explainer.videos().stream())
                        .flatMap(NamedFile::of);
        Stream<NamedFile> picture =
                definition.picture().own().stream()
                        .map(own -> new NamedFile(own.hash(), definition.title(), Purpose.PICTURE));
        return Stream.of(templates, videos, picture).flatMap(all -> all).toList();
    }

    private static Stream<NamedFile> of(Explainer.Video video) {
        return Stream.of(
                        one(video.film(), video, Purpose.FILM),
                        one(video.captions(), video, Purpose.CAPTIONS),
                        one(video.poster(), video, Purpose.FILM))
                .flatMap(Optional::stream);
    }

    private static Optional<NamedFile> one(
            Optional<Sha256> hash, Explainer.Video video, Purpose purpose) {
        return hash.map(known -> new NamedFile(known, video.title(), purpose));
    }
}
