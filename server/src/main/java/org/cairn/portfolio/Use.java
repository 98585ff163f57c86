package org.cairn.portfolio;

/**
 * Where a piece of evidence was handed in, so that its owner sees what it has counted for.
 *
 * @param where such as "S-1042"
 * @param what such as the title of the micro-credential
 * @param path the page to read on, on this site
 */
public record Use(String where, String what, String path) {}
