package org.cairn.catalog.web;

import java.util.List;
import java.util.Optional;
import org.cairn.catalog.LibraryUse;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.springframework.http.HttpStatus;

/**
 * A newer version of what a draft once took from the library, beside what stands in the draft.
 *
 * @param problem why it was not taken
 */
public record LibraryNewerPage(
        Outline outline,
        LibraryUse use,
        List<ShownPage> here,
        List<ShownPage> newer,
        Optional<Text> problem)
        implements Page {

    @Override
    public String template() {
        return "catalog/library-newer";
    }

    @Override
    public HttpStatus status() {
        return problem.isPresent() ? HttpStatus.CONFLICT : HttpStatus.OK;
    }

    public String action() {
        return outline.address() + "/library/newer/" + use.sheet().address();
    }
}
