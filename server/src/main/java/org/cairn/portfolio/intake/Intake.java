package org.cairn.portfolio.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.cairn.platform.files.FileDraft;
import org.cairn.platform.files.FileProblem;
import org.cairn.platform.files.FileStore;
import org.cairn.platform.files.Stored;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.web.UserProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The gate: streams a file in, finds out what it is, refuses what may not come in, takes place,
 * camera and names out of what stands beside pictures, films, sounds and pages, and only then keeps
 * it.
 */
@Component
public final class Intake {

    private final FileStore files;
    private final Settings settings;
    private final Examination examination = new Examination();

    Intake(FileStore files, Settings settings) {
        this.files = files;
        this.settings = settings;
    }

    /** A file that has come in. */
    public record Taken(Stored stored, FileType type, String fileName) {}

    /**
     * Takes the file or refuses it with a {@link UserProblem}; what is refused leaves nothing.
     *
     * @param declaredBytes how many bytes were announced; below 0 = nobody said
     */
    public Taken take(InputStream bytes, String fileName, long declaredBytes) {
        if (declaredBytes > settings.maxUploadBytes()) {
            throw tooLarge();
        }
        try (FileDraft draft = files.draft(bytes, settings.maxUploadBytes())) {
            if (declaredBytes >= 0 && draft.bytes() != declaredBytes) {
                throw new UserProblem(HttpStatus.BAD_REQUEST, "portfolio.file.cut-short");
            }
            return take(draft, fileName);
        } catch (IOException failed) {
            throw explained(failed);
        }
    }

    /** The same for bytes that have arrived already. */
    public Taken take(FileDraft draft, String fileName) {
        String name = FileName.clean(fileName);
        try {
            FileType type = readable(() -> examination.of(draft.path(), name));
            return new Taken(keep(draft, type), type, name);
        } catch (IOException failed) {
            throw explained(failed);
        }
    }

    /** What an upload that failed says to the person. */
    public RuntimeException explained(IOException failed) {
        if (!(failed instanceof FileProblem problem)) {
            return new UncheckedIOException(failed);
        }
        return switch (problem.kind()) {
            case TOO_LARGE -> tooLarge();
            case NO_ROOM ->
                    new UserProblem(HttpStatus.INSUFFICIENT_STORAGE, "portfolio.file.no-room");
            case CUT_SHORT -> new UserProblem(HttpStatus.BAD_REQUEST, "portfolio.file.cut-short");
        };
    }

    private Stored keep(FileDraft draft, FileType type) throws IOException {
        return switch (type) {
            case JPEG -> rewritten(draft, new JpegPicture());
            case PNG -> rewritten(draft, new PngPicture());
            case GIF -> rewritten(draft, new GifPicture());
            case WEBP -> rewritten(draft, new WebpPicture());
            case MP4, MOV, M4A -> overwritten(draft, MovieNotes.remove(draft.path()));
            case MP3 -> overwritten(draft, InPlace.clean(draft.path(), Mp3Notes::remove));
            case WAV -> overwritten(draft, InPlace.clean(draft.path(), WavNotes::remove));
            case OGG -> overwritten(draft, InPlace.clean(draft.path(), OggNotes::remove));
            case WEBM, WEBA -> overwritten(draft, InPlace.clean(draft.path(), WebmNotes::remove));
            case RTF -> overwritten(draft, InPlace.clean(draft.path(), RtfNames::remove));
            case DOC, XLS, PPT ->
                    overwritten(draft, InPlace.clean(draft.path(), OldOfficeNames::remove));
            case PDF ->
                    readable(() -> PdfNames.areIn(draft.path()))
                            ? rewritten(draft, PdfNames::remove)
                            : draft.keep();
            case DOCX, XLSX, PPTX, ODT, ODS, ODP ->
                    readable(() -> OfficeNames.areIn(draft.path()))
                            ? rewritten(draft, OfficeNames::remove)
                            : draft.keep();
            case TXT, CSV -> draft.keep();
        };
    }

    private Stored rewritten(FileDraft draft, Picture format) throws IOException {
        try (FileDraft cleaned =
                files.draft(out ->
                        readable(() -> {
                            format.clean(draft.path(), out);
                            return out;
                        }))) {
            return cleaned.keep();
        }
    }

    /** What looks into a file. */
    private interface Reading<T> {
        T read() throws IOException;
    }

    /** What cannot be read to its end is damaged; what the disk refuses is another matter. */
    private static <T> T readable(Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (FileProblem disk) {
            throw disk;
        } catch (IOException damaged) {
            throw Refusal.BROKEN.problem();
        }
    }

    /** The bytes are others than those that came in, so they are measured again. */
    private Stored overwritten(FileDraft draft, boolean changed) throws IOException {
        if (!changed) {
            return draft.keep();
        }
        try (FileDraft cleaned = files.adopt(draft.path())) {
            return cleaned.keep();
        }
    }

    /** What is said to a file beyond the limit. */
    public UserProblem tooLarge() {
        return new UserProblem(
                HttpStatus.CONTENT_TOO_LARGE,
                "portfolio.file.too-large",
                Sizes.most(settings.maxUploadBytes()));
    }
}
