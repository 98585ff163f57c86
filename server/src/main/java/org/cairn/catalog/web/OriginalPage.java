package org.cairn.catalog.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.catalog.OriginalChange;
import org.cairn.catalog.OriginalNews;
import org.cairn.platform.text.WordDiff;
import org.cairn.platform.web.Frame;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.UserProblem;
import org.springframework.http.HttpStatus;

/**
 * What the original changed, what oneself changed, and where the two meet.
 *
 * @param refused why nothing was taken just now
 * @param chosen what was chosen in the form that was refused
 */
public record OriginalPage(
        Outline outline,
        OriginalNews news,
        Optional<UserProblem> refused,
        Optional<Set<String>> chosen)
        implements Page {

    /** Everything under one heading of a definition. */
    public record Group(String heading, List<Item> items) {}

    /**
     * One change that can be taken.
     *
     * @param title of the part or criterion it is in; empty where it is in none
     */
    public record Item(OriginalChange change, String title, List<Row> rows) {}

    /** A text three times: the original as it was and as it is, and one's own. */
    public record Row(String label, WordDiff back, WordDiff theirs, WordDiff own, boolean isOwn) {

        /** Compared from the other side, so that lines end as they did. */
        public List<WordDiff.Piece> before() {
            return side(back, WordDiff.Fate.GONE).stream()
                    .map(one ->
                            one.fate() == WordDiff.Fate.NEW
                                    ? new WordDiff.Piece(WordDiff.Fate.GONE, one.text())
                                    : one)
                    .toList();
        }

        public List<WordDiff.Piece> now() {
            return side(theirs, WordDiff.Fate.GONE);
        }

        public List<WordDiff.Piece> mine() {
            return side(own, WordDiff.Fate.GONE);
        }

        /** The words of one side of a comparison. */
        private static List<WordDiff.Piece> side(WordDiff diff, WordDiff.Fate without) {
            return diff.pieces().stream().filter(one -> one.fate() != without).toList();
        }
    }

    @Override
    public String template() {
        return "catalog/draft-original";
    }

    @Override
    public HttpStatus status() {
        return refused.map(UserProblem::status).orElse(HttpStatus.OK);
    }

    public String lang() {
        return outline.draft().language();
    }

    /** What brings no own words into danger is chosen until somebody takes that back. */
    public boolean isChosen(OriginalChange change) {
        return chosen.map(paths -> paths.contains(change.path()))
                .orElseGet(() -> !change.isConflict());
    }

    /** The message key of what taking it does. */
    public String taking(OriginalChange change) {
        return "catalog.original.take."
                + switch (change.kind()) {
                    case REMOVED -> "removed";
                    case MISSED -> "added";
                    case FIELD -> change.isConflict() ? "instead" : "field";
                    case ADDED -> change.isConflict() ? "instead" : "added";
                };
    }

    public List<Group> groups(Frame frame) {
        ChangeWords words = new ChangeWords(frame, news.was(), news.is());
        Map<String, List<Item>> found = new LinkedHashMap<>();
        for (OriginalChange change : news.changes()) {
            ChangeWords.Place place = words.place(change.lines().getFirst().path());
            found.computeIfAbsent(place.heading(), heading -> new ArrayList<>())
                    .add(
                            new Item(
                                    change,
                                    place.thing(),
                                    change.lines().stream()
                                            .map(line -> row(words, line))
                                            .toList()));
        }
        return found.entrySet().stream()
                .map(group -> new Group(group.getKey(), List.copyOf(group.getValue())))
                .toList();
    }

    private Row row(ChangeWords words, OriginalChange.Line line) {
        String was = words.value(line.path(), line.was(), news.was());
        String is = words.value(line.path(), line.is(), news.is());
        String mine = words.value(line.path(), line.mine(), news.mine());
        return new Row(
                words.place(line.path()).label(),
                WordDiff.of(is, was),
                WordDiff.of(was, is),
                WordDiff.of(was, mine),
                line.isOwn());
    }
}
