package org.cairn.review.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cairn.people.Role;
import org.cairn.platform.web.Text;
import org.cairn.review.Stage;
import org.cairn.review.Step;
import org.cairn.review.Submission;
import org.cairn.review.Workspace;

/** One line from started to issued: what was, where it stands, what can still come. */
public record Timeline(List<Milestone> milestones) {

    private static final int MOST = 9;

    /**
     * A stone on the way.
     *
     * @param look is-done, is-back, is-now or nothing
     * @param at when it was reached
     * @param by in which role somebody made it
     * @param due by when it is promised
     * @param under what stands below instead of a date
     */
    public record Milestone(
            Text label,
            String look,
            Optional<Instant> at,
            Optional<Role> by,
            Optional<Instant> due,
            Optional<Text> under,
            boolean current) {

        static Milestone reached(String key, String look, Step step) {
            return new Milestone(
                    Text.of("review.milestone." + key, step.attempt()),
                    look,
                    Optional.of(step.at()),
                    Optional.of(step.role()),
                    Optional.empty(),
                    Optional.empty(),
                    false);
        }

        static Milestone ahead(String key, int attempt) {
            return new Milestone(
                    Text.of("review.milestone." + key, attempt),
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false);
        }

        Milestone here(String key) {
            return new Milestone(
                    label,
                    "is-now",
                    Optional.empty(),
                    Optional.empty(),
                    due,
                    Optional.of(Text.of(key)),
                    true);
        }

        Milestone asCurrent() {
            return new Milestone(label, look, at, by, due, under, true);
        }

        Milestone by(Instant time) {
            return new Milestone(label, look, at, by, Optional.of(time), Optional.empty(), current);
        }

        Milestone within(int days) {
            Text words = Text.of("review.milestone.within", days);
            return new Milestone(label, look, at, by, due, Optional.of(words), current);
        }
    }

    public Timeline {
        milestones = List.copyOf(milestones);
    }

    /**
     * The line as it stands.
     *
     * @param days business days that the issuer promises for a decision
     */
    public static Timeline of(Submission submission, List<Step> steps, int days) {
        return of(submission, steps, ahead(submission, days), days);
    }

    /** The line of that work; in a pilot it ends with a result. */
    static Timeline of(Workspace space) {
        Submission submission = space.submission();
        int days = space.definition().decisionDays();
        return of(
                submission,
                space.steps(),
                space.edition().isPilot() ? toResult(submission) : ahead(submission, days),
                days);
    }

    private static List<Milestone> toResult(Submission submission) {
        int attempt = submission.facts().attempt();
        Milestone result = Milestone.ahead("piloted", attempt);
        Milestone handedIn = Milestone.ahead("handed-in", attempt);
        return switch (submission.stage()) {
            case DRAFT -> List.of(handedIn, result);
            case INCOMPLETE, RETURNED ->
                    List.of(Milestone.ahead("attempt", attempt), handedIn, result);
            case HANDED_IN, UNDER_ASSESSMENT, RECOMMENDED -> List.of(result);
            case AWARDED, PILOTED, WITHDRAWN -> List.of();
        };
    }

    private static Timeline of(
            Submission submission, List<Step> steps, List<Milestone> ahead, int days) {
        List<Milestone> past = past(steps);
        String here = "review.milestone.here";
        String now = "review.milestone.now";
        int attempt = submission.facts().attempt();
        switch (submission.stage()) {
            case DRAFT -> {
                if (submission.facts().round() == 0) {
                    past.add(Milestone.ahead("working", attempt).here(here));
                } else {
                    past.set(past.size() - 1, past.getLast().here(here));
                }
            }
            case HANDED_IN -> past.add(Milestone.ahead("waiting", attempt).here(now));
            case UNDER_ASSESSMENT -> past.add(assessing(submission, steps).asCurrent());
            case RECOMMENDED ->
                    past.add(
                            decision(submission, Milestone.ahead("deciding", attempt), days)
                                    .here(now));
            case RETURNED, INCOMPLETE, AWARDED, PILOTED, WITHDRAWN ->
                    past.set(past.size() - 1, past.getLast().asCurrent());
        }
        List<Milestone> all = new ArrayList<>(shortened(past, MOST - ahead.size()));
        all.addAll(ahead);
        return new Timeline(all);
    }

