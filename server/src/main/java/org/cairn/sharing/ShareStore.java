package org.cairn.sharing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.awards.AwardId;
import org.cairn.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who may see which badge. */
@Repository
class ShareStore {

    private final JdbcClient db;

    ShareStore(JdbcClient db) {
        this.db = db;
    }

    void put(AwardId award, PersonId earner, Visibility visibility, Instant now) {
        db.sql(
                        """
                        insert into sharing.share (award, earner, visibility, changed_at)
                        values (:award, :earner, :visibility, :now)
                        on conflict (award) do update set visibility = excluded.visibility, changed_at = excluded.changed_at
                        """)
                .param("award", award.value())
                .param("earner", earner.value())
                .param("visibility", visibility.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Visibility> find(AwardId award) {
        return db.sql("select visibility from sharing.share where award = :award")
                .param("award", award.value())
                .query((rs, row) -> Visibility.valueOf(rs.getString("visibility")))
                .optional();
    }

    Optional<ShareVersion> version(AwardId award) {
        return db.sql(
                        """
                        select s.visibility, s.changed_at,
                            (select max(shown_at) from sharing.shown_evidence e where e.award = s.award) as shown_at,
                            (select hidden_at from sharing.hidden_results h where h.award = s.award) as results_hidden_at
                        from sharing.share s where s.award = :award
                        """)
                .param("award", award.value())
                .query((rs, row) ->
                        new ShareVersion(
                                Visibility.valueOf(rs.getString("visibility")),
                                rs.getTimestamp("changed_at").toInstant(),
                                instant(rs.getTimestamp("shown_at")),
                                instant(rs.getTimestamp("results_hidden_at"))))
                .optional();
    }

    private static Optional<Instant> instant(@Nullable Timestamp time) {
        return Optional.ofNullable(time).map(Timestamp::toInstant);
    }

    boolean hidesResults(AwardId award) {
        return db.sql("select exists (select 1 from sharing.hidden_results where award = :award)")
                .param("award", award.value())
                .query(Boolean.class)
                .single();
    }

    void hideResults(AwardId award, PersonId earner, Instant now) {
        db.sql(
                        """
                        insert into sharing.hidden_results (award, earner, hidden_at) values (:award, :earner, :now)
                        on conflict do nothing
                        """)
                .param("award", award.value())
                .param("earner", earner.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    void showResults(AwardId award) {
        db.sql("delete from sharing.hidden_results where award = :award")
                .param("award", award.value())
                .update();
    }

    Map<AwardId, Visibility> all(Collection<AwardId> awards) {
        Map<AwardId, Visibility> found = new HashMap<>();
        if (!awards.isEmpty()) {
            db.sql("select award, visibility from sharing.share where award in (:awards)")
                    .param("awards", awards.stream().map(AwardId::value).toList())
                    .query(rs -> {
                        found.put(
                                new AwardId(rs.getString("award")),
                                Visibility.valueOf(rs.getString("visibility")));
                    });
        }
        return found;
    }

    /** Those that everybody may see, the last one shown first. */
    List<AwardId> listed(int offset, int limit) {
        return db.sql(
                        """
                        select award from sharing.share where visibility = 'PUBLIC'
                        order by changed_at desc, award offset :offset limit :limit
                        """)
                .param("offset", offset)
                .param("limit", limit)
                .query((rs, row) -> new AwardId(rs.getString("award")))
                .list();
    }
}
