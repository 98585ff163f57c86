package org.cairn.cohorts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.cairn.people.PersonId;

/** One person in one cohort. */
record Seat(CohortId cohort, PersonId person) {

    static Seat of(ResultSet row) throws SQLException {
        return new Seat(
                new CohortId(row.getObject("cohort", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)));
    }
}
