package org.cairn.platform.files;

/** A file that is safely kept: the hash to find it by, and its size. */
public record Stored(Sha256 hash, long bytes) {}
