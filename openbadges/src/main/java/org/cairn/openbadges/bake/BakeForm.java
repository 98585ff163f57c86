package org.cairn.openbadges.bake;

import java.util.Arrays;
import java.util.Optional;
import org.cairn.openbadges.bake.BakeProblem.Reason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says which standard's place in a picture a record is baked into (Open Badges 3.0 section 5.3,
 * Open Badges 2.0 baking specification, CLR 2.0).
 */
public enum BakeForm {
    /** Open Badges 3.0: a credential as JSON or as a compact JWS. */
    OPEN_BADGE_3(
            "openbadgecredential",
            "https://purl.imsglobal.org/ob/v3p0",
            "credential",
            "openbadges"),
    /** Open Badges 2.0: an assertion as JSON, its web address, or a compact JWS. */
    OPEN_BADGE_2("openbadges", "http://openbadges.org", "assertion", "openbadges"),
    /** Comprehensive Learner Record 2.0. */
    CLR_2("clrcredential", "https://purl.imsglobal.org/clr/v2p0", "credential", "clr");

    private final String keyword;
    private final String namespace;
    private final String element;
    private final String prefix;

    BakeForm(String keyword, String namespace, String element, String prefix) {
        this.keyword = keyword;
        this.namespace = namespace;
        this.element = element;
        this.prefix = prefix;
    }

    /** The keyword of the PNG text chunk. */
    public String keyword() {
        return keyword;
    }

    /** The XML namespace of the SVG element. */
    public String namespace() {
        return namespace;
    }

    /** The local name of the SVG element. */
    public String element() {
        return element;
    }

    String prefix() {
        return prefix;
    }

    /**
     * The place for that record, by what it says that it is.
     *
     * @param record a credential, or an assertion of any version
     * @throws BakeProblem when it is neither a badge nor a CLR
     */
    public static BakeForm of(ObjectNode record) {
        if (isType(record, "ClrCredential")) {
            return CLR_2;
        }
        if (isType(record, "VerifiableCredential")) {
            if (isType(record, "OpenBadgeCredential") || isType(record, "AchievementCredential")) {
                return OPEN_BADGE_3;
            }
            throw new BakeProblem(
                    Reason.UNSUITABLE_TEXT,
                    "This credential is no badge. A badge is an OpenBadgeCredential; this has the type "
                            + record.path("type")
                            + ".");
        }
        if (isType(record, "Assertion") || record.has("badge") && record.has("recipient")) {
            return OPEN_BADGE_2;
        }
        throw new BakeProblem(
                Reason.UNSUITABLE_TEXT,
                "This is neither an Open Badges 3.0 credential nor an Open Badges 2.0 assertion.");
    }

    private static boolean isType(JsonNode json, String type) {
        var types = json.path("type");
        return types.asString("").equals(type)
                || types.valueStream().anyMatch(one -> one.asString("").equals(type));
    }

    static Optional<BakeForm> ofKeyword(String keyword) {
        return Arrays.stream(values()).filter(form -> form.keyword.equals(keyword)).findFirst();
    }

    static Optional<BakeForm> ofElement(String namespace, String element) {
        return Arrays.stream(values())
                .filter(form -> form.namespace.equals(namespace) && form.element.equals(element))
                .findFirst();
    }
}
