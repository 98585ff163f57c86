package org.cairn.hostile;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that the database keeps, as one number for each table. */
final class Ledger {

    /** What changes by being here. */
    private static final List<String> PASSING =
            List.of(
                    "platform.spring_session",
                    "platform.spring_session_attributes",
                    "platform.scheduled_tasks",
                    "platform.throttle",
                    "people.sign_in_try");

    private final JdbcClient db;

    Ledger(JdbcClient db) {
        this.db = db;
    }

    /** The number of rows and a sum over their content, by table, once nothing is under way. */
    Map<String, String> quiet() throws InterruptedException {
        Map<String, String> now = read();
        for (int wait = 0; wait < 40; wait++) {
            Thread.sleep(150);
            Map<String, String> later = read();
            if (later.equals(now)) {
                return later;
            }
            now = later;
        }
        return now;
    }

    private Map<String, String> read() {
        Map<String, String> all = new TreeMap<>();
        db
                .sql(
                        """
                        select table_schema || '.' || table_name from information_schema.tables
                        where table_type = 'BASE TABLE'
                          and table_schema not in ('pg_catalog', 'information_schema', 'public')
                        """)
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !PASSING.contains(table))
                .forEach(table -> all.put(table, number(table)));
        return all;
    }

    /** The tables that hold something else than then, once nothing is under way. */
    Set<String> changedSince(Map<String, String> then) throws InterruptedException {
        Map<String, String> now = quiet();
        Set<String> changed = new TreeSet<>();
        now.forEach((table, number) -> {
            if (!number.equals(then.get(table))) {
                changed.add(table);
            }
        });
        return changed;
    }

    private String number(String table) {
        return db.sql(
                        "select count(*) || ' ' || coalesce(sum(hashtextextended(t::text,"
                                + " 0)::numeric), 0) from "
                                + table
                                + " t")
                .query(String.class)
                .single();
    }
}
