package org.cairn.cohorts;

import java.time.Instant;
import org.cairn.people.PersonId;

/** Those who lead a cohort hid somebody's post, and why. */
public record PostHidden(
        String cohort, PostId thread, PostId post, PersonId author, String why, Instant at) {}
