package org.cairn.portfolio;

import java.io.IOException;
import java.io.InputStream;
import org.cairn.platform.files.FileDraft;
import org.cairn.platform.files.FileProblem;
import org.cairn.platform.files.FileStore;
import org.cairn.platform.web.UserProblem;
import org.cairn.portfolio.intake.Intake;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Lets files of rooms below in by the gate through which evidence comes, up to a size of theirs.
 */
@Component
class SmallFiles {

    private static final long MEGABYTE = 1L << 20;

    private final FileStore files;
    private final Intake intake;

    SmallFiles(FileStore files, Intake intake) {
        this.files = files;
        this.intake = intake;
    }

    /**
     * Takes the file, or refuses it with a {@link UserProblem}.
     *
     * @param tooLarge the sentence for one with more bytes than {@code most}
     */
    Intake.Taken take(InputStream bytes, String fileName, long most, String tooLarge) {
        try (FileDraft draft = files.draft(bytes, most)) {
            return intake.take(draft, fileName);
        } catch (FileProblem problem) {
            if (problem.kind() == FileProblem.Kind.TOO_LARGE) {
                throw new UserProblem(HttpStatus.CONTENT_TOO_LARGE, tooLarge, most / MEGABYTE);
            }
            throw intake.explained(problem);
        } catch (IOException failed) {
            throw intake.explained(failed);
        }
    }
}
