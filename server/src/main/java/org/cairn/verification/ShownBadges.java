package org.cairn.verification;

import org.cairn.awards.AwardId;

/** Says which of the site's own badges strangers may open; a room above knows. */
public interface ShownBadges {

    boolean isShown(AwardId id);
}
