package org.cairn.portfolio.intake;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.cairn.platform.files.FileDraft;
import org.cairn.platform.files.FileProblem;
import org.cairn.platform.files.FileStore;
import org.cairn.platform.files.Sha256;
import org.cairn.platform.files.Stored;
import org.springframework.stereotype.Component;

/**
 * Looks into files that were taken: what their pages say, and whether they show who signed them.
 * Kept files never change, so what was found is remembered for a while; few are opened at once.
 */
@Component
public class Insides {

    private static final int MOST_REMEMBERED = 40;
    private static final int AT_ONCE = 2;
    private static final long LONGEST_WAIT = 4;
    private static final long LONGEST_WAIT_FOR_A_COPY = 30;
    private static final long LARGEST = 64L << 20;
    private static final long LARGEST_TO_COPY = 256L << 20;

    private final FileStore files;
    private final Semaphore turns = new Semaphore(AT_ONCE);
    private final Map<Sha256, DocumentText.Words> words = remembering(MOST_REMEMBERED);
    private final Map<Sha256, Boolean> signed = remembering(MOST_REMEMBERED * 25);

    Insides(FileStore files) {
        this.files = files;
    }

    /** What can be done about the signatures in a PDF. */
    public sealed interface Signatures {

        record None() implements Signatures {}

        /** They are not in this copy, which has the same pages. */
        record TakenOut(Stored copy) implements Signatures {}

        /** There are some, or nobody can tell, and they cannot be taken out. */
        record Stay() implements Signatures {}

        /** Many look at once, or the disk is in the way: another time it may be found out. */
        record Unknown() implements Signatures {}
    }

    /** The words of a kept file; unread if it is of another kind, too large or damaged. */
    public DocumentText.Words words(Sha256 hash, FileType type) {
        return remembered(
                words,
                hash,
                () ->
                        looked(
                                hash,
                                draft -> DocumentText.of(draft.path(), type),
                                DocumentText.Words.UNREAD),
                DocumentText.Words.UNREAD);
    }

    /** Whether a kept file is a PDF that somebody signed. */
    public boolean isSigned(Sha256 hash, FileType type) {
        return type == FileType.PDF
                && remembered(
                        signed,
                        hash,
                        () -> looked(hash, draft -> PdfNames.areSigned(draft.path()), false),
                        false);
    }

    /** Makes a copy where something is signed; what cannot be read counts as signed. */
    public Signatures withoutSignatures(Sha256 hash) {
        if (!hasTurn(LONGEST_WAIT_FOR_A_COPY)) {
            return new Signatures.Unknown();
        }
        try (FileDraft original = files.draft(files.open(hash), Long.MAX_VALUE)) {
            return PdfNames.areSigned(original.path()) ? takenOut(original) : new Signatures.None();
        } catch (FileProblem disk) {
            return new Signatures.Unknown();
        } catch (IOException | RuntimeException damaged) {
            return new Signatures.Stay();
        } finally {
            turns.release();
        }
    }

    private Signatures takenOut(FileDraft original) throws IOException {
        if (original.bytes() > LARGEST_TO_COPY) {
            return new Signatures.Stay();
        }
        try (FileDraft copy = files.draft(out -> PdfNames.removeSignatures(original.path(), out))) {
            return PdfNames.isUnsigned(copy.path(), original.path())
                    ? new Signatures.TakenOut(copy.keep())
                    : new Signatures.Stay();
        }
    }

    private boolean hasTurn(long seconds) {
        try {
            return turns.tryAcquire(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private interface Look<T> {
        T at(FileDraft draft) throws IOException;
    }

    /** Empty where many look at once, or the disk is in the way: another time it may be found. */
    private <T> Optional<T> looked(Sha256 hash, Look<T> look, T otherwise) {
        if (!hasTurn(LONGEST_WAIT)) {
            return Optional.empty();
        }
        try {
            if (files.size(hash) > LARGEST) {
                return Optional.of(otherwise);
            }
            try (FileDraft draft = files.draft(files.open(hash), LARGEST)) {
                return Optional.of(look.at(draft));
            }
        } catch (FileProblem disk) {
            return Optional.empty();
        } catch (IOException | RuntimeException damaged) {
            // PDFBox trips over damage in its own ways; a look must never stand in a person's way
            return Optional.of(otherwise);
        } finally {
            turns.release();
        }
    }

    private static <T> T remembered(
            Map<Sha256, T> kept, Sha256 hash, Supplier<Optional<T>> look, T otherwise) {
        T known = kept.get(hash);
        if (known != null) {
            return known;
        }
        Optional<T> found = look.get();
        found.ifPresent(one -> kept.put(hash, one));
        return found.orElse(otherwise);
    }

    private static <T> Map<Sha256, T> remembering(int most) {
        return Collections.synchronizedMap(
                new LinkedHashMap<>(16, 0.75f, true) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<Sha256, T> eldest) {
                        return size() > most;
                    }
                });
    }
}
