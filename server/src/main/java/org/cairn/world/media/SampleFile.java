package org.cairn.world.media;

/** One made-up file as a browser would hand it in. */
public record SampleFile(String name, String mediaType, byte[] bytes) {}
