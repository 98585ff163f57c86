package org.cairn.portfolio;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import org.cairn.people.PersonId;
import org.cairn.platform.Ids;
import org.cairn.platform.files.FileDraft;
import org.cairn.platform.files.GrowingFiles;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.cairn.portfolio.intake.FileName;
import org.cairn.portfolio.intake.Intake;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/**
 * Front desk for large files that arrive in pieces: what has arrived stays until it is finished.
 */
@Service
public class Uploads {

    private static final int MOST_OPEN = 20;
    private static final Duration KEPT = Duration.ofDays(3);

    private final UploadStore store;
    private final GrowingFiles files;
    private final Intake intake;
    private final Portfolio portfolio;
    private final Settings settings;
    private final Clock clock;

    Uploads(
            UploadStore store,
            GrowingFiles files,
            Intake intake,
            Portfolio portfolio,
            Settings settings,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.intake = intake;
        this.portfolio = portfolio;
        this.settings = settings;
        this.clock = clock;
    }

    /** Announces a file; its pieces may follow. */
    public Upload begin(PersonId owner, Label label, String fileName, long bytes) {
        if (bytes <= 0) {
            throw new UserProblem("portfolio.file.empty");
        }
        if (bytes > settings.maxUploadBytes()) {
            throw intake.tooLarge();
        }
        dropOld();
        if (store.countOf(owner) >= MOST_OPEN) {
            throw new UserProblem(HttpStatus.TOO_MANY_REQUESTS, "portfolio.upload.too-many");
        }
        String name = FileName.clean(fileName);
        Upload upload =
                new Upload(
                        new UploadId(Ids.next()),
                        owner,
                        Wording.check(Portfolio.titled(label, name)),
                        name,
                        bytes);
        store.add(upload, clock.instant());
        return upload;
    }

    /** How much has arrived. */
    public long arrived(PersonId owner, UploadId id) {
        try {
            return files.length(own(owner, id).id().value());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Adds a piece at its place; answers how much has arrived then. */
    public long append(PersonId owner, UploadId id, long offset, InputStream piece) {
        Upload upload = own(owner, id);
        try {
            long arrived = files.append(id.value(), offset, piece, upload.bytes());
            store.touch(id, clock.instant());
            return arrived;
        } catch (IOException failed) {
            throw intake.explained(failed);
        }
    }

    /** All is here: looks at it and keeps it, or refuses it and forgets the upload. */
    public Artifact finish(PersonId owner, UploadId id) {
        Upload upload = own(owner, id);
        if (arrived(owner, id) != upload.bytes()) {
            throw new UserProblem(HttpStatus.CONFLICT, "portfolio.file.cut-short");
        }
        if (!store.remove(id)) {
            throw new NotThere();
        }
        try (FileDraft draft = files.finish(id.value())) {
            return portfolio.add(owner, upload.label(), intake.take(draft, upload.fileName()));
        } catch (IOException failed) {
            throw intake.explained(failed);
        }
    }

    /** The person changed their mind. */
    public void drop(PersonId owner, UploadId id) {
        forget(own(owner, id).id());
    }

    private void dropOld() {
        store.untouchedSince(clock.instant().minus(KEPT)).forEach(this::forget);
    }

    private void forget(UploadId id) {
        store.remove(id);
        try {
            files.drop(id.value());
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }

    private Upload own(PersonId owner, UploadId id) {
        return store.find(owner, id).orElseThrow(NotThere::new);
    }
}
