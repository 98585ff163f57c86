package org.cairn.portfolio.intake;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.cairn.platform.files.FileDraft;
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
    private static final long LARGEST = 64L << 20;

    private final FileStore files;
    private final Semaphore turns = new Semaphore(AT_ONCE);
    private final Map<Sha256, DocumentText.Words> words = remembering(MOST_REMEMBERED);
    private final Map<Sha256, Boolean> signed = remembering(MOST_REMEMBERED * 25);

    Insides(FileStore files) {
        this.files = files;
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
                                DocumentText.Words.UNREAD));
    }

    /** Whether a kept file is a PDF that somebody signed. */
    public boolean isSigned(Sha256 hash, FileType type) {
        return type == FileType.PDF
                && remembered(
                        signed,
                        hash,
                        () -> looked(hash, draft -> PdfNames.areSigned(draft.path()), false));
    }

    /** A copy of a signed PDF with the same pages, without the signatures; kept like any file. */
    public Stored unsigned(Sha256 hash) {
        try (FileDraft original = files.draft(files.open(hash), LARGEST);
                FileDraft copy =
                        files.draft(out -> PdfNames.removeSignatures(original.path(), out))) {
            return copy.keep();
        } catch (IOException damaged) {
            throw Refusal.BROKEN.problem();
        }
    }

    private interface Look<T> {
        T at(FileDraft draft) throws IOException;
    }

    private <T> T looked(Sha256 hash, Look<T> look, T otherwise) {
        turns.acquireUninterruptibly();
        try {
            if (files.size(hash) > LARGEST) {
                return otherwise;
            }
            try (FileDraft draft = files.draft(files.open(hash), LARGEST)) {
                return look.at(draft);
            }
        } catch (IOException | RuntimeException damaged) {
            // PDFBox trips over damage in its own ways; a look must never stand in a person's way
            return otherwise;
        } finally {
            turns.release();
        }
    }

    private static <T> T remembered(Map<Sha256, T> kept, Sha256 hash, Supplier<T> look) {
        T known = kept.get(hash);
        if (known == null) {
            known = look.get();
            kept.put(hash, known);
        }
        return known;
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
