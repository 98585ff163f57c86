package org.cairn.catalog.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.Draft;
import org.cairn.catalog.Drafts;
import org.cairn.catalog.Sheet;
import org.springframework.stereotype.Component;

/** Shows what is written on pages of a draft to people who only read it. */
@Component
class Words {

    private final Drafts drafts;

    Words(Drafts drafts) {
        this.drafts = drafts;
    }

    List<ShownPage> of(Draft draft, List<Sheet> sheets) {
        Outline outline = new Outline(draft, List.of(), Optional.empty());
        Remarks none = new Remarks("", true, List.of(), Map.of());
        return sheets.stream()
                .map(sheet -> drafts.view(draft, sheet))
                .map(view ->
                        new ReadingPage(outline, view, false, none, Optional.empty(), Map.of()))
                .map(ShownPage::new)
                .filter(shown -> !shown.lines().isEmpty())
                .toList();
    }
}
