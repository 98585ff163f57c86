package org.cairn.awards;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cairn.catalog.Definition;
import org.cairn.catalog.Edition;
import org.cairn.people.Organization;
import org.cairn.platform.art.BadgeArt;
import org.cairn.platform.art.BadgeFacts;
import org.cairn.platform.art.Raster;
import org.springframework.stereotype.Component;

/**
 * Draws the pictures of badges; pixels of the last few are kept, because drawing them takes time.
 */
@Component
class BadgePictures {

    private static final int WIDTH = 600;
    private static final int KEPT = 64;

    private final Map<BadgeFacts, byte[]> pixels =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(KEPT, 0.75f, true) {
                        private static final long serialVersionUID = 1L;

                        @Override
                        protected boolean removeEldestEntry(Map.Entry<BadgeFacts, byte[]> eldest) {
                            return size() > KEPT;
                        }
                    });

    /** What the picture of this micro-credential is drawn from, issued by this organization. */
    static AwardDetails.Art art(Edition edition, Organization issuer) {
        Definition definition = edition.definition();
        return new AwardDetails.Art(
                definition.shortWord(),
                definition.stack().name(),
                definition.isProgram() ? 0 : definition.stack().level().orElse(0),
                definition.isProgram(),
                definition.isStack(),
                issuer.shortName(),
                edition.microCredential().toString());
    }

    String svg(String title, AwardDetails.Art art) {
        return BadgeArt.svg(facts(title, art));
    }

    byte[] png(String title, AwardDetails.Art art) {
        BadgeFacts facts = facts(title, art);
        byte[] kept = pixels.get(facts);
        if (kept == null) {
            kept = Raster.png(BadgeArt.svg(facts), WIDTH);
            pixels.put(facts, kept);
        }
        return kept.clone();
    }

    private static BadgeFacts facts(String title, AwardDetails.Art art) {
        return new BadgeFacts(
                title,
                art.shortWord(),
                art.stack(),
                art.level(),
                art.kind(),
                art.issuerShortName(),
                art.seed());
    }
}
