package org.cairn.catalog;

import java.util.List;

/**
 * Under what terms others may copy a definition, and whose words it began with.
 *
 * @param derivedFrom the edition it was adapted from, before that the one which that was adapted
 *     from, and so on
 */
public record Rights(CopyTerms terms, List<Origin> derivedFrom) {

    /** What holds where the file says nothing. */
    public static final Rights RESERVED = new Rights(CopyTerms.RESERVED, List.of());

    public Rights {
        derivedFrom = List.copyOf(derivedFrom);
    }
}
