package org.cairn.openbadges.assertion;

import java.util.List;
import java.util.Set;
import org.cairn.openbadges.json.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a document of Open Badges 2.0 says beyond the members that its record has: extensions,
 * endorsements and all else, kept as it was written (Open Badges 2.0, Extensions and Endorsement).
 *
 * @param members by names that the record does not use
 */
public record More(ObjectNode members) {

    /** Nothing more. */
    public static final More NONE = new More(StrictJson.object());

    private static final String ENDORSEMENT = "endorsement";

    /**
     * Keeps a copy of the members, which nobody can change.
     *
     * @throws AssertionProblem when they are nested deeper than is read
     */
    public More {
        members = Members.copy(members);
    }

    /** A copy of the members. */
    @Override
    public ObjectNode members() {
        return members.deepCopy();
    }

    /** The extensions, in order. */
    public List<Extension> extensions() {
        return members.properties().stream()
                .filter(member -> Extension.isOne(member.getValue()))
                .map(member -> Extension.of(member.getKey(), (ObjectNode) member.getValue()))
                .toList();
    }

    /** Addresses of endorsements that stand elsewhere. */
    public List<String> endorsementLinks() {
        return Members.texts(members, ENDORSEMENT);
    }

    /**
     * The endorsements that stand inside, none of them believed.
     *
     * @throws AssertionProblem when one does not say what it is about
     */
    public List<Endorsement> endorsements() {
        return Members.items(members, ENDORSEMENT).stream()
                .filter(JsonNode::isObject)
                .map(Endorsement::read)
                .toList();
    }

    /** All members but those that are known. */
    static More of(JsonNode json, Set<String> known) {
        if (!(json instanceof ObjectNode object)) {
            return NONE;
        }
        ObjectNode rest = StrictJson.object().setAll(object);
        rest.remove(known);
        return new More(rest);
    }

    /**
     * Writes them behind the members of the record.
     *
     * @throws AssertionProblem when one takes a name that the record has written
     */
    ObjectNode into(ObjectNode json) {
        for (var member : members.properties()) {
            if (json.has(member.getKey())) {
                throw new AssertionProblem(
                        "\"" + member.getKey() + "\" is said twice in the badge");
            }
            json.set(member.getKey(), member.getValue().deepCopy());
        }
        return json;
    }
}
