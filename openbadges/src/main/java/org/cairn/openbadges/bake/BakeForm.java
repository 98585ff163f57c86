package org.cairn.openbadges.bake;

import java.util.Arrays;
import java.util.Optional;

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

    static Optional<BakeForm> ofKeyword(String keyword) {
        return Arrays.stream(values()).filter(form -> form.keyword.equals(keyword)).findFirst();
    }

    static Optional<BakeForm> ofElement(String namespace, String element) {
        return Arrays.stream(values())
                .filter(form -> form.namespace.equals(namespace) && form.element.equals(element))
                .findFirst();
    }
}
