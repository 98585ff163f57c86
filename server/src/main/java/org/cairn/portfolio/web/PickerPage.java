package org.cairn.portfolio.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.catalog.EvidenceKind;
import org.cairn.platform.web.Page;

/** Choosing pieces for a submission: a list with boxes that posts to the page that asked. */
public record PickerPage(List<Piece> pieces, Set<EvidenceKind> kinds, Choosing choosing)
        implements Page {

    @Override
    public String template() {
        return choosing.part() ? "portfolio/picker-list" : "portfolio/picker";
    }

    /** The kinds in words, for the line above the list. */
    public String kindCodes() {
        return kinds.stream().sorted().map(EvidenceKind::code).collect(Collectors.joining(","));
    }

    /** What a new piece would be, if the person has nothing that fits. */
    public EvidenceKind first() {
        return kinds.stream().sorted().findFirst().orElse(EvidenceKind.FILE);
    }
}
