package org.cairn.notices;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.people.Me;
import org.cairn.people.Role;

/** What a notice is about; people choose by kind what also comes by mail. */
public enum Kind {
    HANDED_IN(Role.EDUCATOR, true, "upload", "action"),
    INCOMPLETE(Role.EDUCATOR, true, "warning", "notyet"),
    RETURNED(Role.EDUCATOR, true, "back", "notyet"),
    AWARDED(Role.EDUCATOR, true, "award", "met"),
    POSTPONED(Role.EDUCATOR, false, "clock", "notyet"),
    REVOKED(Role.EDUCATOR, true, "cross", "problem"),
    SUSPENDED(Role.EDUCATOR, true, "warning", "notyet"),
    REINSTATED(Role.EDUCATOR, true, "check", "met"),
    STACK_AWARDED(Role.EDUCATOR, true, "stones", "met"),
    STACK_DECLINED(Role.EDUCATOR, true, "stones", "notyet"),
    ENDING(Role.EDUCATOR, true, "clock", "notyet"),
    COHORT_PLACE(Role.EDUCATOR, true, "people", "action"),
    DUE_SOON(Role.EDUCATOR, true, "calendar", "action"),
    MORE_TIME(Role.EDUCATOR, true, "calendar", "action"),
    SURVEY(Role.EDUCATOR, true, "comment", "action"),
    NUDGE(Role.EDUCATOR, true, "comment", "action"),
    ANNOUNCEMENT(Role.EDUCATOR, true, "people", "action"),
    COMMUNITY_REPLY(Role.EDUCATOR, false, "comment", "action"),
    POST_HIDDEN(Role.EDUCATOR, true, "comment", "notyet"),
    WORK_OPENED(Role.EDUCATOR, true, "eye", "action"),
    NOTE_LEFT(Role.EDUCATOR, true, "comment", "action"),
    PILOT(Role.EDUCATOR, true, "eye", "action"),
    LEASE_ENDS(Role.ASSESSOR, true, "clock", "notyet"),
    CAME_BACK(Role.ASSESSOR, false, "back", "notyet"),
    STAFF_AWARDED(Role.PRINCIPAL, true, "award", "met"),
    SITE_APPROVAL(Role.PRINCIPAL, true, "people", "action"),
    COHORT_PEOPLE(Role.FACILITATOR, false, "people", "action"),
    DEFERRAL_ASKED(Role.FACILITATOR, true, "clock", "notyet"),
    MORE_TIME_ASKED(Role.FACILITATOR, true, "calendar", "action"),
    TO_DECIDE(Role.APPROVER, true, "scales", "action"),
    STACK_DUE(Role.APPROVER, true, "stones", "action"),
    STACK_PART_STOPPED(Role.APPROVER, true, "warning", "notyet"),
    APPROVAL_ASKED(Role.APPROVER, true, "stones", "action"),
    APPROVAL_ANSWERED(Role.DESIGNER, true, "comment", "action"),
    APPROVAL_OUTDATED(Role.APPROVER, true, "warning", "notyet"),
    DRAFT_COMMENT(Role.DESIGNER, true, "comment", "action"),
    STEP_OWNED(Role.DESIGNER, true, "calendar", "action"),
    STEP_DUE(Role.DESIGNER, true, "clock", "notyet"),
    ORIGINAL_CHANGED(Role.DESIGNER, true, "document", "action"),
    PLAN_FAILED(Role.DESIGNER, true, "warning", "problem"),
    LINKS_DEAD(Role.DESIGNER, true, "link", "notyet"),
    PROMISE_BROKEN(Role.ADMINISTRATOR, true, "clock", "problem"),
    KEY_WITHDRAWN(Role.ADMINISTRATOR, true, "key", "problem");

    /** Work on a draft is shared by those who write it and those who are asked about it. */
    private static final Set<Role> STUDIO =
            EnumSet.of(Role.DESIGNER, Role.APPROVER, Role.ADMINISTRATOR);

    private final Role role;
    private final boolean usuallyByMail;
    private final String icon;
    private final String color;

    Kind(Role role, boolean usuallyByMail, String icon, String color) {
        this.role = role;
        this.usuallyByMail = usuallyByMail;
        this.icon = icon;
        this.color = color;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Kind> of(String code) {
        return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** The role in which one gets it. */
    public Role role() {
        return role;
    }

    /** Whether this person can get it. */
    boolean isFor(Me me) {
        return switch (this) {
            case APPROVAL_ASKED,
                    APPROVAL_ANSWERED,
                    APPROVAL_OUTDATED,
                    DRAFT_COMMENT,
                    STEP_OWNED,
                    STEP_DUE,
                    ORIGINAL_CHANGED,
                    PLAN_FAILED ->
                    STUDIO.stream().anyMatch(me::holds);
            default -> me.holds(role);
        };
    }

    /** Whether a letter goes out as long as the person has not chosen. */
    public boolean isUsuallyByMail() {
        return usuallyByMail;
    }

    public String icon() {
        return icon;
    }

    public String color() {
        return color;
    }

    /** The message key of its name in the settings. */
    public String key() {
        return "notices.kind." + code();
    }

    static List<Kind> all() {
        return List.of(values());
    }
}
