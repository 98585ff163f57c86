package org.cairn.platform.jobs;

import java.time.Duration;

/**
 * Work that comes again and again; every bean of this kind is run by one node at a time.
 *
 * @param name unique, kebab-case, room first
 * @param pause from the end of one run to the start of the next
 */
public record Chore(String name, Duration pause, Runnable work) {}
