package org.cairn.openbadges.clr;

import org.cairn.openbadges.credential.Check;
import org.cairn.openbadges.credential.FieldReader;
import org.cairn.openbadges.credential.Fields;
import org.cairn.openbadges.credential.Part;
import org.cairn.openbadges.credential.Vocabulary;
import tools.jackson.databind.node.ObjectNode;

/**
 * How one achievement stands to another one (CLR 2.0, Association).
 *
 * @param associationType a word of {@link Vocabulary#ASSOCIATION_TYPE}: the source {@code
 *     isChildOf} the target
 * @param sourceId id of an achievement
 * @param targetId id of an achievement
 */
public record Association(String associationType, String sourceId, String targetId)
        implements Part {

    /**
     * Holds it against the standard.
     *
     * @throws org.cairn.openbadges.credential.CredentialProblem naming what breaks it
     */
    public Association {
        Vocabulary.ASSOCIATION_TYPE.require(associationType, "The association type");
        Check.iri(sourceId, "The source of an association");
        Check.iri(targetId, "The target of an association");
    }

    static Association of(ObjectNode json) {
        FieldReader in = FieldReader.ofWord(json, "Association");
        Association association =
                new Association(
                        in.text("associationType"), in.text("sourceId"), in.text("targetId"));
        in.end();
        return association;
    }

    @Override
    public ObjectNode toJson() {
        return Fields.ofWord("Association")
                .text("associationType", associationType)
                .text("sourceId", sourceId)
                .text("targetId", targetId)
                .json();
    }
}
