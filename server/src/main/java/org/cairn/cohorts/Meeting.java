package org.cairn.cohorts;

/** A session with the cohort to which it belongs. */
public record Meeting(Session session, Cohort cohort) {}
