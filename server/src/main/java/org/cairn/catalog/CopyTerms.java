package org.cairn.catalog;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;

/** Under what terms others may copy and change a definition; files name them as SPDX does. */
public enum CopyTerms {
    /** All rights reserved: what holds where a definition says nothing. */
    RESERVED("", "", ""),
    CC0("CC0-1.0", "CC0 1.0", "publicdomain/zero/1.0/"),
    CC_BY("CC-BY-4.0", "CC BY 4.0", "licenses/by/4.0/"),
    CC_BY_SA("CC-BY-SA-4.0", "CC BY-SA 4.0", "licenses/by-sa/4.0/"),
    CC_BY_NC("CC-BY-NC-4.0", "CC BY-NC 4.0", "licenses/by-nc/4.0/"),
    CC_BY_NC_SA("CC-BY-NC-SA-4.0", "CC BY-NC-SA 4.0", "licenses/by-nc-sa/4.0/");

    private final String spdx;
    private final String title;
    private final String place;

    CopyTerms(String spdx, String title, String place) {
        this.spdx = spdx;
        this.title = title;
        this.place = place;
    }

    /** What nobody knows gives nothing away. */
    public static CopyTerms of(String spdx) {
        return Arrays.stream(values())
                .filter(terms -> terms.spdx.equals(spdx))
                .findFirst()
                .orElse(RESERVED);
    }

    /** As files name them; empty where all rights are reserved. */
    public String spdx() {
        return spdx;
    }

    /** As people name them; empty where all rights are reserved. */
    public String title() {
        return title;
    }

    /** Where the whole text of the terms stands. */
    public Optional<URI> url() {
        return place.isEmpty()
                ? Optional.empty()
                : Optional.of(URI.create("https://creativecommons.org/" + place));
    }

    /** The last word of message keys. */
    public String code() {
        return spdx.isEmpty() ? "reserved" : spdx;
    }

    /** Whether anybody may copy and change it. */
    public boolean areOpen() {
        return this != RESERVED;
    }

    /** Whether what is made of it has to have the same terms. */
    public boolean areShareAlike() {
        return this == CC_BY_SA || this == CC_BY_NC_SA;
    }

    /** Whether what is made of it may have these terms. */
    boolean allow(CopyTerms derived) {
        return switch (this) {
            case RESERVED, CC0 -> true;
            case CC_BY -> derived != CC0;
            case CC_BY_NC -> derived == RESERVED || derived == CC_BY_NC || derived == CC_BY_NC_SA;
            case CC_BY_SA, CC_BY_NC_SA -> derived == this;
        };
    }
}
