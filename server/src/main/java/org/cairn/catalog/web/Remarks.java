package org.cairn.catalog.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.catalog.Comment;
import org.cairn.catalog.Sheet;
import org.cairn.catalog.SheetView;
import org.cairn.people.PersonId;

/**
 * What was said about the fields of a draft.
 *
 * @param draft the address of the draft
 * @param reading whether one reads the pages of the draft, and comes back there
 */
public record Remarks(
        String draft, boolean reading, List<Comment> all, Map<PersonId, String> names) {

    public Remarks {
        all = List.copyOf(all);
        names = Map.copyOf(names);
    }

    public String name(PersonId person) {
        return Optional.ofNullable(names.get(person)).orElse("");
    }

    public List<Comment> open() {
        return all.stream().filter(Comment::isOpen).toList();
    }

    /** The open ones first. */
    public List<Comment> on(Sheet sheet) {
        return all.stream()
                .filter(one -> one.sheet().equals(sheet))
                .sorted((a, b) -> Boolean.compare(b.isOpen(), a.isOpen()))
                .toList();
    }

    public List<Comment> at(Sheet sheet, String field) {
        return on(sheet).stream().filter(one -> one.field().equals(field)).toList();
    }

    public long count(Sheet sheet) {
        return on(sheet).stream().filter(Comment::isOpen).count();
    }

    /** Those whose fields are not on the page any more. */
    public List<Comment> lost(Sheet sheet, SheetView view) {
        Set<String> fields =
                view.lines().stream().map(SheetView.Line::field).collect(Collectors.toSet());
        return on(sheet).stream()
                .filter(one -> !one.field().isEmpty())
                .filter(one -> !fields.contains(one.field()))
                .toList();
    }

    public String address(Sheet sheet) {
        return draft + "/" + sheet.reading();
    }

    public String address(Comment comment) {
        return address(comment.sheet()) + "#c-" + comment.id();
    }

    public String action(Comment comment) {
        return draft + "/comments/" + comment.id();
    }
}
