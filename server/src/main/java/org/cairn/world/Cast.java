package org.cairn.world;

import java.util.HashMap;
import java.util.Map;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;

/** Who is who: the words of the files and the ids of the house. */
final class Cast {

    private final Map<String, OrganizationId> places = new HashMap<>();
    private final Map<String, PersonId> people = new HashMap<>();

    void settle(String place, OrganizationId id) {
        places.put(place, id);
    }

    void arrive(String person, PersonId id) {
        people.put(person, id);
    }

    OrganizationId place(String word) {
        return known(places, word);
    }

    PersonId person(String word) {
        return known(people, word);
    }

    private static <T> T known(Map<String, T> all, String word) {
        T found = all.get(word);
        if (found == null) {
            throw new IllegalStateException("the demo world does not know " + word);
        }
        return found;
    }
}
