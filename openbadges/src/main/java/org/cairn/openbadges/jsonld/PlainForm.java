package org.cairn.openbadges.jsonld;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.cairn.openbadges.json.Nesting;
import org.cairn.openbadges.jsonld.JsonLdProblem.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Demands that a document says everything by plain words in their usual places.
 *
 * <p>JSON-LD lets one statement be written in many ways, and the proof covers the statement, not
 * the way. Whoever holds a badge could write the end of its validity so that the signature still
 * fits but no reader of the JSON finds it: under its full address, in a wrapper, under another name
 * by a context in the document itself, in a second object with the id of the badge, or in a badge
 * that is turned inside out, so that what endorses it stands around it. All of that is refused.
 */
final class PlainForm {

    private static final Set<String> VALUE_OBJECT = Set.of("@value", "@type", "@language");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*+");
    private static final Set<String> BADGE_ONLY =
            Set.of(
                    "credentialStatus",
                    "credentialSubject",
                    "expirationDate",
                    "issuanceDate",
                    "issuer",
                    "validFrom",
                    "validUntil");

    /** Where credentials are held by others. */
    private static final Set<String> HOLDING = Set.of("endorsement", "verifiableCredential");

    private final ObjectNode document;
    private final JsonNode id;

    private PlainForm(ObjectNode document) {
        this.document = document;
        this.id = document.path("id");
    }

    /**
     * @throws JsonLdProblem naming the member that is not plain, or when it is nested deeper than
     *     is read
     */
    static void check(ObjectNode document) {
        new PlainForm(document).checkObject(document, 0, true);
    }

    /**
     * Whether a part is plain in whatever document it stands: then it has no member that only a
     * badge has.
     */
    static boolean holdsAnywhere(ObjectNode part) {
        try {
            new PlainForm(part).checkObject(part, 0, true);
            return !speaksOfBadges(part);
        } catch (JsonLdProblem e) {
            return false;
        }
    }

    private static boolean speaksOfBadges(JsonNode node) {
        boolean speaks = BADGE_ONLY.stream().anyMatch(node::has);
        for (JsonNode inside : node) {
            speaks |= speaksOfBadges(inside);
        }
        return speaks;
    }

    /**
     * @param level of it, if it is an object or a list; that of the document is 0
     * @param held whether it stands where a credential may stand
     */
    private void check(JsonNode node, int level, boolean held) {
        if (node instanceof KeptPart part && part.isPlain()) {
            return;
        }
        if (node instanceof ObjectNode object) {
            checkObject(object, level, held);
        } else if (node.isArray()) {
            requireReadable(level);
            for (JsonNode item : node) {
                check(item, level + 1, held);
            }
        }
    }

    private static void requireReadable(int level) {
        if (Nesting.isTooDeep(level)) {
            throw new JsonLdProblem(Kind.INVALID, Nesting.tooDeep().getMessage());
        }
    }

    private void checkObject(ObjectNode object, int level, boolean held) {
        requireReadable(level);
        boolean isValue = object.has("@value");
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            String name = member.getKey();
            if (name.equals("@context")) {
                checkContext(member.getValue(), level + 1);
            } else if (isValue) {
                checkValueMember(name, member.getValue());
            } else {
                requirePlain(name);
                requireHeld(name, held);
                check(member.getValue(), level + 1, HOLDING.contains(name));
            }
        }
        requireOneBadge(object);
    }

    private static void checkContext(JsonNode context, int level) {
        if (context.isArray()) {
            requireReadable(level);
            for (JsonNode item : context) {
                checkContext(item, level + 1);
            }
        } else if (!context.isString()) {
            throw new JsonLdProblem(
                    Kind.UNKNOWN_CONTEXT,
                    "The document brings a context of its own, which could give its words any"
                            + " meaning; only published contexts are read here");
        }
    }

    private static void checkValueMember(String name, JsonNode value) {
        if (name.equals("@direction")) {
            throw new JsonLdProblem(
                    Kind.INVALID,
                    "The document says in which direction a text is written, which such a proof does"
                            + " not cover; a JWT or a proof by JCS does");
        }
        boolean wellFormed =
                !name.equals("@language") || LANGUAGE.matcher(value.asString("")).matches();
        if (!VALUE_OBJECT.contains(name) || !wellFormed) {
            throw notPlain(name);
        }
    }

    private static void requirePlain(String name) {
        if (name.startsWith("@") || name.indexOf(':') >= 0) {
            throw notPlain(name);
        }
    }

    /**
     * Statements have no order: what a badge holds could be put around it, and who reads that finds
     * neither its end nor its status.
     */
    private static void requireHeld(String name, boolean held) {
        if (!held && BADGE_ONLY.contains(name)) {
            throw new JsonLdProblem(
                    Kind.INVALID,
                    "The document writes \""
                            + name
                            + "\" where no credential may stand, so that parts of one could be"
                            + " hidden");
        }
    }

    private static JsonLdProblem notPlain(String name) {
        return new JsonLdProblem(
                Kind.INVALID,
                "The document writes \""
                        + name
                        + "\" where a plain word must stand, so that parts of it could be hidden");
    }

    @SuppressWarnings("ReferenceEquality") // the same words elsewhere are a second badge
    private void requireOneBadge(ObjectNode object) {
        boolean second =
                object != document
                        && id.isString()
                        && object.path("id").equals(id)
                        && BADGE_ONLY.stream().anyMatch(object::has);
        if (second) {
            throw new JsonLdProblem(
                    Kind.INVALID,
                    "The document speaks of the badge "
                            + id.stringValue()
                            + " in two places, so that parts of it could be hidden");
        }
    }
}
