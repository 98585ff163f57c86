package org.cairn.review;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cairn.platform.web.NotThere;

/** What a personal plan has room for; each is saved by itself, like an answer. */
public enum PlanEntry {
    REASONS,
    WHY,
    GOAL,
    TARGET,
    CHALLENGE,
    RESEARCH,
    PLAN,
    DOCUMENTATION;

    /** The four stages, in the order in which one goes through them. */
    public static final List<PlanEntry> STAGES = List.of(CHALLENGE, RESEARCH, PLAN, DOCUMENTATION);

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a code out of an address; what is none names nothing. */
    public static PlanEntry of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(NotThere::new);
    }

    public boolean isStage() {
        return STAGES.contains(this);
    }
}
