package org.cairn.awards;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cairn.catalog.Definition;
import org.cairn.catalog.Edition;
import org.cairn.catalog.Picture;
import org.cairn.catalog.Pictures;
import org.cairn.openbadges.bake.PngTemplate;
import org.cairn.people.Organization;
import org.cairn.platform.art.BadgeFacts;
import org.springframework.stereotype.Component;

/**
 * Draws the pictures of badges; pixels of the last few are kept, because drawing them takes time.
 */
@Component
class BadgePictures {

    private static final int WIDTH = 600;
    private static final int KEPT = 64;

    private final Pictures pictures;
    private final Map<Drawn, PngTemplate> pixels =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(KEPT, 0.75f, true) {
                        private static final long serialVersionUID = 1L;

                        @Override
                        protected boolean removeEldestEntry(Map.Entry<Drawn, PngTemplate> eldest) {
                            return size() > KEPT;
                        }
                    });

    BadgePictures(Pictures pictures) {
        this.pictures = pictures;
    }

    private record Drawn(BadgeFacts facts, Picture picture) {}

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
                edition.microCredential().toString(),
                definition.picture());
    }

    String svg(String title, AwardDetails.Art art) {
        return pictures.svg(art.facts(title), art.picture());
    }

    PngTemplate png(String title, AwardDetails.Art art) {
        Drawn drawn = new Drawn(art.facts(title), art.picture());
        PngTemplate kept = pixels.get(drawn);
        if (kept == null) {
            kept = PngTemplate.of(pictures.png(drawn.facts(), drawn.picture(), WIDTH));
            pixels.put(drawn, kept);
        }
        return kept;
    }
}
