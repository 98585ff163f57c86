package org.cairn.world;

import org.cairn.people.PersonId;
import org.cairn.review.SubmissionId;

/** Where a story is: which submission, whose, at what time, and who else there is. */
record Scene(SubmissionId id, PersonId educator, Days days, Cast cast) {}
