package org.cairn.awards;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.Edition;
import org.cairn.catalog.EditionId;
import org.cairn.catalog.EvidenceKind;
import org.cairn.catalog.Score;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;

/**
 * What a decision asks the register to issue.
 *
 * @param submission number of the submission it rests on; of a stack's badge, a number below zero
 *     that no other badge has
 * @param results by criterion id
 * @param comments by criterion id: the assessor's sentence for the badge
 * @param evidence what was seen; the earner decides later what of it is shown
 * @param examination how the work was examined; empty = it is not told
 * @param enacted which artifact the capstone carries out; empty = there is no capstone
 * @param parts titles of what was earned before, for the badge of a stack
 */
public record AwardOrder(
        PersonId earner,
        EditionId edition,
        OrganizationId issuer,
        long submission,
        int attempt,
        Map<String, Score> results,
        Map<String, String> comments,
        List<EvidenceLine> evidence,
        Optional<Examination> examination,
        PersonId decidedBy,
        Optional<Enacted> enacted,
        List<String> parts) {

    /** One piece of evidence, as a badge may name it. */
    public record EvidenceLine(String title, EvidenceKind kind, String about) {}

    /** The titles of a capstone and of the artifact that it carries out. */
    public record Enacted(String capstone, String artifact) {}

    public AwardOrder {
        results = Map.copyOf(results);
        comments = Map.copyOf(comments);
        evidence = List.copyOf(evidence);
        parts = List.copyOf(parts);
    }

    /** For work without a capstone. */
    public AwardOrder(
            PersonId earner,
            EditionId edition,
            OrganizationId issuer,
            long submission,
            int attempt,
            Map<String, Score> results,
            Map<String, String> comments,
            List<EvidenceLine> evidence,
            Optional<Examination> examination,
            PersonId decidedBy) {
        this(
                earner,
                edition,
                issuer,
                submission,
                attempt,
                results,
                comments,
                evidence,
                examination,
                decidedBy,
                Optional.empty(),
                List.of());
    }

    /** The badge of a stack, whose parts were each examined on their own. */
    public static AwardOrder ofStack(
            PersonId earner, Edition edition, long number, List<String> parts, PersonId decidedBy) {
        if (number < 1 || parts.isEmpty()) {
            throw new IllegalArgumentException(number + " with " + parts.size() + " parts");
        }
        return new AwardOrder(
                earner,
                edition.id(),
                edition.issuer(),
                -number,
                1,
                Map.of(),
                Map.of(),
                List.of(),
                Optional.empty(),
                decidedBy,
                Optional.empty(),
                parts);
    }
}
