package org.cairn.review;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What an approver says with a verdict, before the rules looked at it.
 *
 * @param against why it differs from the recommendation
 * @param reason in words: for differing, or for returning it to the assessor
 * @param letter a word to the educator; may be empty
 * @param reopened criteria that the approver sees as not yet met beside those of the scorecard
 * @param hoursOnRecord where hours that no cohort here shows are on record
 */
public record Ruling(
        Optional<Reason> against,
        String reason,
        String letter,
        Set<String> reopened,
        List<Condition> conditions,
        String hoursOnRecord) {

    public static final int LONGEST = 4_000;

    /** A verdict that needs no more words. */
    public static final Ruling PLAIN = new Ruling(Optional.empty(), "", "", Set.of(), List.of());

    /** Why an issuer rules against a recommendation. */
    public enum Reason {
        EVIDENCE_READ_DIFFERENTLY,
        RUBRIC_APPLIED_DIFFERENTLY,
        COMMENT_AND_LEVEL_DISAGREE,
        POLICY,
        INTEGRITY,
        OTHER;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Reason of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    public Ruling {
        reason = Typed.kept(reason, LONGEST);
        letter = Typed.kept(letter, LONGEST);
        reopened = Set.copyOf(reopened);
        conditions = List.copyOf(conditions);
        hoursOnRecord = Typed.kept(hoursOnRecord, LONGEST);
    }

    public Ruling(
            Optional<Reason> against,
            String reason,
            String letter,
            Set<String> reopened,
            List<Condition> conditions) {
        this(against, reason, letter, reopened, conditions, "");
    }

    public Ruling withHoursOnRecord(String where) {
        return new Ruling(against, reason, letter, reopened, conditions, where);
    }

    public static Ruling saying(String letter) {
        return new Ruling(Optional.empty(), "", letter, Set.of(), List.of());
    }
}
