package org.cairn.catalog.web;

import java.util.List;
import org.cairn.catalog.Blueprint;
import org.cairn.catalog.Sheet;
import org.cairn.catalog.Wanted;
import org.cairn.platform.web.Page;
import org.springframework.http.HttpStatus;

/**
 * Where a template is made of a draft.
 *
 * @param there templates of the same organization, whose place it could take
 */
public record BlueprintFormPage(Outline outline, List<Blueprint> there, Asked asked)
        implements Page {

    @Override
    public String template() {
        return "catalog/blueprint-form";
    }

    @Override
    public HttpStatus status() {
        return asked.status();
    }

    /** The pages that the draft has. */
    public List<Sheet.Kind> pages() {
        return Blueprint.PAGES.stream()
                .filter(kind ->
                        outline.draft().sheets().stream().anyMatch(one -> one.kind() == kind))
                .toList();
    }

    public List<Wanted> wishes() {
        return List.of(Wanted.values());
    }
}
