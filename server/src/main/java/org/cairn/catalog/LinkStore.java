package org.cairn.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.people.OrganizationId;
import org.cairn.platform.outside.Knock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what became of the addresses that definitions name. */
@Repository
class LinkStore {

    /** What drafts and current editions name, each document with its issuer. */
    private static final String NAMED =
            """
            with place (path) as (values ('$.research[*].url'::jsonpath), ('$.resources[*].url'),
                ('$.alignment[*].url'), ('$.explainer.videos[*].url')),
            published as (
                select card.issuer, found.value #>> '{}' as address
                from catalog.card card join catalog.edition edition on edition.id = card.edition
                    cross join place cross join lateral
                    jsonb_path_query(edition.definition, place.path) as found (value))
            """;

    private final JdbcClient db;

    LinkStore(JdbcClient db) {
        this.db = db;
    }

    Map<String, Link> of(Collection<String> addresses) {
        if (addresses.isEmpty()) {
            return Map.of();
        }
        return db
                .sql(
                        """
                        select address, asked_at, answer, status, opened_at, failing_since, failed_days
                        from catalog.link where address = any(:addresses)
                        """)
                .param("addresses", addresses.toArray(String[]::new))
                .query(LinkStore::link)
                .list()
                .stream()
                .collect(Collectors.toMap(Link::address, Function.identity()));
    }

    /**
     * Addresses nobody has asked for since then, those never asked for first; by chance, so that
     * some that cannot be kept never stand in the way of others. Names that are set aside for
     * examples, as those of the demo world, lead nowhere and are not asked for.
     */
    List<String> due(Instant since, int most) {
        return db.sql(
                        NAMED
                                + """
                                , written as (
                                    select found.value #>> '{}' as address
                                    from catalog.draft draft cross join place cross join lateral
                                        jsonb_path_query(
                                            case when draft.document::text like '%\\u0000%' then '{}'
                                                else draft.document::jsonb end, place.path) as found (value)
                                    where draft.became is null)
                                select named.address
                                from (select address from published union select address from written) named
                                    left join catalog.link link on link.address = named.address
                                where (link.asked_at is null or link.asked_at < :since)
                                    and named.address ~ '^https?://\\S+$' and length(named.address) <= 510
                                    and named.address !~ '^https?://[^/?#]*\\.example(:\\d+)?([/?#]|$)'
                                order by link.asked_at nulls first, random() limit :most
                                """)
                .param("since", Timestamp.from(since))
                .param("most", most)
                .query((row, number) -> row.getString("address"))
                .list();
    }

    /** Whether any server has answered since then. */
    boolean isHeardSince(Instant since) {
        return db.sql(
                        """
                        select exists (select from catalog.link where asked_at >= :since
                            and answer not in ('silent', 'nameless'))
                        """)
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    void keep(String address, Knock knock, Instant now, LocalDate day) {
        db.sql(
                        """
                        insert into catalog.link as link (address, asked_at, answer, status, opened_at,
                            failing_since, failed_days, failed_on)
                        values (:address, :now, :answer, :status, case when :opens then :now::timestamptz end,
                            case when :fails then :now::timestamptz end, case when :fails then 1 else 0 end,
                            case when :fails then :day::date end)
                        on conflict (address) do update set asked_at = :now, answer = :answer,
                            status = :status, opened_at = coalesce(excluded.opened_at, link.opened_at),
                            failing_since = case when :opens then null
                                else coalesce(link.failing_since, excluded.failing_since) end,
                            failed_days = case when :opens then 0
                                when :fails and link.failed_on is distinct from :day::date
                                then link.failed_days + 1 else link.failed_days end,
                            failed_on = case when :opens then null
                                else coalesce(excluded.failed_on, link.failed_on) end
                        """)
                .param("address", address)
                .param("now", Timestamp.from(now))
                .param("answer", knock.answer().code())
                .param("status", knock.status())
                .param("opens", knock.answer().opens())
                .param("fails", knock.answer().fails())
                .param("day", day, Types.DATE)
                .update();
        if (knock.answer().opens()) {
            db.sql("delete from catalog.link_told where address = :address")
                    .param("address", address)
                    .update();
        }
    }

    /**
     * Takes note that the designers of the issuers hear of what is dead; how much is new to them.
     */
    Map<OrganizationId, Integer> tell(int days, Instant now) {
        return db
                .sql(
                        NAMED
                                + """
                                , told as (
                                    insert into catalog.link_told (issuer, address, told_at)
                                    select distinct published.issuer, published.address, :now::timestamptz
                                    from published join catalog.link link using (address)
                                    where link.failed_days >= :days
                                    on conflict do nothing returning issuer)
                                select issuer, count(*)::int as count from told group by issuer
                                """)
                .param("now", Timestamp.from(now))
                .param("days", days)
                .query((row, number) ->
                        Map.entry(
                                new OrganizationId(row.getObject("issuer", UUID.class)),
                                row.getInt("count")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Link link(ResultSet row, int number) throws SQLException {
        return new Link(
                row.getString("address"),
                new Knock(
                        Knock.Answer.of(row.getString("answer")).orElse(Knock.Answer.CLOSED),
                        row.getInt("status")),
                row.getTimestamp("asked_at").toInstant(),
                moment(row, "opened_at"),
                moment(row, "failing_since"),
                row.getInt("failed_days"));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
