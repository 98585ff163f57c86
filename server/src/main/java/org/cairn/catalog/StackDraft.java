package org.cairn.catalog;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;

/**
 * A stack while it is being written, just as it was typed.
 *
 * @param slug of the stack whose next version this is; empty = a new one
 * @param waiting what it is made of and is not public yet, by the word that stands for it in the
 *     fields; once that is public, its slug stands there by itself
 * @param version how often it was saved
 * @param approvedBy who approved what stands here now
 */
public record StackDraft(
        DraftId id,
        OrganizationId issuer,
        Optional<String> slug,
        Map<String, String> fields,
        Map<String, Waiting> waiting,
        int version,
        Instant savedAt,
        PersonId savedBy,
        Set<PersonId> approvedBy) {

    /**
     * A part of a stack that is not public yet.
     *
     * @param draft where it is written; empty = it was thrown away, or could not be brought
     */
    public record Waiting(String title, Optional<String> draft) {}

    public StackDraft {
        waiting = Map.copyOf(waiting);
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        approvedBy = Set.copyOf(approvedBy);
    }

    /** What is waited for, in its order, and last the last task. */
    public List<Waiting> awaited() {
        return Stream.concat(
                        StackForm.members(fields).stream(),
                        Stream.of(fields.getOrDefault(StackForm.LAST, "")))
                .flatMap(one -> Optional.ofNullable(waiting.get(one)).stream())
                .toList();
    }

    public String title() {
        return fields.getOrDefault(StackForm.TITLE, "");
    }
}
