package org.cairn.catalog.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.catalog.Definition;
import org.cairn.catalog.Preview;
import org.cairn.platform.text.WordDiff;
import org.cairn.platform.web.Frame;

/** What differs between two definitions, under the headings and names that people know. */
public record Changes(List<Group> groups, int count) {

    /** Everything under one heading of a definition. */
    public record Group(String heading, List<Thing> things) {}

    /**
     * A part, a criterion, or the heading itself.
     *
     * @param title empty for the heading itself
     */
    public record Thing(String title, Fate fate, List<Line> lines) {}

    /** One text, word by word. */
    public record Line(String label, WordDiff diff) {

        public boolean hasBefore() {
            return diff.pieces().stream().anyMatch(piece -> piece.fate() != WordDiff.Fate.NEW);
        }

        public boolean hasAfter() {
            return diff.pieces().stream().anyMatch(piece -> piece.fate() != WordDiff.Fate.GONE);
        }
    }

    /** What became of a thing. */
    public enum Fate {
        CHANGED,
        NEW,
        GONE
    }

    static Changes of(
            Frame frame, Definition before, Definition after, List<Preview.Change> changes) {
        ChangeWords words = new ChangeWords(frame, before, after);
        Map<String, Map<String, Thing>> found = new LinkedHashMap<>();
        for (Preview.Change change : changes) {
            ChangeWords.Place place = words.place(change.path());
            found.computeIfAbsent(place.heading(), heading -> new LinkedHashMap<>())
                    .computeIfAbsent(
                            place.thing(),
                            title -> new Thing(title, place.fate(), new ArrayList<>()))
                    .lines()
                    .add(
                            new Line(
                                    place.label(),
                                    WordDiff.of(
                                            words.value(change.path(), change.before(), before),
                                            words.value(change.path(), change.after(), after))));
        }
        return new Changes(
                found.entrySet().stream()
                        .map(group ->
                                new Group(group.getKey(), List.copyOf(group.getValue().values())))
                        .toList(),
                changes.size());
    }
}
