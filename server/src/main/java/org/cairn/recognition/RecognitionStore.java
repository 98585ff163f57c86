package org.cairn.recognition;

import java.math.BigDecimal;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.catalog.Money;
import org.cairn.catalog.Worth;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;
import org.cairn.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps every statement of what counts for what; nothing is ever changed or taken out. */
@Repository
class RecognitionStore {

    private static final String COLUMNS =
            """
            organization, micro_credential, clock_minutes, renewal, stipend_cents, currency, units, unit_label,
            note, policy, effective_from, effective_until, said_at, said_by, taken_back
            """;

    /** Of each micro-credential and day the last word, unless it was taken back. */
    private static final String OF_EACH_DAY =
            """
            (select * from (
                select distinct on (micro_credential, effective_from) %s from recognition.statement
                where organization = :organization
                order by micro_credential, effective_from desc, said_at desc, id desc
            ) as last_word where not taken_back) as of_each_day
            """
                    .formatted(COLUMNS);

    private static final String COUNTS =
            "num_nonnulls(clock_minutes, renewal, stipend_cents, units) > 0";

    private static final String ADD =
            """
            insert into recognition.statement (id, micro_credential, clock_minutes, renewal,
                stipend_cents, currency, units, unit_label, note, policy, effective_from,
                effective_until, taken_back, organization, said_at, said_by)
            select id::uuid, micro_credential::uuid, minutes::int, renewal::boolean, cents::bigint,
                currency, units::numeric, label, note, policy, begins::date, ends::date,
                taken_back::boolean, :organization, :at, :by
            from unnest(:ids, :microCredentials, :minutes, :renewals, :cents, :currencies, :units,
                    :labels, :notes, :policies, :begins, :ends, :takenBack)
                as said (id, micro_credential, minutes, renewal, cents, currency, units, label,
                    note, policy, begins, ends, taken_back)
            """;

    private final JdbcClient db;

    RecognitionStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * All that holds on this day: of each micro-credential what began last, if it has not ended.
     */
    List<Recognition> on(OrganizationId organization, LocalDate day) {
        String latest =
                "select distinct on (micro_credential) * from "
                        + OF_EACH_DAY
                        + " where effective_from <= :day order by micro_credential, effective_from desc";
        return db.sql(
                        "select * from ("
                                + latest
                                + ") as latest where (effective_until is null or effective_until >= :day) and "
                                + COUNTS)
                .param("organization", organization.value())
                .param("day", day)
                .query(RecognitionStore::recognition)
                .list();
    }

    /** All that begins after this day, by day. */
    List<Recognition> after(OrganizationId organization, LocalDate day) {
        return db.sql(
                        "select * from "
                                + OF_EACH_DAY
                                + " where effective_from > :day and "
                                + COUNTS
                                + " order by effective_from")
                .param("organization", organization.value())
                .param("day", day)
                .query(RecognitionStore::recognition)
                .list();
    }

    /** All that was said of these, the oldest first. */
    List<Recognition> said(
            OrganizationId organization, Collection<MicroCredentialId> microCredentials) {
        return db.sql(
                        "select "
                                + COLUMNS
                                + """
                                from recognition.statement
                                where organization = :organization and micro_credential = any(:ids)
                                order by said_at, id
                                """)
                .param("organization", organization.value())
                .param(
                        "ids",
                        microCredentials.stream()
                                .map(MicroCredentialId::value)
                                .toArray(UUID[]::new))
                .query(RecognitionStore::recognition)
                .list();
    }

    /** Everything ever said, the newest first. */
    List<Recognition> history(OrganizationId organization, MicroCredentialId microCredential) {
        return db.sql(
                        "select "
                                + COLUMNS
                                + """
                                from recognition.statement
                                where organization = :organization and micro_credential = :microCredential
                                order by said_at desc, id desc
                                """)
                .param("organization", organization.value())
                .param("microCredential", microCredential.value())
                .query(RecognitionStore::recognition)
                .list();
    }

    List<OrganizationId> speakers() {
        return db.sql("select organization from recognition.speaker")
                .query((row, i) -> new OrganizationId(row.getObject("organization", UUID.class)))
                .list();
    }

    /** Of one organization, by two statements however many there are. */
    void add(List<Recognition> all) {
        if (all.isEmpty()) {
            return;
        }
        Recognition first = all.getFirst();
        db.sql(ADD)
                .param("ids", each(all, said -> Optional.of(Ids.next())))
                .param("microCredentials", each(all, said -> Optional.of(said.microCredential())))
                .param("minutes", each(all, said -> said.worth().clockMinutes()))
                .param("renewals", each(all, said -> said.worth().renewal()))
                .param("cents", each(all, said -> said.worth().stipend().map(Money::cents)))
                .param("currencies", each(all, said -> said.worth().stipend().map(Money::currency)))
                .param("units", each(all, RecognitionStore::units))
                .param("labels", each(all, said -> said.worth().salary().map(Worth.Units::label)))
                .param("notes", each(all, said -> Optional.of(said.worth().note())))
                .param("policies", each(all, said -> said.worth().policy()))
                .param("begins", each(all, said -> Optional.of(said.worth().from())))
                .param("ends", each(all, said -> said.worth().until()))
                .param("takenBack", each(all, said -> Optional.of(said.takenBack())))
                .param("organization", first.organization().value())
                .param("at", Timestamp.from(first.saidAt()))
                .param("by", first.saidBy().value())
                .update();
        db.sql("insert into recognition.speaker values (:organization, :at) on conflict do nothing")
                .param("organization", first.organization().value())
                .param("at", Timestamp.from(first.saidAt()))
                .update();
    }

    private static Optional<String> units(Recognition said) {
        return said.worth().salary().map(Worth.Units::amount).map(BigDecimal::toPlainString);
    }

    private static @Nullable String[] each(
            List<Recognition> all, Function<Recognition, Optional<?>> value) {
        return all.stream()
                .map(said -> value.apply(said).map(Object::toString).orElse(null))
                .toArray(String[]::new);
    }

    private static Recognition recognition(ResultSet row, int number) throws SQLException {
        return new Recognition(
                new OrganizationId(row.getObject("organization", UUID.class)),
                new MicroCredentialId(row.getObject("micro_credential", UUID.class)),
                worth(row),
                row.getTimestamp("said_at").toInstant(),
                new PersonId(row.getObject("said_by", UUID.class)),
                row.getBoolean("taken_back"));
    }

    private static Worth worth(ResultSet row) throws SQLException {
        long cents = row.getLong("stipend_cents");
        Optional<Money> stipend =
                Optional.ofNullable(row.getString("currency"))
                        .map(code -> new Money(cents, Currency.getInstance(code)));
        BigDecimal units = row.getBigDecimal("units");
        Optional<Worth.Units> salary =
                Optional.ofNullable(row.getString("unit_label"))
                        .map(label -> new Worth.Units(units, label));
        return new Worth(
                Optional.ofNullable(row.getObject("clock_minutes", Integer.class)),
                Optional.ofNullable(row.getObject("renewal", Boolean.class)),
                stipend,
                salary,
                row.getString("note"),
                Optional.ofNullable(row.getString("policy")).map(URI::create),
                row.getObject("effective_from", LocalDate.class),
                Optional.ofNullable(row.getObject("effective_until", LocalDate.class)));
    }
}
