package org.cairn.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.Cairn;
import org.cairn.people.Sessions;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * A data folder with a year of a large district beside the demo world: so many cohorts of 75
 * educators with ten sessions each and thirty notes of attendance at each, and a last cohort of 200
 * who all come to one session.
 */
final class DistrictYear {

    static final int AT_THE_RUSH = 200;

    private DistrictYear() {}

    /** The folder; it is kept and made only once. */
    static Path of(int cohorts) throws Exception {
        return History.kept(
                "district-year-" + cohorts,
                data -> {
                    Cairn.start(Settlers.settings(data)).close();
                    History.write(
                            data, History.script("district-year.sql", Map.of("cohorts", cohorts)));
                });
    }

    static String cohort(int number) {
        return md5("cohort " + number).toString();
    }

    static String educator(int number) {
        return md5("educator " + number).toString();
    }

    static String rush() {
        return md5("rush").toString();
    }

    /** As PostgreSQL's md5 makes them. */
    private static UUID md5(String words) {
        try {
            ByteBuffer hash =
                    ByteBuffer.wrap(
                            MessageDigest.getInstance("MD5")
                                    .digest(words.getBytes(StandardCharsets.UTF_8)));
            return new UUID(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** What the calendar of an educator of the first cohort is read by. */
    static String feed(String person) {
        return md5("feed " + person).toString().replace("-", "").substring(0, 26);
    }

    /**
     * Lets the session of the rush begin a minute ago with nobody noted, and signs everybody in who
     * comes to it.
     *
     * @return what their browsers keep
     */
    static List<String> beginTheRush(Path data, int cohorts) throws Exception {
        try (ConfigurableApplicationContext cairn = Cairn.start(Settlers.settings(data))) {
            try (Connection database = cairn.getBean(DataSource.class).getConnection();
                    Statement statement = database.createStatement()) {
                statement.execute(
                        "delete from cohorts.attendance where session = md5('rush')::uuid");
                statement.execute(
                        """
                        update cohorts.session s set begins = t.at, day = (t.at at time zone m.zone)::date,
                            clock = (t.at at time zone m.zone)::time
                        from bench.model m, (select date_trunc('minute', now()) - interval '1 minute' as at) t
                        where s.id = md5('rush')::uuid
                        """);
                if (!database.getAutoCommit()) {
                    database.commit();
                }
            }
            FindByIndexNameSessionRepository<?> sessions =
                    cairn.getBean(FindByIndexNameSessionRepository.class);
            List<String> all = new ArrayList<>();
            for (int i = 0; i < AT_THE_RUSH; i++) {
                all.add(session(sessions, educator(75 * cohorts + i)));
            }
            return all;
        }
    }

    private static <S extends Session> String session(
            FindByIndexNameSessionRepository<S> sessions, String person) {
        S session = sessions.createSession();
        session.setAttribute(Sessions.PERSON, person);
        session.setAttribute(Sessions.SINCE, Instant.now().toString());
        sessions.save(session);
        return Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8));
    }
}
