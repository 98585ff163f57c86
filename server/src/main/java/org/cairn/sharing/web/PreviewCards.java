package org.cairn.sharing.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cairn.awards.Award;
import org.cairn.awards.AwardDetails;
import org.cairn.awards.Awards;
import org.cairn.people.Organizations;
import org.cairn.platform.art.BadgeFacts;
import org.cairn.platform.art.PreviewCard;
import org.cairn.platform.web.NotThere;
import org.springframework.stereotype.Component;

/** Draws the pictures that go with links to badges, and keeps the last few. */
@Component
class PreviewCards {

    private static final int KEPT = 64;

    private final Awards awards;
    private final Organizations organizations;
    private final Map<Facts, byte[]> drawn =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(KEPT, 0.75f, true) {
                        private static final long serialVersionUID = 1L;

                        @Override
                        protected boolean removeEldestEntry(Map.Entry<Facts, byte[]> eldest) {
                            return size() > KEPT;
                        }
                    });

    PreviewCards(Awards awards, Organizations organizations) {
        this.awards = awards;
        this.organizations = organizations;
    }

    private record Facts(BadgeFacts badge, PreviewCard.Words words) {}

    byte[] of(Award award) {
        Facts facts = facts(awards.details(award.id()));
        byte[] kept = drawn.get(facts);
        if (kept == null) {
            kept = PreviewCard.png(facts.badge(), facts.words());
            drawn.put(facts, kept);
        }
        return kept.clone();
    }

    private Facts facts(AwardDetails details) {
        AwardDetails.Art art = details.art();
        String brand =
                organizations
                        .find(details.award().issuer())
                        .orElseThrow(NotThere::new)
                        .brandColor();
        return new Facts(
                new BadgeFacts(
                        details.title(),
                        art.shortWord(),
                        art.stack(),
                        art.level(),
                        art.kind(),
                        art.issuerShortName(),
                        art.seed()),
                new PreviewCard.Words(details.earnerName(), details.issuerName(), brand));
    }
}
