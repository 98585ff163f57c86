package org.cairn.catalog.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.LibraryPiece;
import org.cairn.catalog.Sheet;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.springframework.http.HttpStatus;

/**
 * Where a part or criterion is kept in the library.
 *
 * @param there pieces of the same kind of the same organization
 * @param form marks this form
 * @param said what stands in it, and why it was not taken
 */
public record LibraryKeepPage(
        Outline outline,
        Sheet sheet,
        List<LibraryPiece> there,
        String form,
        ExemplarPage.Typed said)
        implements Page {

    @Override
    public String template() {
        return "catalog/library-keep";
    }

    @Override
    public HttpStatus status() {
        return said.status();
    }

    public Map<String, Text> errors() {
        return said.errors();
    }

    public Optional<Text> message() {
        return said.message();
    }

    public boolean isPart() {
        return sheet.kind() == Sheet.Kind.PART;
    }

    public String action() {
        return outline.address() + "/library/keep/" + sheet.address();
    }

    public String value(String field) {
        return said.fields().getOrDefault(field, "");
    }

    public boolean isTicked(String field) {
        return said.fields().containsKey(field);
    }

    public boolean isBad(String field) {
        return said.errors().containsKey(field);
    }

    public boolean isOver(LibraryPiece piece) {
        return value("over").startsWith(piece.id().toString());
    }
}
