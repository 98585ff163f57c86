package org.cairn.cohorts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;

/**
 * Somebody wants a place in a cohort.
 *
 * @param school whose principal is asked, as it was when the person applied
 * @param site what the school says to it
 * @param line the place on the wait list, from 1, while it is on it
 * @param answerBy the last day for taking the offer, once there was one
 * @param words what the facilitator said when declining
 */
public record Application(
        ApplicationId id,
        CohortId cohort,
        PersonId person,
        OrganizationId school,
        State state,
        Site site,
        Optional<SiteAnswer> siteAnswer,
        Instant appliedAt,
        Instant changedAt,
        Optional<Integer> line,
        Optional<LocalDate> answerBy,
        String words) {

    /** Where it stands. */
    public enum State {
        APPLIED,
        WAITING,
        OFFERED,
        ACCEPTED,
        /** The person did not want the place that was offered. */
        REFUSED,
        EXPIRED,
        /** The facilitator said no. */
        DECLINED,
        WITHDRAWN;

        private static final Set<State> OPEN = Set.of(APPLIED, WAITING, OFFERED);

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<State> of(String code) {
            return Arrays.stream(values()).filter(state -> state.code().equals(code)).findFirst();
        }

        /** The message key. */
        public String key() {
            return "cohorts.entry.state." + code();
        }

        /** Whether something may still come of it. */
        public boolean isOpen() {
            return OPEN.contains(this);
        }

        /** Whether a place may be offered, now or later. */
        boolean mayBeOffered() {
            return this == APPLIED || this == WAITING || this == EXPIRED;
        }

        public String color() {
            return switch (this) {
                case APPLIED, OFFERED -> "action";
                case WAITING, EXPIRED -> "notyet";
                case ACCEPTED -> "met";
                case REFUSED, DECLINED, WITHDRAWN -> "neutral";
            };
        }

        public String icon() {
            return switch (this) {
                case APPLIED, WAITING -> "clock";
                case OFFERED -> "people";
                case ACCEPTED -> "check";
                case EXPIRED -> "warning";
                case REFUSED, DECLINED, WITHDRAWN -> "cross";
            };
        }
    }

    /** What the school says. */
    public enum Site {
        NOT_NEEDED,
        ASKED,
        APPROVED,
        REFUSED;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Site of(String code) {
            return Arrays.stream(values())
                    .filter(site -> site.code().equals(code))
                    .findFirst()
                    .orElseThrow();
        }

        /** The message key. */
        public String key() {
            return "cohorts.entry.site." + code();
        }

        /** Whether nothing of the school stands in the way of an offer. */
        public boolean lets() {
            return this == NOT_NEEDED || this == APPROVED;
        }

        public String color() {
            return this == APPROVED ? "met" : this == ASKED ? "action" : "neutral";
        }

        public String icon() {
            return this == APPROVED ? "check" : this == ASKED ? "clock" : "cross";
        }
    }

    /** Who answered for the school, and with which sentence. */
    public record SiteAnswer(PersonId by, Instant at, String words) {}

    /** What was asked and what was answered. */
    public record Answer(String question, String words) {}

    /** One application with its answers, as the facilitator reads it. */
    public record Read(Application application, List<Answer> answers) {

        public Read {
            answers = List.copyOf(answers);
        }
    }

    public boolean isOpen() {
        return state.isOpen();
    }

    /** Whether the offer can be taken on that day. */
    public boolean isOffered(LocalDate today) {
        return state == State.OFFERED && answerBy.filter(last -> !today.isAfter(last)).isPresent();
    }
}
