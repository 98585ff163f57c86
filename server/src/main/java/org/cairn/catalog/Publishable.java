package org.cairn.catalog;

/**
 * What somebody looked at before publishing.
 *
 * @param seen the hash of the words
 * @param over number of the edition that was public beside them; 0 = there was none
 */
public record Publishable(String seen, int over) {}
