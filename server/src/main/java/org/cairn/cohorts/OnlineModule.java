package org.cairn.cohorts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cairn.platform.files.Sha256;

/**
 * Something that people of a cohort work through on their own, and are credited for.
 *
 * @param root from which it was begun anew, first of all; its own id where it was not
 * @param publishedAt since when the people of the cohort find it; empty = a draft
 */
public record OnlineModule(
        OnlineModuleId id,
        CohortId cohort,
        OnlineModuleId root,
        Lesson lesson,
        List<SharedFile> files,
        Optional<Instant> publishedAt) {

    public OnlineModule {
        files = List.copyOf(files);
    }

    /** Whether it can be completed. */
    public enum State {
        AHEAD,
        OPEN,
        CLOSED;

        /** The message key. */
        public String key() {
            return "cohorts.online.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isDraft() {
        return publishedAt.isEmpty();
    }

    /** The first day on which it can be completed: never before the year of its cohort. */
    public LocalDate opens(Cohort its) {
        return Collections.max(List.of(lesson.opens(), its.firstDay()));
    }

    /** The last such day: never after the year of its cohort. */
    public LocalDate closes(Cohort its) {
        return Collections.min(List.of(lesson.closes(), its.lastDay()));
    }

    /** From its first day to its last, where the cohort is. */
    public State state(LocalDate today, Cohort its) {
        if (today.isBefore(opens(its))) {
            return State.AHEAD;
        }
        return today.isAfter(closes(its)) ? State.CLOSED : State.OPEN;
    }

    /** Whether there is anything to learn from. */
    public boolean hasContent() {
        return !lesson.words().isEmpty() || lesson.link().isPresent() || !files.isEmpty();
    }

    public List<SharedFile> films() {
        return files.stream().filter(SharedFile::isFilm).toList();
    }

    public List<SharedFile> others() {
        return files.stream().filter(file -> !file.isFilm()).toList();
    }

    Optional<SharedFile> file(Sha256 hash) {
        return files.stream().filter(file -> file.hash().equals(hash)).findFirst();
    }

    OnlineModule with(List<CheckQuestion> questions, List<SharedFile> hanging) {
        return new OnlineModule(id, cohort, root, lesson.with(questions), hanging, publishedAt);
    }
}
