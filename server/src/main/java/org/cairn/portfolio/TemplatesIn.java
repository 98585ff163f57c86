package org.cairn.portfolio;

import java.io.InputStream;
import org.cairn.catalog.TemplateFile;
import org.cairn.catalog.TemplateGate;
import org.cairn.portfolio.intake.Intake;
import org.springframework.stereotype.Component;

/** Lets the templates of designers in. */
@Component
class TemplatesIn implements TemplateGate {

    private final SmallFiles files;

    TemplatesIn(SmallFiles files) {
        this.files = files;
    }

    @Override
    public Taken take(InputStream bytes, String fileName, long most) {
        Intake.Taken taken = files.take(bytes, fileName, most, "catalog.template.too-large");
        return new Taken(
                new TemplateFile(
                        taken.stored().hash(),
                        taken.type().mediaType(),
                        taken.type().ending(),
                        taken.stored().bytes()),
                taken.fileName());
    }
}
