package org.cairn.people;

/** How many notices wait unread; the room of notices provides it. */
@FunctionalInterface
public interface UnreadNotices {

    int of(PersonId person);
}
