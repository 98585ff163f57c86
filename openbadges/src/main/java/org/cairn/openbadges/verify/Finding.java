package org.cairn.openbadges.verify;

import java.util.List;

/**
 * What one rule found.
 *
 * @param rule stable id of the rule, such as {@code signature}
 * @param severity what a failure means
 * @param title a topic for a heading, true whatever the outcome
 * @param summary one or two sentences for somebody who wants to hire
 * @param notices what is worth knowing although it changes nothing
 * @param details lines for an engineer, in English
 */
public record Finding(
        String rule,
        Severity severity,
        Outcome outcome,
        Message title,
        Message summary,
        List<Message> notices,
        List<String> details) {

    /** Keeps copies of the lists, which nobody can change. */
    public Finding {
        notices = List.copyOf(notices);
        details = List.copyOf(details);
    }

    static Finding of(String rule, Severity severity, Message title, Judgement judgement) {
        return new Finding(
                rule,
                severity,
                judgement.outcome(),
                title,
                judgement.summary(),
                judgement.notices(),
                judgement.details());
    }
}
