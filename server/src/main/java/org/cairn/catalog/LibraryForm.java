package org.cairn.catalog;

import java.time.Instant;
import java.util.Optional;
import org.cairn.people.FieldChecks;
import org.cairn.people.FieldProblems;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is typed to keep something in the library.
 *
 * @param criteria whether the criteria that a part shows go along
 * @param over of which piece this is the next version; empty = it is a new piece
 * @param seen the newest version of that piece when the form was made
 */
public record LibraryForm(String title, String note, boolean criteria, String over, int seen) {

    private static final int MOST_TITLE = 120;
    private static final int MOST_NOTE = 500;

    /**
     * Reads the fields.
     *
     * @param over "id version", or empty
     * @throws FieldProblems naming those that cannot be taken
     */
    public static LibraryForm read(String title, String note, boolean criteria, String over) {
        FieldChecks checks = new FieldChecks();
        String line = checks.line("title", title, MOST_TITLE);
        if (line.isEmpty()) {
            checks.say("title", "catalog.library.problem.title");
        }
        String words = checks.lines("note", note.replace("\r\n", "\n"), MOST_NOTE);
        checks.orComplain();
        String[] replaced = over.split(" ", 2);
        int seen =
                replaced.length == 2 && replaced[1].matches("[0-9]{1,6}")
                        ? Integer.parseInt(replaced[1])
                        : 0;
        return new LibraryForm(line, words, criteria, replaced[0], seen);
    }

    /** The version of a piece that it makes. */
    LibraryPiece piece(
            Editor editor,
            Draft draft,
            LibraryId id,
            Sheet sheet,
            int version,
            ObjectNode body,
            Instant now) {
        return new LibraryPiece(
                id,
                draft.issuer(),
                sheet.kind(),
                version,
                version,
                title,
                note,
                draft.language(),
                body,
                editor.person(),
                now,
                Optional.empty());
    }
}
