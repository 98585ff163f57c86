package org.cairn.journeys;

import org.cairn.people.PersonId;

/** A chapter of the year of a program; all chapters have the same people and the same clock. */
abstract class YearChapter {

    private final YearCast cast;

    YearChapter(YearCast cast) {
        this.cast = cast;
    }

    final Visitor as(String name) {
        return cast.as(name);
    }

    final Visitor sam() {
        return cast.sam();
    }

    final Visitor stranger() {
        return cast.stranger();
    }

    final PersonId id(String name) {
        return cast.id(name);
    }

    final String email(String name) {
        return cast.email(name);
    }

    final HoursBook book() {
        return cast.book();
    }

    final void day(int afterStart, int hour, int minute) {
        cast.day(afterStart, hour, minute);
    }

    final String on(int afterStart) {
        return cast.on(afterStart);
    }
}
