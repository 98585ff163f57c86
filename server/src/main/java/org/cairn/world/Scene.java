package org.cairn.world;

import org.cairn.people.PersonId;
import org.cairn.review.SubmissionId;

/**
 * Where a story is: which submission, whose, at what time, and who else there is.
 *
 * @param again whether an attempt went before, of which something may be settled
 */
record Scene(SubmissionId id, PersonId educator, Days days, Cast cast, boolean again) {

    Scene next() {
        return new Scene(id, educator, days, cast, true);
    }
}