    /** Since whoever has it now took it. */
    private static Milestone assessing(Submission submission, List<Step> steps) {
        return steps.reversed().stream()
                .filter(step -> step.kind() == Step.Kind.CLAIMED)
                .findFirst()
                .map(step -> Milestone.reached("assessing", "is-now", step))
                .orElseGet(() -> Milestone.ahead("assessing", submission.facts().attempt()));
    }

    /** After a second look the work counts as assessed when that was done. */
    private static List<Milestone> past(List<Step> steps) {
        List<Milestone> past = new ArrayList<>();
        Map<Integer, Step> assessed =
                steps.stream()
                        .filter(step -> step.kind() == Step.Kind.RECOMMENDED)
                        .collect(Collectors.toMap(Step::round, step -> step, (one, last) -> last));
        for (Step step : steps) {
            switch (step.kind()) {
                case STARTED -> past.add(Milestone.reached("started", "is-done", step));
                case HANDED_IN -> past.add(Milestone.reached("handed-in", "is-done", step));
                case RECOMMENDED -> {
                    if (step.equals(assessed.get(step.round()))) {
                        past.add(Milestone.reached("assessed", "is-done", step));
                    }
                }
                case NOT_YET -> past.add(Milestone.reached("not-yet", "is-back", step));
                case INCOMPLETE -> past.add(Milestone.reached("incomplete", "is-back", step));
                case REOPENED -> past.add(Milestone.reached("attempt", "is-done", step));
                case AWARDED -> {
                    past.add(Milestone.reached("decided", "is-done", step));
                    past.add(Milestone.reached("issued", "is-done", step));
                }
                case PILOTED -> past.add(Milestone.reached("piloted", "is-done", step));
                case WITHDRAWN -> past.add(Milestone.reached("withdrawn", "is-back", step));
                case CHECKED -> past.add(Milestone.reached("checked", "is-done", step));
                case POSTPONED -> past.add(Milestone.reached("postponed", "is-back", step));
                case CLAIMED, RELEASED, BACK_TO_ASSESSOR, MOVED -> {}
            }
        }
        return past;
    }

    private static Milestone decision(Submission submission, Milestone plain, int days) {
        return submission.dueAt().map(plain::by).orElseGet(() -> plain.within(days));
    }

    private static List<Milestone> ahead(Submission submission, int days) {
        int attempt = submission.facts().attempt();
        Milestone handedIn = Milestone.ahead("handed-in", attempt);
        Milestone decided = decision(submission, Milestone.ahead("decided", attempt), days);
        Milestone issued = Milestone.ahead("issued", attempt);
        Stage stage = submission.stage();
        return switch (stage) {
            case DRAFT -> List.of(handedIn, decided, issued);
            case HANDED_IN, UNDER_ASSESSMENT -> List.of(decided, issued);
            case RECOMMENDED -> List.of(issued);
            case RETURNED -> List.of(Milestone.ahead("attempt", attempt + 1), handedIn, issued);
            case INCOMPLETE -> List.of(Milestone.ahead("attempt", attempt), handedIn, issued);
            case AWARDED, PILOTED, WITHDRAWN -> List.of();
        };
    }

    /** The start and what came last; the whole history is a list elsewhere. */
    private static List<Milestone> shortened(List<Milestone> past, int most) {
        if (past.size() <= most) {
            return past;
        }
        List<Milestone> some = new ArrayList<>();
        some.add(past.getFirst());
        some.addAll(past.subList(past.size() - most + 1, past.size()));
        return some;
    }
}
