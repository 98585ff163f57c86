package org.cairn.cohorts;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.people.PersonId;
import org.cairn.platform.files.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps online modules with their questions and files. */
@Repository
class OnlineModuleStore {

    private final JdbcClient db;

    OnlineModuleStore(JdbcClient db) {
        this.db = db;
    }

    /** Keeps it, unless the same form was sent already. */
    boolean add(OnlineModule module, String sent, PersonId by, Instant now) {
        boolean news =
                said(
                                        db.sql(
                                                """
                                                insert into cohorts.online_module (id, cohort, root, title, course, module, mode,
                                                    minutes, words, link, opens, closes, needed, sent, made_at, made_by)
                                                values (:id, :cohort, :root, :title, :course, :module, :mode,
                                                    :minutes, :words, :link, :opens, :closes, :needed, :sent, :now, :by)
                                                on conflict (made_by, sent) do nothing
                                                """),
                                        module.lesson())
                                .param("id", module.id().value())
                                .param("cohort", module.cohort().value())
                                .param("root", module.root().value())
                                .param("sent", sent)
                                .param("now", Timestamp.from(now))
                                .param("by", by.value())
                                .update()
                        == 1;
        if (news) {
            ask(module.id(), module.lesson().questions());
        }
        return news;
    }

    private static JdbcClient.StatementSpec said(JdbcClient.StatementSpec into, Lesson lesson) {
        return into.param("title", lesson.title())
                .param("course", lesson.cell().course())
                .param("module", lesson.cell().module().orElse(null), Types.VARCHAR)
                .param("mode", lesson.cell().mode())
                .param("minutes", lesson.minutes())
                .param("words", lesson.words())
                .param("link", lesson.link().map(URI::toString).orElse(null), Types.VARCHAR)
                .param("opens", lesson.opens())
                .param("closes", lesson.closes())
                .param("needed", lesson.needed().orElse(null), Types.INTEGER);
    }

    /** Asks these, in this order; what was asked under the same id before is the same question. */
    private void ask(OnlineModuleId id, List<CheckQuestion> questions) {
        for (int i = 0; i < questions.size(); i++) {
            CheckQuestion one = questions.get(i);
            db.sql(
                            """
                            insert into cohorts.online_question (id, module, position, words, several, choices, correct, explanation)
                            values (:id, :module, :position, :words, :several, :choices, :correct, :explanation)
                            on conflict (id) do update set position = :position, explanation = :explanation
                            """)
                    .param("id", one.id().value())
                    .param("module", id.value())
                    .param("position", i + 1)
                    .param("words", one.asked().words())
                    .param("several", one.asked().several())
                    .param("choices", one.asked().choices().toArray(String[]::new))
                    .param("correct", one.asked().correct().toArray(Integer[]::new))
                    .param("explanation", one.explanation())
                    .update();
        }
    }

