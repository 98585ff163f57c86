package org.cairn.review.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.cairn.review.Activity;
import org.cairn.review.ActivityId;
import org.cairn.review.PersonalPlan;
import org.cairn.review.PlanEntry;
import org.cairn.review.Reason;
import org.springframework.http.HttpStatus;

/**
 * What an educator plans and notes beside the own work.
 *
 * @param title of the micro-credential
 * @param today where the person lives
 * @param extra what a request brought along that the page shows again
 */
public record PlanPage(String title, PersonalPlan plan, LocalDate today, Extra extra)
        implements Page {

    /** So many activities are shown at once; the others are behind them. */
    private static final int SHOWN = 12;

    /**
     * What a request brought along.
     *
     * @param fields by entry, where words could not be saved
     * @param changed the activity that is about to be changed
     * @param theirs what another tab has made of that activity
     * @param typed the form of an activity as it was filled in
     * @param errors by field of that form
     */
    public record Extra(
            Map<PlanEntry, PlanField> fields,
            Optional<Activity> changed,
            Optional<Activity> theirs,
            Map<String, String> typed,
            Map<String, Text> errors) {

        static final Extra NONE = changing(Optional.empty());

        static Extra changing(Optional<Activity> one) {
            return new Extra(Map.of(), one, Optional.empty(), Map.of(), Map.of());
        }

        static Extra of(Map<PlanEntry, PlanField> fields) {
            return new Extra(fields, Optional.empty(), Optional.empty(), Map.of(), Map.of());
        }

        HttpStatus status() {
            boolean conflict =
                    theirs.isPresent()
                            || fields.values().stream().anyMatch(one -> one.theirs().isPresent());
            if (conflict) {
                return HttpStatus.CONFLICT;
            }
            return fields.isEmpty() && errors.isEmpty()
                    ? HttpStatus.OK
                    : HttpStatus.UNPROCESSABLE_CONTENT;
        }
    }

    /** The address of the work itself. */
    public String work() {
        return "/submissions/" + plan.submission().id().value();
    }

    public String path() {
        return work() + "/plan";
    }

    public PlanField field(PlanEntry entry) {
        return Optional.ofNullable(extra.fields().get(entry))
                .orElseGet(() ->
                        new PlanField(
                                entry,
                                plan.entry(entry).words(),
                                plan.entry(entry),
                                Optional.empty(),
                                Optional.empty()));
    }

    public List<Reason> reasons() {
        return List.of(Reason.values());
    }

    public boolean isChosen(Reason reason) {
        return Reason.read(field(PlanEntry.REASONS).words()).contains(reason);
    }

    public boolean isDone(PlanEntry stage) {
        return plan.done().contains(stage);
    }

    public boolean isHere(PlanEntry stage) {
        return plan.here().filter(stage::equals).isPresent();
    }

    public static String icon(PlanEntry stage) {
        return switch (stage) {
            case CHALLENGE -> "question";
            case RESEARCH -> "book";
            case DOCUMENTATION -> "image";
            default -> "flag";
        };
    }

    /** Whether the day that was chosen for the goal is over while the work goes on. */
    public boolean isTargetPast() {
        return plan.submission().stage().isOpen()
                && plan.aim().target().filter(day -> day.isBefore(today)).isPresent();
    }

    public List<Activity> latest() {
        return plan.activities().stream().limit(SHOWN).toList();
    }

    public List<Activity> earlier() {
        return plan.activities().stream().skip(SHOWN).toList();
    }

    /** Whether an activity is changed in the form, and not a new one noted. */
    public boolean isChanging() {
        return extra.changed().isPresent();
    }

    /** What stands in the form of an activity: what was typed, else what is kept. */
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("activity", ActivityId.next().toString());
        values.put("version", "0");
        values.put("day", today.toString());
        extra.changed()
                .ifPresent(one -> {
                    values.put("activity", one.id().toString());
                    values.put("version", "" + one.version());
                    values.put("day", one.day().toString());
                    values.put("kind", one.kind().code());
                    values.put("name", one.name());
                    values.put("minutes", one.minutes().map(String::valueOf).orElse(""));
                    values.put("learned", one.learned());
                });
        values.putAll(extra.typed());
        extra.theirs().ifPresent(one -> values.put("version", "" + one.version()));
        return values;
    }

    @Override
    public HttpStatus status() {
        return extra.status();
    }

    @Override
    public String template() {
        return "review/plan";
    }
}
