package org.cairn.openbadges.credential;

import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.status.StatusEntry;
import org.cairn.openbadges.status.StatusProblem;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where it can be seen whether the credential was taken back (Open Badges 3.0, CredentialStatus);
 * {@link StatusEntry} reads and writes the kinds that are known here.
 *
 * @param id may be empty
 * @param type such as {@code BitstringStatusListEntry}
 * @param additional what the type asks for
 */
public record CredentialStatus(String id, String type, Additional additional) implements Part {

    /**
     * Holds it against the standard.
     *
     * @throws CredentialProblem naming what breaks it
     */
    public CredentialStatus {
        Check.optionalIri(id, "The id of the status");
        Check.text(type, "The type of the status");
        ObjectNode status = StrictJson.object().setAll(additional.own());
        try {
            StatusEntry.require(status.put("id", id).put("type", type));
        } catch (StatusProblem problem) {
            throw new CredentialProblem("The status: " + problem.getMessage());
        }
    }

    /**
     * A place in a status list.
     *
     * @throws CredentialProblem when the list is not on the web
     * @throws StatusProblem when there is not a message for each value
     */
    public static CredentialStatus of(StatusEntry.InList entry) {
        Check.require(
                entry.list().startsWith("https://") || entry.list().startsWith("http://"),
                "The address of the status list must be on the web, not \"" + entry.list() + "\"");
        return of(entry.toJson());
    }

    static CredentialStatus of(ObjectNode json) {
        FieldReader in = FieldReader.untyped(json);
        return new CredentialStatus(in.text("id"), in.text("type"), in.rest());
    }

    @Override
    public ObjectNode toJson() {
        return Fields.untyped().text("id", id).text("type", type).additional(additional).json();
    }
}
