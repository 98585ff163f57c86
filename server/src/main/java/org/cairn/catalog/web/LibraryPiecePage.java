package org.cairn.catalog.web;

import java.util.List;
import java.util.Optional;
import org.cairn.catalog.LibraryPiece;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.springframework.http.HttpStatus;

/**
 * One piece of the library.
 *
 * @param versions all there are, the newest first
 * @param drafts in how many drafts it is
 * @param open drafts that could take it
 * @param owns whether this person may retire it
 * @param form marks the button of this page
 * @param problem why it was not taken
 */
public record LibraryPiecePage(
        LibraryPiece piece,
        String issuer,
        String keptBy,
        List<LibraryPiece> versions,
        int drafts,
        List<ShownPage> words,
        List<Outline> open,
        boolean owns,
        String form,
        Optional<Text> problem)
        implements Page {

    @Override
    public String template() {
        return "catalog/library-piece";
    }

    @Override
    public HttpStatus status() {
        return problem.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
    }

    public String address() {
        return "/catalog/library/" + piece.id();
    }
}
