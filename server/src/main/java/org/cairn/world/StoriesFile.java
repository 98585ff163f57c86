package org.cairn.world;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code stories.yaml}: what the people of the demo world did, with days before today. */
record StoriesFile(
        List<Story> stories,
        Map<String, Map<String, List<String>>> commentBank,
        List<OldAward> awards) {

    /**
     * One submission from its start to where it stands today.
     *
     * @param path which way the educator took, where several are offered
     */
    record Story(
            String id,
            String educator,
            String microCredential,
            Optional<String> path,
            String state,
            List<Attempt> attempts,
            Optional<Opened> opened,
            Optional<Show> award,
            Optional<Integer> withdrawnDaysAgo,
            Optional<String> withdrawnBecause) {

        /** Titles of the pieces that the earner shows beside the badge. */
        Set<String> onBadge() {
            return attempts.stream()
                    .flatMap(attempt -> attempt.evidence().stream())
                    .filter(Piece::onBadge)
                    .map(Piece::title)
                    .collect(Collectors.toSet());
        }
    }

    /**
     * That the educator opened the work to somebody, who looked and left a note.
     *
     * @param part which part the note is about
     */
    record Opened(
            String to,
            int daysAgo,
            int days,
            String question,
            int readDaysAgo,
            String part,
            String note) {}

    /** What the earner shows of an award. */
    record Show(String visibility) {}

    /** One attempt: what was written and attached anew, and what came of it. */
    record Attempt(
            int startedDaysAgo,
            Optional<Integer> handedInDaysAgo,
            Map<String, Map<String, String>> answers,
            List<Piece> evidence,
            Optional<String> note,
            Optional<NotReadable> incomplete,
            Optional<Assessing> assessment,
            Optional<Deciding> decision) {

        Attempt {
            answers = answers == null ? Map.of() : answers;
            evidence = evidence == null ? List.of() : evidence;
        }
    }

    /** A piece of evidence in its slot {@code part/evidence}. */
    record Piece(
            String slot,
            String title,
            String kind,
            Optional<String> sample,
            Optional<String> text,
            Optional<String> url,
            boolean onBadge) {}

    /** The completeness check found something. */
    record NotReadable(String by, int daysAgo, List<Flaw> conditions) {}

    /** What it found, where. */
    record Flaw(String code, Optional<String> slot, String says) {}

    /** What the assessor did. */
    record Assessing(
            String assessor,
            int claimedDaysAgo,
            List<Scored> scores,
            Optional<Advised> recommendation) {}

    /** The score of one criterion and its comment. */
    record Scored(
            String criterion,
            String level,
            String strength,
            String evidence,
            String gap,
            String nextStep) {}

    /** What the assessor recommended. */
    record Advised(String value, String note, int daysAgo) {}

    /** What the issuer decided. */
    record Deciding(String approver, String value, String note, int daysAgo, String hoursOnRecord) {

        Deciding {
            hoursOnRecord = hoursOnRecord == null ? "" : hoursOnRecord;
        }
    }

    /** An award of earlier years; its results come from the bank of comments. */
    record OldAward(
            String educator,
            String microCredential,
            Optional<String> path,
            int daysAgo,
            int attempt,
            String visibility,
            String assessor,
            String approver,
            Map<String, Reached> results,
            Optional<Revoked> revoked) {

        OldAward {
            results = results == null ? Map.of() : results;
        }
    }

    /** A result that is not simply "meets". */
    record Reached(String level, Optional<String> comment) {

        static final String NOT_APPLICABLE = "not-applicable";

        boolean applies() {
            return !level.equals(NOT_APPLICABLE);
        }
    }

    /** Why and when an award was taken back. */
    record Revoked(String reason, int daysAgo) {}
}
