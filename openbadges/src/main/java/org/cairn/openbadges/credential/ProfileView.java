package org.cairn.openbadges.credential;

import tools.jackson.databind.JsonNode;

/**
 * An organization or person as somebody's badge names it; empty texts where it says nothing.
 *
 * @param image address of its picture
 */
public record ProfileView(String id, String name, String url, String email, String image) {

    static ProfileView of(JsonNode profile) {
        JsonNode first = profile.isArray() ? profile.path(0) : profile;
        return new ProfileView(
                Shape.reference(first),
                Shape.text(first.path("name")),
                Shape.text(first.path("url")),
                Shape.text(first.path("email")),
                Shape.reference(first.path("image")));
    }
}
