package org.cairn.world.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.cairn.platform.art.Raster;

/**
 * Makes sample evidence by name; the same name and title give the same bytes. Everything is drawn
 * by the program: no person, class or school was photographed or recorded.
 */
public final class SampleMedia {
    private static final Map<String, Function<String, SampleFile>> MAKERS =
            Map.of(
                    "pdf:student-work", t -> pdf(t, SamplePages.studentWork(t)),
                    "pdf:text-set", t -> pdf(t, SamplePages.textSet(t)),
                    "image:shelf", t -> jpeg(t, photo(SampleScenes.shelf(t))),
                    "image:shelf-with-place",
                            t -> jpeg(t, PlaceInPhoto.plant(photo(SampleScenes.shelf(t)))),
                    "image:whiteboard", t -> jpeg(t, photo(SampleScenes.whiteboard(t))),
                    "image:poster", t -> png(t, Raster.encode(SampleScenes.poster(t), "png", 1)),
                    "audio:voice-note",
                            t -> new SampleFile(name(t, "wav"), "audio/wav", SampleSound.wav(t)),
                    "video:lesson", t -> new SampleFile(name(t, "mp4"), "video/mp4", film()));

    /** Demo data and tests ask for the same files again and again. */
    private static final Map<String, SampleFile> MADE = new ConcurrentHashMap<>();

    private SampleMedia() {}

    /**
     * The sample of a kind such as {@code pdf:student-work}.
     *
     * @param title what the piece of evidence is called; it is written on the sample where that
     *     makes sense, and changes its details
     */
    public static SampleFile make(String sample, String title) {
        Function<String, SampleFile> maker = MAKERS.get(sample);
        if (maker == null) {
            throw new IllegalArgumentException(
                    "There is no sample "
                            + sample
                            + "; there are "
                            + MAKERS.keySet().stream().sorted().toList());
        }
        return MADE.computeIfAbsent(sample + "\n" + title, _ -> maker.apply(title));
    }

    private static SampleFile pdf(String title, byte[] bytes) {
        return new SampleFile(name(title, "pdf"), "application/pdf", bytes);
    }

    private static SampleFile jpeg(String title, byte[] bytes) {
        return new SampleFile(name(title, "jpg"), "image/jpeg", bytes);
    }

    private static SampleFile png(String title, byte[] bytes) {
        return new SampleFile(name(title, "png"), "image/png", bytes);
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
