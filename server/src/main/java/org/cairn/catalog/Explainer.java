package org.cairn.catalog;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.platform.files.Sha256;

/**
 * What a program looks like, told to people who think about applying. Its times and dates are not
 * part of it: the page draws them from the plan.
 *
 * @param about in Markdown
 * @param whom for whom it is, in Markdown
 * @param year what a year of it looks like, in Markdown
 */
public record Explainer(
        String about, String whom, String year, List<Question> questions, List<Video> videos) {

    /** What people ask again and again, and the answer in Markdown. */
    public record Question(String id, String ask, String answer) {}

    /**
     * A video that shows a piece of the program: a film of ours, or an address elsewhere.
     *
     * @param says what one sees, in one sentence
     * @param transcript what is said in it, for those who do not hear or play it
     */
    public record Video(
            String id,
            String title,
            String says,
            Optional<URI> url,
            Optional<Sha256> film,
            Optional<Sha256> captions,
            Optional<Sha256> poster,
            String transcript) {

        Stream<Sha256> files() {
            return Stream.of(film, captions, poster).flatMap(Optional::stream);
        }
    }

    /** What a file of a video is for. */
    public enum Use {
        FILM(Set.of("video/mp4", "video/webm")),
        CAPTIONS(Set.of(Captions.MEDIA_TYPE)),
        POSTER(Set.of("image/png", "image/jpeg", "image/webp"));

        private final Set<String> types;

        Use(Set<String> types) {
            this.types = types;
        }

        /** Its name in the format and in addresses. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Empty for what is none. */
        public static Optional<Use> named(String code) {
            return Stream.of(values()).filter(use -> use.code().equals(code)).findFirst();
        }

        boolean takes(String mediaType) {
            return types.contains(mediaType);
        }
    }

    public Explainer {
        questions = List.copyOf(questions);
        videos = List.copyOf(videos);
    }

    boolean isEmpty() {
        return about.isEmpty()
                && whom.isEmpty()
                && year.isEmpty()
                && questions.isEmpty()
                && videos.isEmpty();
    }

    /** The files that it gives out. */
    public Stream<Sha256> files() {
        return videos.stream().flatMap(Video::files);
    }
}
