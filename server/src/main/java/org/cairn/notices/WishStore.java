package org.cairn.notices;

import java.util.EnumMap;
import java.util.Map;
import org.cairn.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of who wants which letters. */
@Repository
class WishStore {

    private final JdbcClient db;

    WishStore(JdbcClient db) {
        this.db = db;
    }

    /** What the person has chosen; kinds without a choice are missing. */
    Map<Kind, Boolean> of(PersonId person) {
        Map<Kind, Boolean> wishes = new EnumMap<>(Kind.class);
        db.sql("select kind, wanted from notices.mail_wish where person = :person")
                .param("person", person.value())
                .query(rs -> {
                    boolean wanted = rs.getBoolean("wanted");
                    Kind.of(rs.getString("kind")).ifPresent(kind -> wishes.put(kind, wanted));
                });
        return wishes;
    }

    void keep(PersonId person, Kind kind, boolean wanted) {
        db.sql(
                        """
                        insert into notices.mail_wish (person, kind, wanted) values (:person, :kind, :wanted)
                        on conflict (person, kind) do update set wanted = excluded.wanted
                        """)
                .param("person", person.value())
                .param("kind", kind.code())
                .param("wanted", wanted)
                .update();
    }
}
