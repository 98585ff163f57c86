package org.cairn.review;

import org.cairn.platform.files.Sha256;

/**
 * A criterion that an earlier round has met and that stays met as long as its work is the same.
 *
 * @param round in which it was judged
 * @param restsOn hash of the parts that answer the criterion, as they were then
 */
public record Carried(Mark mark, int round, Sha256 restsOn) {}
