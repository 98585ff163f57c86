package org.cairn.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;
import tools.jackson.databind.node.ObjectNode;

/**
 * A part or a criterion that an organization keeps, so that several definitions can begin with it.
 *
 * @param sheet what it is: a part or a criterion
 * @param version of these words; the others are kept too
 * @param newest the number of the newest version
 * @param body what was taken out of a draft
 */
public record LibraryPiece(
        LibraryId id,
        OrganizationId issuer,
        Sheet.Kind sheet,
        int version,
        int newest,
        String title,
        String note,
        String language,
        ObjectNode body,
        PersonId keptBy,
        Instant keptAt,
        Optional<Instant> retiredAt) {

    public boolean isRetired() {
        return retiredAt.isPresent();
    }

    public boolean isPart() {
        return sheet == Sheet.Kind.PART;
    }

    /** How many criteria it brings along. */
    public int criteria() {
        return body.path("criteria").size();
    }

    public int files() {
        return body.path("part").path("templates").size();
    }

    /** As a draft is read, so that it can be shown. */
    public Draft asDraft() {
        return new Draft(
                new DraftId(id.value()),
                issuer,
                Optional.empty(),
                Optional.empty(),
                LibraryBody.document(body, language),
                keptBy,
                keptAt,
                Optional.empty());
    }

    /** What of that draft it is. */
    public List<Sheet> sheets() {
        Draft draft = asDraft();
        return Stream.of(Sheet.Kind.PART, Sheet.Kind.CRITERION)
                .flatMap(kind -> draft.sheets().stream().filter(one -> one.kind() == kind))
                .toList();
    }
}
