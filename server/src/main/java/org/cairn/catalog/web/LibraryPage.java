package org.cairn.catalog.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.Library;
import org.cairn.catalog.LibraryPiece;
import org.cairn.people.Organization;
import org.cairn.people.OrganizationId;
import org.cairn.platform.web.Page;

/**
 * What the library holds.
 *
 * @param words what was searched for
 * @param into the draft for which one looks for something
 * @param form marks the buttons of this page, so that each counts once
 */
public record LibraryPage(
        List<LibraryPiece> found,
        Map<OrganizationId, Organization> issuers,
        String words,
        Optional<Outline> into,
        String form)
        implements Page {

    public LibraryPage {
        issuers = Map.copyOf(issuers);
    }

    @Override
    public String template() {
        return "catalog/library";
    }

    public String issuer(LibraryPiece one) {
        Organization issuer = issuers.get(one.issuer());
        return issuer == null ? "" : issuer.name();
    }

    public List<LibraryPiece> offered() {
        return found.stream().filter(one -> !one.isRetired()).toList();
    }

    /** Nobody looks among these for something to take. */
    public List<LibraryPiece> retired() {
        return into.isPresent()
                ? List.of()
                : found.stream().filter(LibraryPiece::isRetired).toList();
    }

    public boolean isFull() {
        return found.size() == Library.MOST;
    }
}
