package org.cairn.portfolio.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.cairn.portfolio.Artifact;
import org.cairn.portfolio.FileContent;
import org.cairn.portfolio.Use;
import org.cairn.portfolio.intake.FileType;
import org.springframework.http.HttpStatus;

/**
 * One piece of evidence: to look at, to describe, to replace, to put away.
 *
 * @param signed whether it is a PDF that shows who signed it
 */
public record ArtifactPage(
        Piece piece,
        String title,
        String note,
        boolean retired,
        Optional<Artifact> former,
        List<Use> uses,
        boolean signed,
        Map<String, Text> errors,
        HttpStatus status)
        implements Page {

    @Override
    public String template() {
        return "portfolio/artifact";
    }

    public Artifact artifact() {
        return piece.artifact();
    }

    public Optional<FileContent> file() {
        return artifact().content() instanceof FileContent file
                ? Optional.of(file)
                : Optional.empty();
    }

    public boolean isDownload() {
        return piece.type().filter(type -> type.showing() == FileType.Showing.DOWNLOAD).isPresent();
    }

    public boolean hasLostPlace() {
        return piece.type().filter(FileType::losesPlace).isPresent();
    }

    /** The hash in groups of eight, so that a reader can compare it. */
    public String hash() {
        return artifact().content().hash().hex().replaceAll("(.{8})(?=.)", "$1 ");
    }
}
