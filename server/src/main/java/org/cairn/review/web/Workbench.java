package org.cairn.review.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cairn.catalog.Criterion;
import org.cairn.catalog.Part;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.cairn.platform.web.UserProblem;
import org.cairn.review.AssessorView;
import org.cairn.review.Growth;
import org.cairn.review.ScoreEntry;
import org.cairn.review.Slot;
import org.springframework.http.HttpStatus;

/**
 * The assessor's workbench.
 *
 * @param look the part whose evidence is on the left
 * @param open id of the criterion that is open on the right
 * @param refused what was typed for the open criterion and could not be kept
 */
public record Workbench(
        AssessorView view, Part look, String open, Instant now, Optional<Refused> refused)
        implements Page {

    /** A comment as it stands in its boxes. */
    public record Words(String strength, String evidence, String gap, String nextStep) {}

    /** What stays in the boxes, and why it was not kept. */
    record Refused(String level, Words words, UserProblem problem) {}

    static Workbench of(
            AssessorView view, Optional<String> look, Optional<String> criterion, Instant now) {
        List<Part> parts = view.definition().parts();
        List<Criterion> all = view.definition().rubric().criteria();
        String open =
                criterion
                        .filter(id -> all.stream().anyMatch(one -> one.id().equals(id)))
                        .or(() -> firstOpen(view, all))
                        .orElse(all.getFirst().id());
        Part shown =
                look.flatMap(view.definition()::part)
                        .or(() -> view.definition().partsAnswering(open).stream().findFirst())
                        .orElse(parts.getFirst());
        return new Workbench(view, shown, open, now, Optional.empty());
    }

    Workbench refusing(Refused typed) {
        return new Workbench(view, look, open, now, Optional.of(typed));
    }

    @Override
    public HttpStatus status() {
        return refused.map(typed -> typed.problem().status()).orElse(HttpStatus.OK);
    }

    @Override
    public String template() {
        return "review/assess-workbench";
    }

    public List<Criterion> criteria() {
        return view.definition().rubric().criteria();
    }

    public Optional<ScoreEntry> entry(Criterion criterion) {
        return Optional.ofNullable(view.entries().get(criterion.id()));
    }

    public boolean isCarried(Criterion criterion) {
        return view.carried().containsKey(criterion.id());
    }

    public boolean isScored(Criterion criterion) {
        return isCarried(criterion) || entry(criterion).flatMap(ScoreEntry::score).isPresent();
    }

    public long scored() {
        return criteria().stream().filter(this::isScored).count();
    }

    public boolean hasLevel(Criterion criterion, String level) {
        return refused(criterion)
                .map(Refused::level)
                .or(() -> entry(criterion).flatMap(ScoreEntry::level))
                .filter(level::equals)
                .isPresent();
    }

    /** What stands in the boxes of a criterion. */
    public Words words(Criterion criterion) {
        return refused(criterion)
                .map(Refused::words)
                .or(() -> entry(criterion).map(ScoreEntry::comment).map(Workbench::words))
                .orElse(new Words("", "", "", ""));
    }

    private static Words words(Growth comment) {
        return new Words(comment.strength(), comment.evidence(), comment.gap(), comment.nextStep());
    }

    /** Why what was typed for a criterion was not kept. */
    public Optional<Text> problem(Criterion criterion) {
        return refused(criterion).map(typed -> typed.problem().text());
    }

    private Optional<Refused> refused(Criterion criterion) {
        return refused.filter(typed -> criterion.id().equals(open));
    }

    /** The name of the level chosen so far, or of the one carried forward. */
    public Optional<String> levelName(Criterion criterion) {
        return entry(criterion)
                .flatMap(ScoreEntry::level)
                .flatMap(criterion::level)
                .map(level -> level.name());
    }

    public boolean meets(Criterion criterion) {
        return isCarried(criterion)
                || entry(criterion).flatMap(ScoreEntry::level).filter(criterion::meets).isPresent();
    }

    public Slot slot(String id) {
        return new Slot(look.id(), id);
    }

    public String address(Part part) {
        return "/assessments/" + view.id().value() + "?look=" + part.id() + "&criterion=" + open;
    }

    public Optional<Duration> left() {
        return view.heldUntil().map(until -> Duration.between(now, until));
    }

    /** The criterion after this one; the last is followed by the first that is not scored. */
    public String after(String criterion) {
        List<Criterion> all = criteria();
        int place = all.stream().map(Criterion::id).toList().indexOf(criterion);
        return place + 1 < all.size()
                ? all.get(place + 1).id()
                : firstOpen(view, all).orElse(criterion);
    }

    private static Optional<String> firstOpen(AssessorView view, List<Criterion> all) {
        return all.stream()
                .map(Criterion::id)
                .filter(id -> !view.carried().containsKey(id))
                .filter(id ->
                        Optional.ofNullable(view.entries().get(id))
                                .flatMap(ScoreEntry::score)
                                .isEmpty())
                .findFirst();
    }
}
