package org.cairn.sharing;

import java.util.Optional;
import org.cairn.awards.AwardId;
import org.cairn.awards.Extent;
import org.cairn.verification.ShownBadges;
import org.springframework.stereotype.Component;

/** Tells the verifier what strangers get of a badge. */
@Component
class SharedBadges implements ShownBadges {

    private final Sharing sharing;

    SharedBadges(Sharing sharing) {
        this.sharing = sharing;
    }

    @Override
    public Optional<Extent> shown(AwardId id) {
        return sharing.visibility(id).isShown()
                ? Optional.of(sharing.extent(id))
                : Optional.empty();
    }
}
