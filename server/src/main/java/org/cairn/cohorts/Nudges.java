package org.cairn.cohorts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.people.FieldProblems;
import org.cairn.people.PersonId;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.web.NotThere;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Front desk: reminding people of a cohort, nobody twice on one day. */
@Service
@Transactional
public class Nudges {

    /** Fields of this beginning carry the id of a person in their name. */
    public static final String PERSON = "person-";

    private static final int MOST_LETTERS = 600;

    private final NudgeStore store;
    private final CohortStore cohorts;
    private final Leading leading;
    private final AuditLog audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Nudges(
            NudgeStore store,
            CohortStore cohorts,
            Leading leading,
            AuditLog audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.store = store;
        this.cohorts = cohorts;
        this.leading = leading;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** What somebody is reminded of; each has a letter in every language. */
    public enum About {
        HOURS,
        BEGIN,
        RETURNED,
        HOW_ARE_YOU;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<About> of(String code) {
            return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
        }
    }

    /** The last reminder that somebody had. */
    public record Sent(About about, Instant at) {}

    /** What is sent to whom, with words of one's own, which may be empty. */
    public record Nudge(Set<PersonId> people, About about, String words) {

        public Nudge {
            people = Set.copyOf(people);
        }

        /**
         * Reads the fields.
         *
         * @throws FieldProblems naming those that cannot be taken
         */
        public static Nudge read(Map<String, String> typed) {
            Fields fields = new Fields(typed);
            Set<PersonId> people = CohortForm.chosen(typed, PERSON);
            if (people.isEmpty()) {
                fields.say("people", "cohorts.nudge.problem.people");
            }
            Optional<About> about = About.of(fields.raw("about"));
            if (about.isEmpty()) {
                fields.say("about", "cohorts.nudge.problem.about");
            }
            String words = fields.lines("words", MOST_LETTERS);
            fields.orComplain();
            return new Nudge(people, about.orElseThrow(), words);
        }
    }

    /**
     * Tells those of them who were told nothing today.
     *
     * @return how many were told
     */
    public int send(PersonId me, CohortId id, Nudge nudge) {
        Leading.Led led = leading.held(me, id);
        Set<PersonId> in =
                cohorts.people(id).stream().map(Participant::person).collect(Collectors.toSet());
        if (!in.containsAll(nudge.people())) {
            throw new NotThere();
        }
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(now, led.cohort().zone());
        List<PersonId> told = store.add(led.cohort(), nudge, day, me, now);
        audit.record(
                told.stream()
                        .map(one ->
                                led.step(me, "nudge")
                                        .with("person", one)
                                        .with("about", nudge.about().code()))
                        .toList());
        if (!told.isEmpty()) {
            news.publishEvent(
                    new NudgeSent(
                            id,
                            led.cohort().name(),
                            me,
                            told,
                            nudge.about().code(),
                            nudge.words(),
                            day,
                            now));
        }
        return told.size();
    }
}
