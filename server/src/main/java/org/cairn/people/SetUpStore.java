package org.cairn.people;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lets one set-up happen at a time. */
@Repository
class SetUpStore {

    private final JdbcClient db;

    SetUpStore(JdbcClient db) {
        this.db = db;
    }

    /** Holds until the transaction ends; nobody can get an account meanwhile. */
    void lock() {
        db.sql("lock table people.person in share row exclusive mode").update();
    }
}
