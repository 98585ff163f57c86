package org.cairn.awards;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.people.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Searches the register. */
@Repository
class RegisterStore {

    private static final int BATCH = 1_000;

    private static final String SELECT =
            """
            select a.id, a.earner, a.micro_credential, a.edition, a.issuer, a.submission, a.attempt, a.issued_at, a.valid_until,
                a.can_suspend, s.at as suspended_at, s.code as suspended_code, s.reason as suspended_reason, s.by as suspended_by,
                r.at as revoked_at, r.code as revoked_code, r.reason, r.by as revoked_by, a.earner_name, a.title
            """;
    private static final String FROM =
            """
            from awards.award a left join awards.revocation r on r.award = a.id
                left join awards.suspended s on s.award = a.id
            where a.issuer = any(:reach)
            """;
    private static final String ORDER = " order by a.issued_at desc, a.id desc limit :limit";

    private final JdbcClient db;

    RegisterStore(JdbcClient db) {
        this.db = db;
    }

    /** A question, by whom it may be answered for, and at what time. */
    record Asked(Set<OrganizationId> reach, RegisterQuery query, Instant now) {}

    List<RegisterRow> page(Asked asked) {
        return rows(
                ask(SELECT + FROM + conditions(asked) + ORDER + " offset :offset", asked)
                        .param("limit", RegisterQuery.PAGE)
                        .param("offset", (asked.query().page() - 1) * RegisterQuery.PAGE));
    }

    int count(Asked asked) {
        return ask(
                        "select count(*) from (select 1 "
                                + FROM
                                + conditions(asked)
                                + " limit :limit) as found",
                        asked)
                .param("limit", RegisterPage.MOST + 1)
                .query(Integer.class)
                .single();
    }

    List<RegisterRow> first(Asked asked) {
        return rows(ask(SELECT + FROM + conditions(asked) + ORDER, asked).param("limit", BATCH));
    }

    List<RegisterRow> after(Asked asked, Award last) {
        String from = " and (a.issued_at, a.id) < (:at, :id)";
        return rows(
                ask(SELECT + FROM + conditions(asked) + from + ORDER, asked)
                        .param("at", Timestamp.from(last.issuedAt()))
                        .param("id", last.id().value())
                        .param("limit", BATCH));
    }

    List<RegisterRow> rows(Set<OrganizationId> reach, Collection<AwardId> ids) {
        return rows(
                db.sql(SELECT + FROM + " and a.id = any(:ids) order by a.issued_at desc, a.id desc")
                        .param(
                                "reach",
                                reach.stream().map(OrganizationId::value).toArray(UUID[]::new))
                        .param("ids", ids.stream().map(AwardId::value).toArray(String[]::new)));
    }

    /** The ids of all that is found, up to a limit. */
    List<AwardId> ids(Asked asked, int limit) {
        return ask("select a.id " + FROM + conditions(asked) + ORDER, asked)
                .param("limit", limit)
                .query((rs, index) -> new AwardId(rs.getString("id")))
                .list();
    }

    private static List<RegisterRow> rows(StatementSpec statement) {
        return statement
                .query((rs, index) ->
                        new RegisterRow(
                                AwardStore.award(rs, index),
                                rs.getString("earner_name"),
                                rs.getString("title")))
                .list();
    }

    /** Only what was asked for stands in the statement, so that the database can plan for it. */
    private static String conditions(Asked asked) {
        StringBuilder sql = new StringBuilder();
        for (int i = 0; i < asked.query().parts().size(); i++) {
            sql.append(" and a.sought like :word").append(i);
        }
        if (asked.query().of().isPresent()) {
            sql.append(" and a.micro_credential = :of");
        }
        asked.query()
                .state()
                .ifPresent(state ->
                        sql.append(
                                switch (state) {
                                    case VALID ->
                                            " and r.award is null and s.award is null and (a.valid_until is null or a.valid_until > :now)";
                                    case EXPIRED ->
                                            " and r.award is null and s.award is null and a.valid_until <= :now";
                                    case SUSPENDED ->
                                            " and r.award is null and s.award is not null";
                                    case REVOKED -> " and r.award is not null";
                                }));
        return sql.toString();
    }

    private StatementSpec ask(String sql, Asked asked) {
        StatementSpec statement =
                db.sql(sql)
                        .param(
                                "reach",
                                asked.reach().stream()
                                        .map(OrganizationId::value)
                                        .toArray(UUID[]::new))
                        .param("now", Timestamp.from(asked.now()));
        List<String> parts = asked.query().parts();
        for (int i = 0; i < parts.size(); i++) {
            statement = statement.param("word" + i, "%" + escaped(parts.get(i)) + "%");
        }
        return asked.query().of().isPresent()
                ? statement.param("of", asked.query().of().get().value())
                : statement;
    }

    private static String escaped(String part) {
        return part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
