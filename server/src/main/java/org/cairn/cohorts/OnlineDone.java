package org.cairn.cohorts;

import java.time.Instant;
import org.cairn.people.PersonId;

/**
 * That somebody is done with an online module.
 *
 * @param minutes that count for it now, after all corrections
 */
public record OnlineDone(OnlineModuleId module, PersonId person, Instant at, int minutes) {}
