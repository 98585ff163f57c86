package org.cairn.review;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.people.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Front desk for those who end something: whose work is under way, and what came in time. */
@Service
public class OpenWork {

    private final OpenWorkStore store;

    OpenWork(OpenWorkStore store) {
        this.store = store;
    }

    /** A submission that is not decided for good, and whose it is. */
    public record Line(PersonId educator, SubmissionId submission) {}

    /** All of them, on any edition. */
    @Transactional(readOnly = true)
    public List<Line> on(MicroCredentialId microCredential) {
        return store.on(microCredential);
    }

    /** When each of these was handed in for the last time, by the number of the submission. */
    @Transactional(readOnly = true)
    public Map<Long, Instant> handedIn(Collection<Long> submissions) {
        return submissions.isEmpty() ? Map.of() : store.handedIn(submissions);
    }
}
