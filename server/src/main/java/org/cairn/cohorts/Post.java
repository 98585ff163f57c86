package org.cairn.cohorts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cairn.people.PersonId;
import org.cairn.platform.files.Sha256;

/**
 * What somebody wrote to their cohort.
 *
 * @param thread the post that opens the thread; its own id if this one does
 * @param title empty in a reply
 * @param words in Markdown
 * @param removedAt its author took it back; it keeps its place because others have replied
 * @param hiding those who lead the cohort hid it
 */
public record Post(
        PostId id,
        CohortId cohort,
        PostId thread,
        PersonId author,
        String title,
        String words,
        Instant postedAt,
        Optional<Instant> editedAt,
        Optional<Instant> removedAt,
        Optional<Hiding> hiding,
        List<SharedFile> files) {

    public Post {
        files = List.copyOf(files);
    }

    /** Who hid it and why. */
    public record Hiding(PersonId by, String why, Instant at) {}

    public boolean opens() {
        return id.equals(thread);
    }

    public boolean isRemoved() {
        return removedAt.isPresent();
    }

    /** Names the words as they are now, so that a form can say which it was made from. */
    public String mark() {
        return Sha256.ofText(title + "\n" + words).hex();
    }

    Post with(List<SharedFile> hanging) {
        return new Post(
                id, cohort, thread, author, title, words, postedAt, editedAt, removedAt, hiding,
                hanging);
    }

    /** What others are shown of one that is hidden: that it stood here. */
    Post covered() {
        return new Post(
                id,
                cohort,
                thread,
                author,
                "",
                "",
                postedAt,
                Optional.empty(),
                removedAt,
                hiding,
                List.of());
    }
}
