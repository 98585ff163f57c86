package org.cairn.world.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.cairn.platform.Beside;
import org.cairn.platform.art.Raster;
import org.cairn.platform.files.Sha256;

/**
 * Makes sample evidence by name; the same name and title give the same bytes. Everything is drawn
 * by the program: no person, class or school was photographed or recorded. What was drawn once is
 * kept beside the program.
 */
public final class SampleMedia {

    private static final Map<String, Kind> KINDS =
            Map.of(
                    "pdf:student-work", new Kind("application/pdf", SamplePages::studentWork),
                    "pdf:text-set", new Kind("application/pdf", SamplePages::textSet),
                    "image:shelf", new Kind("image/jpeg", t -> photo(SampleScenes.shelf(t))),
                    "image:shelf-with-place",
                            new Kind(
                                    "image/jpeg",
                                    t -> PlaceInPhoto.plant(photo(SampleScenes.shelf(t)))),
                    "image:whiteboard",
                            new Kind("image/jpeg", t -> photo(SampleScenes.whiteboard(t))),
                    "image:poster",
                            new Kind(
                                    "image/png",
                                    t -> Raster.encode(SampleScenes.poster(t), "png", 1)),
                    "audio:voice-note", new Kind("audio/wav", SampleSound::wav),
                    "video:lesson", new Kind("video/mp4", _ -> film()));

    private static final Map<String, String> ENDINGS =
            Map.of(
                    "application/pdf", "pdf",
                    "image/jpeg", "jpg",
                    "image/png", "png",
                    "audio/wav", "wav",
                    "video/mp4", "mp4");

    /** Demo data and tests ask for the same files again and again. */
    private static final Map<String, SampleFile> MADE = new ConcurrentHashMap<>();

    private SampleMedia() {}

    /** What a file of this kind is, and how it is drawn for a title. */
    private record Kind(String mediaType, Function<String, byte[]> draw) {}

    /**
     * The sample of a kind such as {@code pdf:student-work}.
     *
     * @param title what the piece of evidence is called; it is written on the sample where that
     *     makes sense, and changes its details
     */
    public static SampleFile make(String sample, String title) {
        Kind kind = KINDS.get(sample);
        if (kind == null) {
            throw new IllegalArgumentException(
                    "There is no sample "
                            + sample
                            + "; there are "
                            + KINDS.keySet().stream().sorted().toList());
        }
        return MADE.computeIfAbsent(sample + "\n" + title, _ -> made(sample, kind, title));
    }

    private static SampleFile made(String sample, Kind kind, String title) {
        String ending = Objects.requireNonNull(ENDINGS.get(kind.mediaType()));
        String drawn = Sha256.ofTexts(List.of(sample, title)).hex() + "." + ending;
        return new SampleFile(
                name(title, ending),
                kind.mediaType(),
                Beside.kept("samples/" + drawn, () -> kind.draw().apply(title)));
    }

    private static byte[] photo(BufferedImage scene) {
        return Raster.encode(scene, "jpeg", 0.82);
    }

    private static byte[] film() {
        try (InputStream in = SampleMedia.class.getResourceAsStream("lesson.mp4")) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException("The sample film cannot be read", broken);
        }
    }

    /** A plain file name out of a title. */
    private static String name(String title, String ending) {
        String plain =
                Normalizer.normalize(title, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        return (plain.isEmpty() ? "sample" : plain) + "." + ending;
    }
}
