package org.cairn.house;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.house.Sources.Source;
import org.cairn.platform.database.Migrations;

/** SQL stays in stores, and in the room's own schema. */
final class SqlRules {

    private static final Pattern CALL =
            Pattern.compile(
                    "\\.sql\\(|\\.(queryForObject|queryForList|batchUpdate)\\(|prepareStatement\\(|copyIn\\(");
    private static final Pattern TABLE =
            Pattern.compile(
                    "\\b(?:from|join|into|update|table|truncate|copy)\\s+([a-z_]+)\\.([a-z_]+)");

    /** Rows read one by one hold their connection until somebody closes them. */
    private static final Pattern UNCLOSED =
            Pattern.compile("\\.query\\((?:[^()]|\\([^()]*\\))*\\)\\s*\\.stream\\(\\)");

    private static final Set<String> ROOMS = new HashSet<>(Migrations.ROOMS);

    /** The supervisor of the database speaks to PostgreSQL itself, before any room has a table. */
    private static final Set<String> GROUND = Set.of("org.cairn.platform.database");

    private SqlRules() {}

    static List<String> violations(Source source) {
        List<String> found = new ArrayList<>();
        boolean store = source.fileName().endsWith("Store.java");
        if (!store
                && !GROUND.contains(source.packageName())
                && CALL.matcher(source.text()).find()) {
            found.add(source.path() + " speaks SQL outside a store");
        }
        if (store && UNCLOSED.matcher(source.text()).find()) {
            found.add(source.path() + " reads rows one by one and closes nothing; take list()");
        }
        if (store && !source.room().equals("reporting")) {
            Matcher table = TABLE.matcher(source.text());
            while (table.find()) {
                if (ROOMS.contains(table.group(1)) && !table.group(1).equals(source.room())) {
                    found.add(
                            source.path()
                                    + " reads or writes "
                                    + table.group(1)
                                    + "."
                                    + table.group(2));
                }
            }
        }
        return found;
    }

    /** A migration may create only in its own schema and point only to rooms below. */
    static List<String> violations(String room, String file, String sql) {
        List<String> found = new ArrayList<>();
        int own = Migrations.ROOMS.indexOf(room);
        Matcher reference =
                Pattern.compile("references\\s+([a-z_]+)\\.").matcher(sql.toLowerCase(Locale.ROOT));
        while (reference.find()) {
            int other = Migrations.ROOMS.indexOf(reference.group(1));
            if (other > own) {
                found.add(file + " points uphill to " + reference.group(1));
            }
        }
        Matcher created =
                Pattern.compile("create\\s+table\\s+(?:if not exists\\s+)?([a-z_]+)\\.")
                        .matcher(sql.toLowerCase(Locale.ROOT));
        while (created.find()) {
            if (!created.group(1).equals(room)) {
                found.add(file + " creates a table of " + created.group(1));
            }
        }
        return found;
    }
}
