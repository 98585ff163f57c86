package org.cairn.catalog;

import java.util.Collection;

/** What participants of a program said that may be published; a room above keeps it. */
@FunctionalInterface
public interface ParticipantFeedback {

    /** What was chosen to be published of those who went through one of these editions. */
    Feedback of(Collection<EditionId> editions);
}