    Optional<OnlineModuleId> sent(PersonId by, String sent) {
        return db.sql("select id from cohorts.online_module where made_by = :by and sent = :sent")
                .param("by", by.value())
                .param("sent", sent)
                .query((row, i) -> new OnlineModuleId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** The caller holds the cohort. */
    void change(OnlineModuleId id, Lesson lesson, Instant now) {
        said(
                        db.sql(
                                """
                                update cohorts.online_module set title = :title, course = :course, module = :module, mode = :mode,
                                    minutes = :minutes, words = :words, link = :link, opens = :opens, closes = :closes, needed = :needed
                                where id = :id
                                """),
                        lesson)
                .param("id", id.value())
                .update();
        db.sql(
                        """
                        update cohorts.online_question set dropped_at = :now
                        where module = :module and dropped_at is null and not id = any (:kept)
                        """)
                .param("module", id.value())
                .param("now", Timestamp.from(now))
                .param(
                        "kept",
                        lesson.questions().stream()
                                .map(one -> one.id().value())
                                .toArray(UUID[]::new))
                .update();
        ask(id, lesson.questions());
    }

    void publish(OnlineModuleId id, Instant now) {
        db.sql("update cohorts.online_module set published_at = :now where id = :id")
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    void remove(OnlineModuleId id) {
        db.sql("delete from cohorts.online_module where id = :id").param("id", id.value()).update();
    }

    Optional<OnlineModule> find(OnlineModuleId id) {
        return with(
                        db.sql("select * from cohorts.online_module where id = :id")
                                .param("id", id.value()))
                .stream()
                .findFirst();
    }

    /** Of these cohorts, in the order in which they open. */
    List<OnlineModule> of(Collection<CohortId> cohorts) {
        return with(
                db.sql(
                                """
                                select * from cohorts.online_module where cohort = any (:cohorts)
                                order by opens, made_at, id
                                """)
                        .param(
                                "cohorts",
                                cohorts.stream().map(CohortId::value).toArray(UUID[]::new)));
    }

    /** Two questions more for what hangs on all of them. */
    private List<OnlineModule> with(JdbcClient.StatementSpec wanted) {
        List<OnlineModule> bare = wanted.query(OnlineModuleStore::bare).list();
        if (bare.isEmpty()) {
            return bare;
        }
        UUID[] ids = bare.stream().map(one -> one.id().value()).toArray(UUID[]::new);
        Map<UUID, List<Part<CheckQuestion>>> questions =
                db
                        .sql(
                                """
                                select * from cohorts.online_question where module = any (:modules) and dropped_at is null
                                order by position
                                """)
                        .param("modules", ids)
                        .query((row, i) -> new Part<>(module(row), question(row)))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(Part::module));
        Map<UUID, List<Part<SharedFile>>> files =
                db
                        .sql(
                                """
                                select * from cohorts.online_module_file where module = any (:modules) order by added_at, hash
                                """)
                        .param("modules", ids)
                        .query((row, i) -> new Part<>(module(row), PostStore.file(row, i)))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(Part::module));
        return bare.stream()
                .map(one ->
                        one.with(
                                things(questions.getOrDefault(one.id().value(), List.of())),
                                things(files.getOrDefault(one.id().value(), List.of()))))
                .toList();
    }

    /** Something of one module. */
    private record Part<T>(UUID module, T thing) {}

    private static <T> List<T> things(List<Part<T>> parts) {
        return parts.stream().map(Part::thing).toList();
    }

    private static UUID module(ResultSet row) throws SQLException {
        return row.getObject("module", UUID.class);
    }

    private static CheckQuestion question(ResultSet row) throws SQLException {
        return new CheckQuestion(
                new CheckQuestionId(row.getObject("id", UUID.class)),
                new CheckQuestion.Asked(
                        row.getString("words"),
                        row.getBoolean("several"),
                        Arrays.asList((String[]) row.getArray("choices").getArray()),
                        Arrays.asList((Integer[]) row.getArray("correct").getArray())),
                row.getString("explanation"));
    }

    private static OnlineModule bare(ResultSet row, int i) throws SQLException {
        return new OnlineModule(
                new OnlineModuleId(row.getObject("id", UUID.class)),
                new CohortId(row.getObject("cohort", UUID.class)),
                new OnlineModuleId(row.getObject("root", UUID.class)),
                new Lesson(
                        row.getString("title"),
                        CreditStore.cell(row),
                        row.getInt("minutes"),
                        row.getString("words"),
                        Optional.ofNullable(row.getString("link")).map(URI::create),
                        row.getObject("opens", LocalDate.class),
                        row.getObject("closes", LocalDate.class),
                        Optional.ofNullable(row.getObject("needed", Integer.class)),
                        List.of()),
                List.of(),
                Optional.ofNullable(row.getTimestamp("published_at")).map(Timestamp::toInstant));
    }

    void attach(OnlineModuleId id, SharedFile file, Instant now) {
        PostStore.with(
                        db.sql(
                                """
                                insert into cohorts.online_module_file (module, hash, media_type, ending, bytes, name, added_at)
                                values (:module, :hash, :type, :ending, :bytes, :name, :now)
                                on conflict (module, hash) do nothing
                                """),
                        file,
                        now)
                .param("module", id.value())
                .update();
    }

    boolean detach(OnlineModuleId id, Sha256 hash) {
        return db.sql(
                                "delete from cohorts.online_module_file where module = :module and hash = :hash")
                        .param("module", id.value())
                        .param("hash", hash.hex())
                        .update()
                == 1;
    }
}
