package org.cairn.verification;

import java.util.Optional;
import org.cairn.awards.AwardId;
import org.cairn.awards.Extent;

/** Says what strangers get of the site's own badges; a room above knows. */
public interface ShownBadges {

    /** How much of the badge its earner shows to strangers; empty = nothing at all. */
    Optional<Extent> shown(AwardId id);
}
