package org.cairn.review.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.cairn.catalog.Definition;
import org.cairn.catalog.Retirement;
import org.cairn.review.Response;
import org.cairn.review.Submission;
import org.cairn.review.SubmissionId;
import org.cairn.review.Workspace;

/**
 * What stands on top of each page of a submission.
 *
 * @param edition the number of the edition that the work is judged by
 * @param newest the number of the one that is current
 * @param taken the path that the work is earned on, where several are offered; empty = not said
 * @param mayTakePath whether it can still be said
 * @param plans whether there is a place for a personal plan
 * @param ending until when work can be handed in, where that ends
 * @param mayMove whether the work may go on by the newest
 * @param pilot whether it is tried in a pilot; nothing of that is in the catalog
 */
public record Heading(
        SubmissionId id,
        String title,
        int attempt,
        StatusView status,
        Timeline timeline,
        Optional<Instant> savedAt,
        String catalog,
        int edition,
        int newest,
        Optional<Definition.Path> taken,
        boolean mayTakePath,
        boolean mayMove,
        boolean plans,
        Optional<Retirement> ending,
        boolean pilot) {

    public static Heading of(Workspace space) {
        Submission submission = space.submission();
        return new Heading(
                submission.id(),
                space.definition().title(),
                submission.facts().attempt(),
                StatusView.of(space),
                Timeline.of(space),
                space.answers().values().stream()
                        .map(Response::savedAt)
                        .max(Comparator.naturalOrder()),
                space.edition()
                        .pilot()
                        .map(pilot -> "/pilots/" + pilot)
                        .orElse("/catalog/" + space.definition().slug()),
                space.edition().number(),
                space.newest(),
                space.definition().paths().size() > 1 ? space.path() : Optional.empty(),
                space.mayTakePath(),
                space.mayMove(),
                space.plans(),
                space.submission().stage().isOpen() ? space.ending() : Optional.empty(),
                space.edition().isPilot());
    }

    public boolean isOnOlder() {
        return newest > edition;
    }

    /** The rubric that the work is judged by. */
    public String rubric() {
        return catalog + (isOnOlder() ? "/editions/" + edition : "") + "#rubric";
    }

    /** All that the work is judged by, on paper. */
    public String paper() {
        return catalog + "/editions/" + edition + ".pdf";
    }

    /** What the newest edition says otherwise. */
    public String changes() {
        return catalog + "/editions/" + newest + "/changes?since=" + edition;
    }

    public String path() {
        return "/submissions/" + id.value();
    }
}
