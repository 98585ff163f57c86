package org.cairn.openbadges.verify;

import java.util.List;

/** What a rule says about one badge, before it is entered into the report. */
record Judgement(Outcome outcome, Message summary, List<Message> notices, List<String> details) {

    Judgement {
        notices = List.copyOf(notices);
        details = List.copyOf(details);
    }

    static Judgement passed(Message summary, String... details) {
        return new Judgement(Outcome.PASSED, summary, List.of(), List.of(details));
    }

    static Judgement failed(Message summary, String... details) {
        return new Judgement(Outcome.FAILED, summary, List.of(), List.of(details));
    }

    static Judgement unchecked(Message summary, String... details) {
        return new Judgement(Outcome.UNCHECKED, summary, List.of(), List.of(details));
    }

    Judgement saying(Message other) {
        return new Judgement(outcome, other, notices, details);
    }

    Judgement noting(List<Message> more) {
        return new Judgement(outcome, summary, more, details);
    }

    Judgement detailed(List<String> lines) {
        return new Judgement(outcome, summary, notices, lines);
    }
}
