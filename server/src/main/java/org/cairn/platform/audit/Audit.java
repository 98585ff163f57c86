package org.cairn.platform.audit;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One step to be kept for ever.
 *
 * @param actor who did it: a person's id, or {@code system}
 * @param role in which role, in the words of the code ({@code educator}, {@code assessor}, …)
 * @param action what was done, room first: {@code review.hand-in}
 * @param subject what it was done to: {@code submission/2291}
 * @param details further facts, never secrets and never evidence
 */
public record Audit(
        String actor, String role, String action, String subject, Map<String, String> details) {

    public Audit {
        details = Map.copyOf(details);
    }

    public static Audit of(Object actor, String role, String action, String subject) {
        return new Audit(actor.toString(), role, action, subject, Map.of());
    }

    public static Audit bySystem(String action, String subject) {
        return new Audit("system", "system", action, subject, Map.of());
    }

    /** The same step with one more fact. */
    public Audit with(String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(details);
        more.put(name, value.toString());
        return new Audit(actor, role, action, subject, more);
    }
}
