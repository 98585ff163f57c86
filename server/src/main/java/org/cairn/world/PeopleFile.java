package org.cairn.world;

import java.util.List;
import java.util.Optional;

/** {@code people.yaml}: who lives in the demo world, and where. */
record PeopleFile(List<Place> organizations, List<Dweller> people, List<Visitor> visitors) {

    /** A state, district or school; {@code id} becomes its slug. */
    record Place(
            String id,
            String kind,
            Optional<String> parent,
            String name,
            @com.fasterxml.jackson.annotation.JsonProperty("short") String shortName,
            String about,
            Optional<String> website,
            Optional<String> email,
            Optional<String> brand,
            Optional<String> zone) {}

    /** Somebody with an account. */
    record Dweller(
            String id,
            String name,
            String email,
            Optional<String> school,
            Optional<String> organization,
            String position,
            String language,
            List<Post> roles,
            Optional<String> persona,
            Optional<String> canDo) {}

    /** A role at an organization. */
    record Post(String role, String at) {}

    /** Somebody of the stories without an account. */
    record Visitor(String name, Optional<String> canDo) {}
}
