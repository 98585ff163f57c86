package org.cairn.sharing;

import org.cairn.awards.AwardId;
import org.cairn.verification.ShownBadges;
import org.springframework.stereotype.Component;

/** Tells the verifier which badges strangers may open. */
@Component
class SharedBadges implements ShownBadges {

    private final ShareStore shares;

    SharedBadges(ShareStore shares) {
        this.shares = shares;
    }

    @Override
    public boolean isShown(AwardId id) {
        return shares.find(id).filter(Visibility::isShown).isPresent();
    }
}
