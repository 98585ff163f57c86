package org.cairn.sharing.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cairn.awards.Award;
import org.cairn.awards.AwardDetails;
import org.cairn.awards.Awards;
import org.cairn.catalog.Picture;
import org.cairn.catalog.Pictures;
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
    private final Pictures pictures;
    private final Map<Facts, byte[]> drawn =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(KEPT, 0.75f, true) {
                        private static final long serialVersionUID = 1L;

                        @Override
                        protected boolean removeEldestEntry(Map.Entry<Facts, byte[]> eldest) {
                            return size() > KEPT;
                        }
                    });

    PreviewCards(Awards awards, Organizations organizations, Pictures pictures) {
        this.awards = awards;
        this.organizations = organizations;
        this.pictures = pictures;
    }

    private record Facts(BadgeFacts badge, Picture picture, PreviewCard.Words words) {}

    byte[] of(Award award) {
        Facts facts = facts(awards.details(award.id()));
        byte[] kept = drawn.get(facts);
        if (kept == null) {
            kept = drawn(facts);
            drawn.put(facts, kept);
        }
        return kept.clone();
    }

    private byte[] drawn(Facts facts) {
        return pictures.own(facts.picture())
                .map(own -> PreviewCard.png(facts.badge(), facts.words(), own))
                .orElseGet(() -> PreviewCard.png(facts.badge(), facts.words()));
    }

    private Facts facts(AwardDetails details) {
        String brand =
                organizations
                        .find(details.award().issuer())
                        .orElseThrow(NotThere::new)
                        .brandColor();
        return new Facts(
                details.badge(),
                details.art().picture(),
                new PreviewCard.Words(details.earnerName(), details.issuerName(), brand));
    }
}
