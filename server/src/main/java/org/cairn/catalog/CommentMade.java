package org.cairn.catalog;

import java.time.Instant;
import java.util.List;
import org.cairn.people.PersonId;

/**
 * Somebody said something about a draft, or answered.
 *
 * @param place the end of the address at which it is read
 * @param to who works on it, without whoever said it
 * @param isAnswer whether it answers a comment
 */
public record CommentMade(
        DraftId draft,
        String title,
        CommentId comment,
        String place,
        PersonId by,
        List<PersonId> to,
        boolean isAnswer,
        String words,
        Instant at) {

    public CommentMade {
        to = List.copyOf(to);
    }
}
