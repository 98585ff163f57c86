package org.cairn.catalog;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;

/**
 * A stack while it is being written, just as it was typed.
 *
 * @param slug of the stack whose next version this is; empty = a new one
 * @param version how often it was saved
 * @param approvedBy who approved what stands here now
 */
public record StackDraft(
        DraftId id,
        OrganizationId issuer,
        Optional<String> slug,
        Map<String, String> fields,
        int version,
        Instant savedAt,
        PersonId savedBy,
        Set<PersonId> approvedBy) {

    public StackDraft {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        approvedBy = Set.copyOf(approvedBy);
    }

    public String title() {
        return fields.getOrDefault(StackForm.TITLE, "");
    }
}
