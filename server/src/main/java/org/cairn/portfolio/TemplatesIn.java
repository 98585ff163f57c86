package org.cairn.portfolio;

import java.io.IOException;
import java.io.InputStream;
import org.cairn.catalog.TemplateFile;
import org.cairn.catalog.TemplateGate;
import org.cairn.platform.files.FileDraft;
import org.cairn.platform.files.FileProblem;
import org.cairn.platform.files.FileStore;
import org.cairn.platform.web.UserProblem;
import org.cairn.portfolio.intake.Intake;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Lets the templates of designers in by the gate through which evidence comes. */
@Component
class TemplatesIn implements TemplateGate {

    private static final long MEGABYTE = 1L << 20;

    private final FileStore files;
    private final Intake intake;

    TemplatesIn(FileStore files, Intake intake) {
        this.files = files;
        this.intake = intake;
    }

    @Override
    public Taken take(InputStream bytes, String fileName, long most) {
        try (FileDraft draft = files.draft(bytes, most)) {
            Intake.Taken taken = intake.take(draft, fileName);
            return new Taken(
                    new TemplateFile(
                            taken.stored().hash(),
                            taken.type().mediaType(),
                            taken.type().ending(),
                            taken.stored().bytes()),
                    taken.fileName());
        } catch (FileProblem problem) {
            if (problem.kind() == FileProblem.Kind.TOO_LARGE) {
                throw new UserProblem(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "catalog.template.too-large",
                        most / MEGABYTE);
            }
            throw intake.explained(problem);
        } catch (IOException failed) {
            throw intake.explained(failed);
        }
    }
}
