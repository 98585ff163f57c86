package org.cairn.portfolio;

import org.cairn.catalog.EvidenceKind;
import org.cairn.platform.files.Sha256;

/** A piece of evidence as it was at one moment: the copy that a round keeps for ever. */
public record Exhibit(
        ArtifactId artifact,
        EvidenceKind kind,
        String title,
        String note,
        Content content,
        Sha256 hash) {

    static Exhibit of(Artifact artifact) {
        return new Exhibit(
                artifact.id(),
                artifact.kind(),
                artifact.title(),
                artifact.note(),
                artifact.content(),
                artifact.content().hash());
    }
}
