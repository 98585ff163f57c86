package org.cairn.review;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.catalog.Score;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;
import org.jspecify.annotations.Nullable;

/** Reads and writes single columns: times, ids, sets of ids, scores. */
final class Columns {

    private Columns() {}

    static Timestamp at(Instant time) {
        return Timestamp.from(time);
    }

    static @Nullable Timestamp at(Optional<Instant> time) {
        return time.map(Timestamp::from).orElse(null);
    }

    static Instant instant(ResultSet rs, String column) throws SQLException {
        return rs.getTimestamp(column).toInstant();
    }

    static Optional<Instant> maybeInstant(ResultSet rs, String column) throws SQLException {
        return Optional.ofNullable(rs.getTimestamp(column)).map(Timestamp::toInstant);
    }

    static PersonId person(ResultSet rs, String column) throws SQLException {
        return new PersonId(uuid(rs, column));
    }

    static Optional<PersonId> maybePerson(ResultSet rs, String column) throws SQLException {
        return Optional.ofNullable(rs.getObject(column, UUID.class)).map(PersonId::new);
    }

    static Optional<OrganizationId> maybeOrganization(ResultSet rs, String column)
            throws SQLException {
        return Optional.ofNullable(rs.getObject(column, UUID.class)).map(OrganizationId::new);
    }

    static UUID uuid(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, UUID.class);
    }

    static Set<PersonId> people(ResultSet rs, String column) throws SQLException {
        Array array = rs.getArray(column);
        return Arrays.stream((UUID[]) array.getArray())
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }

    static Set<String> words(ResultSet rs, String column) throws SQLException {
        Array array = rs.getArray(column);
        return Set.of((String[]) array.getArray());
    }

    /** PostgreSQL's own spelling of an array; its parts are ids, which need no quotes. */
    static String array(Collection<?> ids) {
        return ids.stream()
                .map(id -> id.toString())
                .sorted()
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** One parameter, however many there are. */
    static UUID[] uuids(Collection<OrganizationId> ids) {
        return ids.stream().map(OrganizationId::value).toArray(UUID[]::new);
    }

    static Long[] numbers(Collection<SubmissionId> ids) {
        return ids.stream().map(SubmissionId::value).toArray(Long[]::new);
    }

    /** No level = not applicable. */
    static Score score(ResultSet rs) throws SQLException {
        String level = rs.getString("level");
        return level == null ? new Score.NotApplicable() : new Score.Reached(level);
    }

    static @Nullable String level(Score score) {
        return switch (score) {
            case Score.Reached reached -> reached.levelId();
            case Score.NotApplicable nothing -> null;
        };
    }

    static Growth growth(ResultSet rs) throws SQLException {
        return new Growth(
                rs.getString("strength"),
                rs.getString("evidence"),
                rs.getString("gap"),
                rs.getString("next_step"));
    }
}
