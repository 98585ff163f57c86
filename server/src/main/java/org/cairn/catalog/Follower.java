package org.cairn.catalog;

import org.cairn.people.PersonId;

/**
 * Somebody who works on an adaptation of what has a later edition now.
 *
 * @param adaptation the draft; where there is none any more, the one it was published from
 * @param title that of the adaptation
 * @param isOpen whether it can be written on now
 */
public record Follower(PersonId person, DraftId adaptation, String title, boolean isOpen) {}
