package org.cairn.sharing;

import java.time.Instant;
import org.cairn.catalog.EvidenceKind;
import org.cairn.portfolio.ArtifactId;
import org.cairn.portfolio.Content;

/**
 * A piece of evidence that the earner shows beside a badge, as it was handed in.
 *
 * @param place 1 for the first; its place in addresses
 */
public record ShownPiece(
        int place,
        ArtifactId artifact,
        EvidenceKind kind,
        String title,
        String note,
        Content content,
        Instant shownAt) {}
