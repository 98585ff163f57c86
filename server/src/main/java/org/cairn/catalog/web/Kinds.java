package org.cairn.catalog.web;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cairn.catalog.EvidenceKind;
import org.cairn.platform.web.Frame;

/** Kinds of evidence as words and pictures. */
public final class Kinds {

    private Kinds() {}

    /** The icon of a kind. */
    public static String icon(EvidenceKind kind) {
        return switch (kind) {
            case FILE -> "document";
            case TEXT, LINK, IMAGE, VIDEO, AUDIO -> kind.code();
        };
    }

    /** "Video, document, writing", as one phrase with a capital in front. */
    public static String phrase(Frame frame, Collection<EvidenceKind> kinds) {
        String words =
                kinds.stream()
                        .map(kind -> frame.t("catalog.kind." + kind.code()))
                        .collect(Collectors.joining(", "))
                        .toLowerCase(Locale.ROOT);
        return words.isEmpty()
                ? ""
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** "Video or link". */
    public static String either(Frame frame, Collection<EvidenceKind> kinds) {
        String or = " " + frame.t("catalog.or") + " ";
        String words =
                kinds.stream()
                        .map(kind -> frame.t("catalog.kind." + kind.code()))
                        .collect(Collectors.joining(or))
                        .toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
