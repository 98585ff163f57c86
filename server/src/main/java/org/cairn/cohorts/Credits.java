package org.cairn.cohorts;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.cairn.people.FieldProblems;
import org.cairn.people.PersonId;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.web.NotThere;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Front desk: minutes that count beside attendance, and how they are corrected. */
@Service
@Transactional
public class Credits {

    private final CreditStore store;
    private final Ledgers ledgers;
    private final Leading leading;
    private final Cohorts cohorts;
    private final AuditLog audit;
    private final Clock clock;

    Credits(
            CreditStore store,
            Ledgers ledgers,
            Leading leading,
            Cohorts cohorts,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.ledgers = ledgers;
        this.leading = leading;
        this.cohorts = cohorts;
        this.audit = audit;
        this.clock = clock;
    }

    /** What counts now, for those who lead the cohort; for others it is not there. */
    @Transactional(readOnly = true)
    public Credit led(PersonId me, CreditId id) {
        Credit credit = store.current(id).orElseThrow(NotThere::new);
        leading.led(me, credit.cohort());
        return credit;
    }

    /**
     * Corrects the minutes, with a reason; what counted until now is kept.
     *
     * @return whether it is news
     * @throws FieldProblems by {@code minutes-} and {@code why-} with the id of the credit
     */
    public boolean correct(PersonId me, CreditId id, Map<String, String> typed) {
        Leading.Led led = leading.held(me, store.current(id).orElseThrow(NotThere::new).cohort());
        Credit before = store.current(id).orElseThrow(NotThere::new);
        Fields fields = new Fields(typed);
        int minutes =
                fields.number("minutes-" + id, 0, most(me, before), "cohorts.problem.correction");
        String why = fields.line("why-" + id, 300);
        if (why.isEmpty()) {
            fields.say("why-" + id, "cohorts.problem.reason");
        }
        fields.orComplain();
        if (minutes == before.minutes()) {
            return false;
        }
        store.replace(
                before.corrected(minutes, why, clock.instant().truncatedTo(ChronoUnit.MILLIS), me));
        audit.record(
                led.step(me, "correct-credit")
                        .with("credit", id)
                        .with("person", before.person())
                        .with("minutes", minutes)
                        .with("reason", why));
        return true;
    }

    /** What was missed, what can be reported of a day, or what is planned. */
    private int most(PersonId me, Credit credit) {
        return switch (credit.source()) {
            case MAKE_UP -> {
                SessionId missed = credit.missed().orElseThrow();
                Ledgers.Mine of = ledgers.of(me, credit.cohort(), credit.person());
                yield Math.min(
                        Session.MOST_MINUTES, of.open().getOrDefault(missed, 0) + credit.minutes());
            }
            case REPORT -> ReportForm.MOST_A_DAY;
            case IMPORT, ONLINE ->
                    Math.max(
                            credit.minutes(),
                            CompletionsFile.most(
                                    cohorts.plan(leading.led(me, credit.cohort()).cohort()),
                                    credit.cell()));
        };
    }
}
