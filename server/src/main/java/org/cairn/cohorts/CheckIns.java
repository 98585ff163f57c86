package org.cairn.cohorts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.secrets.Tickets;
import org.cairn.platform.throttle.Throttle;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Front desk: people note by themselves that they are there, with a code that is shown in the room
 * and changes twice a minute. The code is a HMAC of the session and the time step, so that nobody
 * can work out the next one.
 */
@Service
public class CheckIns {

    static final int STEP_SECONDS = 30;

    /** Steps for which a code is taken: its own, and two more for slow thumbs. */
    private static final int STEPS = 3;

    private static final int LENGTH = 6;
    private static final int MOST_OPEN = 20;

    /** Without letters that can be read as another. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int TRIES = 12;
    private static final Duration PER = Duration.ofMinutes(10);

    private final AttendanceStore store;
    private final SessionStore sessions;
    private final CohortStore cohorts;
    private final Leading leading;
    private final Tickets tickets;
    private final Throttle throttle;
    private final AuditLog audit;
    private final Clock clock;
    private final TransactionTemplate atOnce;

    CheckIns(
            AttendanceStore store,
            SessionStore sessions,
            CohortStore cohorts,
            Leading leading,
            Tickets tickets,
            Throttle throttle,
            AuditLog audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.sessions = sessions;
        this.cohorts = cohorts;
        this.leading = leading;
        this.tickets = tickets;
        this.throttle = throttle;
        this.audit = audit;
        this.clock = clock;
        this.atOnce = new TransactionTemplate(transactions);
    }

    /**
     * What the facilitator shows.
     *
     * @param letters empty while nobody can check in
     */
    public record Code(Session session, String letters, boolean open) {}

    /**
     * What came of a check-in.
     *
     * @param minutes that count for the person
     * @param already whether they did so before
     */
    public record Done(Session session, int minutes, boolean already) {}

    /** The code of this moment, for those who lead the cohort. */
    @Transactional(readOnly = true)
    public Code code(PersonId me, SessionId id) {
        Session session = sessions.find(id).orElseThrow(NotThere::new);
        leading.led(me, session.cohort());
        boolean open = session.isOpen(clock.instant());
        return new Code(session, open ? letters(id, step(clock.instant())) : "", open);
    }

    private static long step(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), STEP_SECONDS);
    }

    /** Six letters of the HMAC. */
    private String letters(SessionId id, long step) {
        String ticket =
                tickets.seal(id.toString(), "check-in", Instant.ofEpochSecond(step * STEP_SECONDS));
        byte[] mac = Base64.getUrlDecoder().decode(ticket.substring(ticket.indexOf('.') + 1));
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            int word = (mac[2 * i] & 0xff) << 8 | mac[2 * i + 1] & 0xff;
            letters.append(LETTERS.charAt(word % LETTERS.length()));
        }
        return letters.toString();
    }

    /** The sessions at which this person can check in at this moment. */
    @Transactional(readOnly = true)
    public List<Session> open(PersonId me) {
        List<CohortId> mine = cohorts.of(me).stream().map(Cohort::id).toList();
        return mine.isEmpty()
                ? List.of()
                : sessions.ahead(mine, clock.instant(), MOST_OPEN).stream()
                        .filter(session -> session.isOpen(clock.instant()))
                        .toList();
    }

    /**
     * Notes that the person is there: the whole session until a quarter of an hour after its
     * beginning, later what is left of it. Doing it twice counts once; whom the roster had as
     * absent so far is noted as there, and whatever else is noted stays.
     *
     * <p>A try is counted before the transaction begins: a room full of phones that each held a
     * connection and asked for a second one would wait for each other.
     *
     * @throws UserProblem where the code is wrong or over, or the session is not open
     */
    public Done checkIn(PersonId me, SessionId id, String typed) {
        Session session = sessions.find(id).orElseThrow(NotThere::new);
        leading.joined(me, session.cohort());
        mustBeOpen(session);
        if (!throttle.allow("cohorts.check-in " + me, TRIES, PER)) {
            throw new UserProblem("cohorts.problem.check-in.often");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (!isCode(id, typed, now)) {
            throw new UserProblem("cohorts.problem.check-in.code");
        }
        return atOnce.execute(status -> note(me, id, now));
    }

    private Done note(PersonId me, SessionId id, Instant now) {
        Session held = sessions.hold(id).orElseThrow(NotThere::new);
        mustBeOpen(held);
        Optional<Attendance> before = store.current(id, me);
        boolean absent = before.filter(CheckIns::isCorrectedByCode).isPresent();
        if (before.isPresent() && !absent) {
            return new Done(held, before.get().minutes(), true);
        }
        int minutes = minutes(held, now);
        String reason = absent ? Attendance.BY_CODE : "";
        store.replace(
                new Attendance(id, me, minutes, Attendance.How.CHECK_IN, reason, now, me, true));
        audit.record(
                Audit.of(me, Role.EDUCATOR.code(), "cohorts.check-in", "cohort/" + held.cohort())
                        .with("session", id)
                        .with("minutes", minutes));
        return new Done(held, minutes, false);
    }

    /** Noted as absent at first; an absence that was noted with a reason stands. */
    private static boolean isCorrectedByCode(Attendance note) {
        return note.how() == Attendance.How.ROSTER
                && note.minutes() == 0
                && note.reason().isEmpty();
    }

    private void mustBeOpen(Session session) {
        if (session.isCanceled()) {
            throw new UserProblem("cohorts.problem.canceled");
        }
        if (!session.hasOpened(clock.instant())) {
            throw new UserProblem("cohorts.problem.check-in.early");
        }
        if (!session.isOpen(clock.instant())) {
            throw new UserProblem("cohorts.problem.check-in.over");
        }
    }

    private boolean isCode(SessionId id, String typed, Instant now) {
        String plain = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return IntStream.range(0, STEPS)
                .anyMatch(back -> letters(id, step(now) - back).equals(plain));
    }

    private static int minutes(Session session, Instant now) {
        return now.isAfter(session.begins().plus(Session.GRACE))
                ? (int) Math.max(1, Duration.between(now, session.ends()).toMinutes())
                : session.minutes();
    }
}
