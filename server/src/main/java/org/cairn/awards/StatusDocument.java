package org.cairn.awards;

/** A status list as it is served: the signed credential and the tag of its version. */
public record StatusDocument(byte[] bytes, String etag) {}
