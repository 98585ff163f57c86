package org.cairn.cohorts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cairn.catalog.Part;
import org.cairn.platform.web.Text;

/** The days by which artifacts are due in a cohort, and who has more time. */
record Deadlines(
        LocalDate today,
        List<Part> parts,
        Map<String, LocalDate> days,
        Map<Seat, List<Extension>> extensions) {

    /** What should be there and was not begun; whether a draft is complete is not told. */
    Optional<Boards.Risk> missed(Seat seat, Optional<ArtifactProgress.Progress> progress) {
        List<Part> late =
                parts.stream()
                        .filter(part -> isMissing(part, progress))
                        .filter(part -> until(seat, part).isBefore(today))
                        .toList();
        return late.stream()
                .findFirst()
                .map(part ->
                        new Boards.Risk(
                                late.size() == 1 ? 3 : 4,
                                late.size() == 1
                                        ? Text.of("cohorts.risk.due", part.title())
                                        : Text.of("cohorts.risk.due.many", late.size())));
    }

    private static boolean isMissing(Part part, Optional<ArtifactProgress.Progress> progress) {
        return progress.map(one -> one.of(part.id()))
                .filter(state -> state != ArtifactProgress.State.NOT_BEGUN)
                .isEmpty();
    }

    private LocalDate until(Seat seat, Part part) {
        return extensions.getOrDefault(seat, List.of()).stream()
                .filter(extension -> extension.part().equals(part.id()))
                .findFirst()
                .map(Extension::until)
                .orElseGet(() -> Objects.requireNonNull(days.get(part.id())));
    }
}
