package org.cairn.portfolio;

import java.io.InputStream;
import org.cairn.cohorts.SharedFile;
import org.cairn.cohorts.SharedFileGate;
import org.cairn.portfolio.intake.Intake;
import org.springframework.stereotype.Component;

/** Lets the files in that people of a cohort show one another. */
@Component
class SharedFilesIn implements SharedFileGate {

    private final SmallFiles files;

    SharedFilesIn(SmallFiles files) {
        this.files = files;
    }

    @Override
    public SharedFile take(InputStream bytes, String fileName, long most) {
        Intake.Taken taken = files.take(bytes, fileName, most, "cohorts.problem.file.too-large");
        return new SharedFile(
                taken.stored().hash(),
                taken.type().mediaType(),
                taken.type().ending(),
                taken.stored().bytes(),
                taken.fileName());
    }
}
