package org.cairn.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;
import org.cairn.platform.web.Slugs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A definition that is being written; anything of it may be missing yet.
 *
 * @param microCredential of which it will be the next edition; empty = a new one
 * @param base the edition it was begun from
 * @param document a definition document, as far as it is written
 * @param became the edition it was published as
 */
public record Draft(
        DraftId id,
        OrganizationId issuer,
        Optional<MicroCredentialId> microCredential,
        Optional<EditionId> base,
        ObjectNode document,
        PersonId savedBy,
        Instant savedAt,
        Optional<EditionId> became) {

    private static final int LONGEST_SLUG = 80;
    private static final int SHORTEST_SLUG = 3;

    /** Empty as long as nobody has written one. */
    public String title() {
        return document.path("title").asString("");
    }

    public String language() {
        return document.path("language").asString("en");
    }

    public boolean isProgram() {
        return document.path("kind").asString("").equals("program");
    }

    /** Its place in addresses: as written, else as the title suggests. */
    public String slug() {
        String written = document.path("slug").asString("");
        return written.isEmpty() ? suggested(title()) : written;
    }

    /** Empty where the title has too few letters for one. */
    static String suggested(String title) {
        String slug = Slugs.of(title, LONGEST_SLUG);
        return slug.length() < SHORTEST_SLUG ? "" : slug;
    }

    /** The same place for ever, once there is an edition. */
    public boolean hasFixedSlug() {
        return microCredential.isPresent();
    }

    /** All its pages, in the order in which one writes them. */
    public List<Sheet> sheets() {
        return Sheet.all(document);
    }

    /** Says whether the whole is still what somebody has looked at. */
    public String seen() {
        return Canonical.hash(document).value();
    }

    Draft with(ObjectNode other) {
        return new Draft(id, issuer, microCredential, base, other, savedBy, savedAt, became);
    }

    /** Whether the usual parts of a program, EOLAs and a capstone, can be laid out in it. */
    public boolean mayLayOut() {
        return DraftLayout.isOffered(document);
    }

    public boolean hasPart(String role) {
        return DraftLayout.has(document, role);
    }

    Draft savedBy(PersonId by, Instant at) {
        return new Draft(id, issuer, microCredential, base, document, by, at, became);
    }

    /** The document as it would be published. */
    JsonNode publishable() {
        ObjectNode whole = itsOwn();
        if (!slug().isEmpty()) {
            whole.put("slug", slug());
        }
        if (whole.path("hours").path("courses").isEmpty()) {
            whole.remove("hours");
        }
        return whole;
    }

    /** What only a program has is kept in the draft of something else, but goes no further. */
    ObjectNode itsOwn() {
        ObjectNode whole = document.deepCopy();
        if (!isProgram()) {
            whole.remove(List.of("hours", "explainer"));
            whole.path("parts")
                    .valueStream()
                    .filter(ObjectNode.class::isInstance)
                    .forEach(part ->
                            ((ObjectNode) part).remove(List.of("role", "courses", "modules")));
        }
        return whole;
    }

    /** The definition that it would publish; empty while something of it cannot be read. */
    Optional<DefinitionFile.Sound> sound() {
        return DefinitionFile.read(DraftStart.bytes(publishable()))
                        instanceof DefinitionFile.Sound sound
                ? Optional.of(sound)
                : Optional.empty();
    }
}
