package org.cairn.portfolio;

import org.cairn.people.PersonId;

/**
 * A large file that arrives in pieces.
 *
 * @param bytes how large it will be
 */
public record Upload(UploadId id, PersonId owner, Label label, String fileName, long bytes) {}
