package org.cairn.review;

import org.cairn.people.PersonId;

/** Whether something may be begun by somebody yet; a room above provides it. */
@FunctionalInterface
public interface Openings {

    /**
     * Looks at the person and what is to be begun.
     *
     * @throws org.cairn.platform.web.UserProblem saying what has to be earned before
     */
    void check(PersonId educator, String slug);
}
