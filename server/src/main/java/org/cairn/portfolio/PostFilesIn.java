package org.cairn.portfolio;

import java.io.InputStream;
import org.cairn.cohorts.PostFile;
import org.cairn.cohorts.PostGate;
import org.cairn.portfolio.intake.Intake;
import org.springframework.stereotype.Component;

/** Lets the files in that people of a cohort show one another. */
@Component
class PostFilesIn implements PostGate {

    private final SmallFiles files;

    PostFilesIn(SmallFiles files) {
        this.files = files;
    }

    @Override
    public PostFile take(InputStream bytes, String fileName, long most) {
        Intake.Taken taken =
                files.take(bytes, fileName, most, "cohorts.community.problem.too-large");
        return new PostFile(
                taken.stored().hash(),
                taken.type().mediaType(),
                taken.type().ending(),
                taken.stored().bytes(),
                taken.fileName());
    }
}
