package org.cairn.platform.files;

/** An address whose forms with a file are streamed; a room makes one a bean. */
public record StreamedPath(String path) {}
