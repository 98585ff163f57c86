package org.cairn.catalog;

import java.time.Instant;

/** What was going to end does not. */
public record RetirementTakenBack(MicroCredentialId microCredential, Instant at) {}
