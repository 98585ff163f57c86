package org.cairn.verification;

import org.cairn.openbadges.verify.PresentationReport;

/**
 * What came of checking a presentation: badges that somebody once showed together, perhaps to
 * somebody else.
 *
 * @param report on who showed them, and on each badge; for which occasion is not in it, because
 *     nobody was asked for one here
 * @param count how many badges it shows, those beyond what is read included
 */
public record ShownTogether(PresentationReport report, int count) {}
