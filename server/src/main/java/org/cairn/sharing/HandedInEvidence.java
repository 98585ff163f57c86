package org.cairn.sharing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.awards.Award;
import org.cairn.catalog.EvidenceDemand;
import org.cairn.catalog.Part;
import org.cairn.platform.web.NotThere;
import org.cairn.portfolio.ArtifactId;
import org.cairn.portfolio.Exhibit;
import org.cairn.review.Slot;
import org.cairn.review.SubmissionId;
import org.cairn.review.Submissions;
import org.cairn.review.Workspace;
import org.springframework.stereotype.Component;

/** Finds the evidence behind an award, as it was handed in. */
@Component
class HandedInEvidence {

    private final Submissions submissions;

    HandedInEvidence(Submissions submissions) {
        this.submissions = submissions;
    }

    /** Each piece once, in the order of the parts; nothing for an award without a submission. */
    List<Exhibit> of(Award award) {
        if (award.isOfStack()) {
            return List.of();
        }
        try {
            return pieces(submissions.open(award.earner(), new SubmissionId(award.submission())));
        } catch (NotThere noSubmission) {
            return List.of();
        }
    }

    private static List<Exhibit> pieces(Workspace workspace) {
        Map<ArtifactId, Exhibit> found = new LinkedHashMap<>();
        for (Part part : workspace.definition().parts()) {
            for (EvidenceDemand demand : part.evidence()) {
                workspace
                        .work()
                        .evidence(new Slot(part.id(), demand.id()))
                        .forEach(exhibit -> found.putIfAbsent(exhibit.artifact(), exhibit));
            }
        }
        return List.copyOf(found.values());
    }
}
