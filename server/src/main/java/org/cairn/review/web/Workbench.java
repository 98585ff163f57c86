package org.cairn.review.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cairn.catalog.Criterion;
import org.cairn.catalog.Part;
import org.cairn.people.Person;
import org.cairn.platform.web.Frame;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.cairn.platform.web.UserProblem;
import org.cairn.review.AssessorView;
import org.cairn.review.Enactment;
import org.cairn.review.Growth;
import org.cairn.review.Lease;
import org.cairn.review.ScoreEntry;
import org.cairn.review.Slot;
import org.springframework.http.HttpStatus;

/**
 * The assessor's workbench.
 *
 * @param look the part whose evidence is on the left
 * @param open id of the criterion that is open on the right
 * @param educator where names are open
 * @param refused what was typed for the open criterion and could not be kept
 */
public record Workbench(
        AssessorView view,
        Part look,
        String open,
        Optional<Person> educator,
        Instant now,
        Optional<Refused> refused)
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
        return new Workbench(view, shown, open, Optional.empty(), now, Optional.empty());
    }

    Workbench naming(Optional<Person> person) {
        return new Workbench(view, look, open, person, now, refused);
    }

    Workbench refusing(Refused typed) {
        return new Workbench(view, look, open, educator, now, Optional.of(typed));
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

    /** What the educator needs and the comment on a criterion that is not met does not say yet. */
    public List<Growth.Need> lacks(Criterion criterion) {
        return entry(criterion)
                .filter(entry -> entry.level().filter(level -> !criterion.meets(level)).isPresent())
                .map(entry -> entry.comment().lacks())
                .orElse(List.of());
    }

    /** Which EOLA a capstone says that it enacts; empty for other parts. */
    public Optional<Part> enacted() {
        return enacted(view.response(Enactment.slot(look)));
    }

    /** The same in an earlier round, where it was another. */
    public Optional<Part> enactedBefore(AssessorView.Earlier earlier) {
        String before = earlier.responses().getOrDefault(Enactment.slot(look), "");
        return before.equals(view.response(Enactment.slot(look)))
                ? Optional.empty()
                : enacted(before);
    }

    private Optional<Part> enacted(String id) {
        return Enactment.isAsked(look) ? Enactment.chosen(view.definition(), id) : Optional.empty();
    }

    public Slot slot(String id) {
        return new Slot(look.id(), id);
    }

    public String address(Part part) {
        return "/assessments/" + view.id().value() + "?look=" + part.id() + "&criterion=" + open;
    }

    /** How long it is still the asker's; nothing when it is not. */
    public Duration left() {
        return view.heldUntil()
                .map(until -> Duration.between(now, until))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }

    /** How long before the end the page warns. */
    public Duration warning() {
        return Lease.warning(Duration.ofHours(view.definition().assessment().leaseHours()));
    }

    /** The sentence about the time, the time itself apart, so that it can go on counting. */
    public List<String> split(Frame frame, String left) {
        Instant until = view.heldUntil().orElse(now);
        String end = frame.day(until) + ", " + frame.time(until);
        String sentence = frame.t("review.assess.yours-until", left, end);
        int place = sentence.indexOf(left);
        return List.of(
                sentence.substring(0, place), left, sentence.substring(place + left.length()));
    }

    public boolean endsSoon() {
        return left().compareTo(warning()) <= 0;
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
