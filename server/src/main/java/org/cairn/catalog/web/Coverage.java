package org.cairn.catalog.web;

import java.util.List;
import org.cairn.catalog.Draft;
import tools.jackson.databind.JsonNode;

/**
 * Which EOLAs draw on a course of a draft.
 *
 * @param course its title as far as it is written
 * @param eolas titles; empty = no EOLA shows yet what is learned in it
 */
public record Coverage(String course, List<String> eolas) {

    public Coverage {
        eolas = List.copyOf(eolas);
    }

    static List<Coverage> of(Draft draft) {
        if (!draft.isProgram()) {
            return List.of();
        }
        JsonNode document = draft.document();
        return document.path("hours")
                .path("courses")
                .valueStream()
                .map(course ->
                        new Coverage(
                                title(course), drawingOn(document, course.path("id").asString(""))))
                .toList();
    }

    private static List<String> drawingOn(JsonNode document, String course) {
        return document.path("parts")
                .valueStream()
                .filter(part -> part.path("role").asString("").equals("eola"))
                .filter(part ->
                        part.path("courses")
                                .valueStream()
                                .anyMatch(id -> id.asString("").equals(course)))
                .map(Coverage::title)
                .toList();
    }

    private static String title(JsonNode thing) {
        String title = thing.path("title").asString("");
        return title.isEmpty() ? thing.path("id").asString("…") : title;
    }
}
