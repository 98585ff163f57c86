package org.cairn.portfolio.web;

import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.EvidenceKind;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.cairn.portfolio.Artifact;
import org.cairn.portfolio.intake.FileType;
import org.cairn.portfolio.intake.Sizes;
import org.springframework.http.HttpStatus;

/**
 * Adding a piece of evidence: what kind, the form as typed, and what is wrong with it.
 *
 * @param replaces the piece that the new one is a newer version of
 * @param next where to go on afterwards; empty = to the new piece
 */
public record NewPage(
        EvidenceKind kind,
        Typed typed,
        String next,
        Optional<Artifact> replaces,
        long most,
        Map<String, Text> errors,
        HttpStatus status)
        implements Page {

    /** What stands in the fields. */
    public record Typed(String title, String note, String content) {

        static final Typed NOTHING = new Typed("", "", "");
    }

    NewPage with(HttpStatus other) {
        return new NewPage(kind, typed, next, replaces, most, errors, other);
    }

    @Override
    public String template() {
        return "portfolio/new";
    }

    public boolean isFile() {
        return kind != EvidenceKind.TEXT && kind != EvidenceKind.LINK;
    }

    /** What the file chooser offers. */
    public String accepted() {
        return FileType.accepted(kind);
    }

    /** Which camera or microphone a phone opens at once. */
    public Optional<String> capture() {
        return switch (kind) {
            case IMAGE, VIDEO -> Optional.of("environment");
            case AUDIO -> Optional.of("user");
            case FILE, TEXT, LINK -> Optional.empty();
        };
    }

    public String icon() {
        return kind == EvidenceKind.FILE ? "document" : kind.code();
    }

    /** The largest file that is taken, such as "2 GB". */
    public String mostWords() {
        return Sizes.most(most);
    }
}
