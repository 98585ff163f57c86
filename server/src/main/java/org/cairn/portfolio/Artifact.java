package org.cairn.portfolio;

import java.time.Instant;
import org.cairn.catalog.EvidenceKind;
import org.cairn.people.PersonId;

/**
 * A piece of evidence in its owner's portfolio; nobody else sees it unless the owner hands it in.
 */
public record Artifact(
        ArtifactId id,
        PersonId owner,
        EvidenceKind kind,
        String title,
        String note,
        Content content,
        Instant addedAt) {}
