package org.cairn.catalog;

import java.util.Locale;

/** What a piece of evidence is; a file is a document such as a PDF, slides or a sheet. */
public enum EvidenceKind {
    TEXT,
    FILE,
    LINK,
    IMAGE,
    VIDEO,
    AUDIO;

    /** As it stands in definition files, in addresses and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static EvidenceKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
