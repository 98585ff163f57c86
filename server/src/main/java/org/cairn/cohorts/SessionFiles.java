package org.cairn.cohorts;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.cairn.people.FieldProblems;
import org.cairn.people.PersonId;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.files.Sha256;
import org.cairn.platform.web.NotThere;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Front desk: the files of sessions, such as what to read before and the slides afterward, for the
 * people of the cohort. They may come and go at any time, also once the session is over.
 */
@Service
public class SessionFiles {

    /** So many files belong to one session at most. */
    public static final int MOST_FILES = 10;

    /** No file is larger. */
    public static final long MOST_BYTES = 50L << 20;

    private final SessionFileStore store;
    private final SessionStore sessions;
    private final Leading leading;
    private final ObjectProvider<SharedFileGate> gate;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SessionFiles(
            SessionFileStore store,
            SessionStore sessions,
            Leading leading,
            ObjectProvider<SharedFileGate> gate,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.leading = leading;
        this.gate = gate;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The files of sessions that the caller has seen; what has none is not there. */
    @Transactional(readOnly = true)
    public Map<SessionId, List<SharedFile>> of(Collection<Session> seen) {
        return seen.isEmpty() ? Map.of() : store.of(seen.stream().map(Session::id).toList());
    }

    /**
     * Adds a file; one that is there already is there then. No transaction is open while the bytes
     * arrive.
     *
     * @throws FieldProblems at {@code file} where there are too many
     * @throws org.cairn.platform.web.UserProblem where the file is refused
     */
    public void attach(PersonId me, SessionId id, SharedFileGate.Incoming file) {
        led(me, id);
        SharedFile taken = gate.getObject().take(file.bytes(), file.name(), MOST_BYTES);
        transaction.executeWithoutResult(status -> {
            Leading.Led led = held(me, id);
            List<SharedFile> there = store.of(List.of(id)).getOrDefault(id, List.of());
            if (there.stream().anyMatch(one -> one.hash().equals(taken.hash()))) {
                return;
            }
            if (there.size() >= MOST_FILES) {
                throw FieldProblems.of("file", "cohorts.problem.session.files", MOST_FILES);
            }
            store.attach(id, taken, now());
            audit.record(step(led, me, "attach-to-session", id, taken.hash()));
        });
    }

    private void led(PersonId me, SessionId id) {
        leading.led(me, session(id).cohort());
    }

    private Session session(SessionId id) {
        return sessions.find(id).orElseThrow(NotThere::new);
    }

    private Leading.Led held(PersonId me, SessionId id) {
        return leading.held(me, session(id).cohort());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Audit step(
            Leading.Led led, PersonId me, String action, SessionId id, Sha256 hash) {
        return led.step(me, action).with("session", id).with("sha256", hash);
    }

    /** Takes a file away from everybody. */
    @Transactional
    public void detach(PersonId me, SessionId id, Sha256 hash) {
        Leading.Led led = held(me, id);
        if (!store.detach(id, hash)) {
            throw new NotThere();
        }
        audit.record(step(led, me, "detach-from-session", id, hash));
    }

    /** A file of a session, for those who are in its cohort or lead it. */
    @Transactional(readOnly = true)
    public SharedFile file(PersonId me, SessionId id, Sha256 hash) {
        Session session = session(id);
        if (leading.role(me, leading.known(session.cohort())).isEmpty()) {
            leading.joined(me, session.cohort());
        }
        return store.of(List.of(id)).getOrDefault(id, List.of()).stream()
                .filter(one -> one.hash().equals(hash))
                .findFirst()
                .orElseThrow(NotThere::new);
    }
}
