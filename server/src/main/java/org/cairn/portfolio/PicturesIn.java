package org.cairn.portfolio;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Set;
import org.cairn.catalog.OwnPictures;
import org.cairn.catalog.PictureGate;
import org.cairn.platform.art.PlainSvg;
import org.cairn.platform.art.Raster;
import org.cairn.platform.files.FileDraft;
import org.cairn.platform.files.FileProblem;
import org.cairn.platform.files.FileStore;
import org.cairn.platform.web.UserProblem;
import org.cairn.portfolio.intake.Intake;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Lets the pictures of badges in: drawings written anew, pixels by the gate through which evidence
 * comes. Nothing is kept of what is refused.
 */
@Component
class PicturesIn implements PictureGate {

    private static final String PNG = "image/png";
    private static final String SVG = "image/svg+xml";

    /** One side may be longer than the other by this share. */
    private static final double SLACK = 0.05;

    private final FileStore files;
    private final Intake intake;

    PicturesIn(FileStore files, Intake intake) {
        this.files = files;
        this.intake = intake;
    }

    @Override
    public Taken take(InputStream bytes, String fileName) {
        try (FileDraft draft = files.draft(bytes, OwnPictures.MOST_BYTES)) {
            byte[] all = Files.readAllBytes(draft.path());
            return looksLikeXml(all) ? drawing(all) : pixels(draft, all, fileName);
        } catch (FileProblem problem) {
            if (problem.kind() == FileProblem.Kind.TOO_LARGE) {
                throw new UserProblem(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "catalog.picture.too-large",
                        OwnPictures.MOST_BYTES >> 20);
            }
            throw intake.explained(problem);
        } catch (IOException failed) {
            throw intake.explained(failed);
        }
    }

    private static boolean looksLikeXml(byte[] file) {
        String head = new String(file, 0, Math.min(file.length, 512), StandardCharsets.ISO_8859_1);
        return head.replace("\0", "")
                .replaceFirst("^(\u00ef\u00bb\u00bf|\u00fe\u00ff|\u00ff\u00fe)", "")
                .stripLeading()
                .startsWith("<");
    }

    private Taken drawing(byte[] file) throws IOException {
        PlainSvg.Plain plain =
                switch (PlainSvg.of(file)) {
                    case PlainSvg.Plain fine -> fine;
                    case PlainSvg.Refused refused ->
                            throw new UserProblem(
                                    "catalog.picture.svg." + code(refused.why()), refused.word());
                };
        checkSquare(plain.width(), plain.height());
        checkVisible(plain.svg());
        byte[] anew = plain.svg().getBytes(StandardCharsets.UTF_8);
        try (FileDraft draft = files.draft(new ByteArrayInputStream(anew), Long.MAX_VALUE)) {
            return new Taken(draft.keep(), SVG, plain.leftOut());
        }
    }

    private static String code(PlainSvg.Why why) {
        return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What our own renderer cannot draw would be missing from every baked badge. */
    private static void checkVisible(String svg) {
        int[] shown;
        try {
            var image = Raster.image(svg, OwnPictures.LEAST_PIXELS);
            shown =
                    image.getRGB(
                            0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        } catch (RuntimeException unreadable) {
            throw new UserProblem("catalog.picture.svg.broken", "");
        }
        for (int point : shown) {
            if (point >>> 24 > 127) {
                return;
            }
        }
        throw new UserProblem("catalog.picture.svg.empty", "");
    }

    private Taken pixels(FileDraft draft, byte[] file, String fileName) {
        PngLook look = PngLook.of(file).orElseThrow(() -> new UserProblem("catalog.picture.kind"));
        if (look.moves()) {
            throw new UserProblem("catalog.picture.animated");
        }
        int longest = Math.max(look.width(), look.height());
        int shortest = Math.min(look.width(), look.height());
        if (shortest < OwnPictures.LEAST_PIXELS || longest > OwnPictures.MOST_PIXELS) {
            throw new UserProblem(
                    "catalog.picture.pixels",
                    OwnPictures.LEAST_PIXELS,
                    OwnPictures.MOST_PIXELS,
                    look.width(),
                    look.height());
        }
        checkSquare(look.width(), look.height());
        if (!PngLook.canBeRead(file)) {
            throw new UserProblem("catalog.picture.broken");
        }
        return new Taken(intake.take(draft, fileName(fileName)).stored(), PNG, Set.of());
    }

    /** The gate asks that a name says what the file is; this one was found out already. */
    private static String fileName(String given) {
        return given.toLowerCase(Locale.ROOT).endsWith(".png") ? given : "badge.png";
    }

    private static void checkSquare(double width, double height) {
        if (Math.max(width, height) > Math.min(width, height) * (1 + SLACK)) {
            throw new UserProblem("catalog.picture.square", width, height);
        }
    }
}
