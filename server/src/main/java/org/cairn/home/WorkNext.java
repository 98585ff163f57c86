package org.cairn.home;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.cairn.review.Stage;
import org.cairn.review.WorkRow;

/** Chooses what is next for an educator: what came back first, then what waits to be written. */
public final class WorkNext {

    private static final List<Stage> URGENT =
            List.of(
                    Stage.RETURNED,
                    Stage.INCOMPLETE,
                    Stage.DRAFT,
                    Stage.RECOMMENDED,
                    Stage.UNDER_ASSESSMENT,
                    Stage.HANDED_IN);

    private WorkNext() {}

    /** The piece of work that is next; empty = nothing is under way. */
    public static Optional<WorkRow> chosen(List<WorkRow> work) {
        return work.stream()
                .filter(row -> URGENT.contains(row.stage()))
                .min(
                        Comparator.<WorkRow>comparingInt(row -> URGENT.indexOf(row.stage()))
                                .thenComparing(row -> row.dueAt().orElse(row.changedAt())));
    }

    /**
     * Looks at all of a person's work; {@code definitions} has the editions of it.
     *
     * @param readers how many others may read a piece of work
     */
    public static Next of(
            List<WorkRow> work, Definitions definitions, ToIntFunction<WorkRow> readers) {
        return chosen(work)
                .map(row -> of(row, definitions.get(row.edition()).title(), readers))
                .orElseGet(() -> first(work));
    }

    private static Next of(WorkRow row, String title, ToIntFunction<WorkRow> readers) {
        String path = "/submissions/" + row.id().value();
        return switch (row.stage()) {
            case RETURNED -> Next.of("home.next.returned", path, title, row.attempt() + 1);
            case INCOMPLETE -> Next.of("home.next.incomplete", path, title);
            case DRAFT -> draft(row, path, title, readers.applyAsInt(row));
            case RECOMMENDED -> waiting("home.next.recommended", path, title, row);
            default -> waiting("home.next.handed-in", path, title, row);
        };
    }

    private static Next draft(WorkRow row, String path, String title, int readers) {
        String key = row.round() == 0 ? "draft" : row.attempt() == 1 ? "mending" : "revising";
        return Next.of("home.next." + key, path, title, readers, row.attempt());
    }

    private static Next waiting(String key, String path, String title, WorkRow row) {
        return Next.of(key, path, title).by("home.due.decision", row.dueAt());
    }

    private static Next first(List<WorkRow> work) {
        Optional<WorkRow> earned =
                work.stream().filter(row -> row.stage() == Stage.AWARDED).findFirst();
        return Next.of(earned.isPresent() ? "home.next.another" : "home.next.first", "/catalog");
    }
}
