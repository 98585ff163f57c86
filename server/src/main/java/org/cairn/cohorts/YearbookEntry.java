package org.cairn.cohorts;

import org.cairn.people.PersonId;

/**
 * What one person shows of one artifact.
 *
 * @param part the artifact
 * @param byName whether the person's name stands with it
 * @param isPublic whether it may also stand on a public page
 */
public record YearbookEntry(
        PersonId person,
        String part,
        String title,
        String sentence,
        String words,
        boolean byName,
        boolean isPublic) {}
