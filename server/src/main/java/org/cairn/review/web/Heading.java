package org.cairn.review.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.cairn.review.Response;
import org.cairn.review.Submission;
import org.cairn.review.SubmissionId;
import org.cairn.review.Workspace;

/** What stands on top of each page of a submission. */
public record Heading(
        SubmissionId id,
        String title,
        int attempt,
        StatusView status,
        Timeline timeline,
        Optional<Instant> savedAt) {

    public static Heading of(Workspace space) {
        Submission submission = space.submission();
        return new Heading(
                submission.id(),
                space.definition().title(),
                submission.facts().attempt(),
                StatusView.of(submission),
                Timeline.of(submission, space.steps(), space.definition().decisionDays()),
                space.answers().values().stream()
                        .map(Response::savedAt)
                        .max(Comparator.naturalOrder()));
    }

    public String path() {
        return "/submissions/" + id.value();
    }
}
