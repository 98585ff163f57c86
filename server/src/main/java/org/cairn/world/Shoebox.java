package org.cairn.world;

import java.io.ByteArrayInputStream;
import org.cairn.people.PersonId;
import org.cairn.portfolio.Artifact;
import org.cairn.portfolio.ArtifactId;
import org.cairn.portfolio.Label;
import org.cairn.portfolio.Portfolio;
import org.cairn.world.media.SampleFile;
import org.cairn.world.media.SampleMedia;
import org.springframework.stereotype.Component;

/** Puts the people's pictures, papers and recordings into their portfolios. */
@Component
class Shoebox {

    private final Portfolio portfolio;

    Shoebox(Portfolio portfolio) {
        this.portfolio = portfolio;
    }

    ArtifactId add(PersonId owner, StoriesFile.Piece piece) {
        if (piece.sample().isPresent()) {
            return addSample(owner, piece.sample().get(), piece.title());
        }
        Label label = Label.of(piece.title(), "");
        Artifact artifact =
                piece.url().isPresent()
                        ? portfolio.addLink(owner, label, piece.url().get())
                        : portfolio.addText(owner, label, piece.text().orElse(piece.title()));
        return artifact.id();
    }

    ArtifactId addSample(PersonId owner, String sample, String title) {
        SampleFile file = SampleMedia.make(sample, title);
        return portfolio
                .addFile(
                        owner,
                        Label.of(title, ""),
                        file.name(),
                        new ByteArrayInputStream(file.bytes()),
                        file.bytes().length)
                .id();
    }

    ArtifactId addText(PersonId owner, String title, String words) {
        return portfolio.addText(owner, Label.of(title, ""), words).id();
    }

    ArtifactId addLink(PersonId owner, String title, String address) {
        return portfolio.addLink(owner, Label.of(title, ""), address).id();
    }
}
