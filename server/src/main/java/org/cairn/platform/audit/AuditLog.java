package org.cairn.platform.audit;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.cairn.platform.database.BulkCopy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The append-only log of every step, each entry carrying the hash of the one before it, so that a
 * changed, removed or inserted entry is found by {@link #check}.
 */
@Component
public class AuditLog {

    private final AuditStore store;
    private final Clock clock;

    AuditLog(AuditStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** That of a database, for commands beside the program. */
    public static AuditLog in(DataSource database) {
        JdbcTemplate db = new JdbcTemplate(database);
        return new AuditLog(
                new AuditStore(JdbcClient.create(db), new BulkCopy(db)), Clock.systemUTC());
    }

    /**
     * Holds back all other steps until this transaction ends: for a step that looks first whether
     * it was done already.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold() {
        store.lockHead();
    }

    /** Writes now what was told so far: for who holds the log anyway and has others at work. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write() {
        AuditPage.of(this::append).write();
    }

    /**
     * Tells the step in the transaction of the step itself: both are kept, or neither. Nobody else
     * is held back by that until the transaction is about to end; see {@link #hold}.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Audit step) {
        record(List.of(step));
    }

    /** Many steps at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(List<Audit> steps) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        AuditPage.of(this::append)
                .write(steps.stream().map(step -> new AuditPage.Line(now, step)).toList());
    }

    private void append(List<AuditPage.Line> lines) {
        AuditStore.Head head = store.lockHead();
        List<AuditStore.Row> rows = new ArrayList<>();
        String before = head.hash();
        for (AuditPage.Line line : lines) {
            String details = canonical(line.step().details());
            String hash = hash(before, line.at(), line.step(), details);
            long number = head.entries() + rows.size() + 1;
            rows.add(new AuditStore.Row(number, line.at(), line.step(), details, before, hash));
            before = hash;
        }
        store.append(rows);
    }

    /**
     * Writes a step that may be made again and again, such as looking at something: once per actor,
     * subject and hour.
     */
    @Transactional
    public void recordOncePerHour(Audit step) {
        if (store.isFirst(step, clock.instant().truncatedTo(ChronoUnit.HOURS))) {
            record(step);
        }
    }

    /** How many entries there are. */
    public long size() {
        return store.size();
    }

    /**
     * Writes the whole log, one JSON object a line, with all that is hashed and each hash, so that
     * anybody can check the chain without this program.
     */
    public void export(Writer out) throws IOException {
        long last = 0;
        for (List<AuditStore.Row> page = store.after(0);
                !page.isEmpty();
                page = store.after(last)) {
            for (AuditStore.Row row : page) {
                out.write(AuditLine.of(row));
                out.write('\n');
                last = row.number();
            }
        }
        out.flush();
    }

    /** Walks the whole chain; the answer names the first entry that does not fit. */
    @Transactional(readOnly = true)
    public Check check() {
        String before = AuditStore.GENESIS;
        long last = 0;
        for (List<AuditStore.Row> page = store.after(0);
                !page.isEmpty();
                page = store.after(last)) {
            for (AuditStore.Row row : page) {
                boolean inOrder = row.number() == last + 1 && row.before().equals(before);
                if (!inOrder
                        || !row.hash().equals(hash(before, row.at(), row.step(), row.details()))) {
                    return new Check(last, false, row.number());
                }
                before = row.hash();
                last = row.number();
            }
        }
        return store.headIs(last, before)
                ? new Check(last, true, 0)
                : new Check(last, false, last + 1);
    }

    /**
     * What {@link #check} found.
     *
     * @param entries how many entries fit
     * @param firstBroken number of the first that does not, 0 if all do
     */
    public record Check(long entries, boolean whole, long firstBroken) {}

    private static String hash(String before, Instant at, Audit step, String details) {
        String line =
                String.join(
                        "\n",
                        before,
                        at.toString(),
                        step.actor(),
                        step.role(),
                        step.action(),
                        step.subject(),
                        details);
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(line.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Names in order, each name and value escaped, so that no two sets of facts read the same. */
    static String canonical(Map<String, String> details) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(details)
                .forEach((name, value) ->
                        text.append(escaped(name)).append('=').append(escaped(value)).append(';'));
        return text.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("=", "\\=")
                .replace(";", "\\;")
                .replace("\n", "\\n");
    }
}
