package org.cairn.catalog;

import java.time.Instant;
import java.time.LocalDate;

/**
 * It was said on which days something ends, for the first time or otherwise than before.
 *
 * @param lastStart the last day on which one can start
 * @param lastHandIn the last day on which one can hand in, or complete a stack
 */
public record RetirementSaid(
        MicroCredentialId microCredential,
        LocalDate lastStart,
        LocalDate lastHandIn,
        String reason,
        Instant at) {}
