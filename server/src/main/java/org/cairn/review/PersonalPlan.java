package org.cairn.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody plans and notes for themselves while earning a micro-credential: why, a goal with a
 * day, four stages, a log. It is theirs alone and no part of what is handed in.
 *
 * @param submission the work it goes with
 * @param done the stages that are done, as the person says
 * @param activities the latest day first
 */
public record PersonalPlan(
        Submission submission,
        Map<PlanEntry, Response> entries,
        Set<PlanEntry> done,
        List<Activity> activities) {

    /** A goal in a sentence, and the day that was chosen for it. */
    public record Aim(String goal, Optional<LocalDate> target) {

        static Aim of(String goal, String target) {
            return new Aim(
                    goal.strip(),
                    target.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(target)));
        }

        public static final Aim NONE = new Aim("", Optional.empty());
    }

    public PersonalPlan {
        entries = Map.copyOf(entries);
        done = Set.copyOf(done);
        activities = List.copyOf(activities);
    }

    public Response entry(PlanEntry one) {
        return entries.getOrDefault(one, Response.NONE);
    }

    public Aim aim() {
        return Aim.of(entry(PlanEntry.GOAL).words(), entry(PlanEntry.TARGET).words());
    }

    /** The first stage that is not done. */
    public Optional<PlanEntry> here() {
        return PlanEntry.STAGES.stream().filter(stage -> !done.contains(stage)).findFirst();
    }

    /** What the activities took, as far as it was noted. */
    public int minutes() {
        return activities.stream().mapToInt(one -> one.minutes().orElse(0)).sum();
    }

    public Optional<Instant> savedAt() {
        return entries.values().stream().map(Response::savedAt).max(Comparator.naturalOrder());
    }
}
