package org.cairn.catalog;

import java.util.Optional;
import org.cairn.platform.art.BadgeContrast;
import org.cairn.platform.web.Text;
import tools.jackson.databind.JsonNode;

/** Whether all of a badge can be read in the color that was chosen for it. */
final class PictureChecks {

    private PictureChecks() {}

    static void check(Findings findings) {
        JsonNode picture = findings.tree().path("picture");
        if (picture.path("own").has("sha256")) {
            return;
        }
        Optional<String> color = PictureJson.color(picture);
        color.flatMap(BadgeContrast::worst)
                .ifPresent(worst ->
                        findings.add(
                                "/picture/color",
                                "contrast",
                                color.orElseThrow(),
                                Text.of("catalog.picture.thing." + worst.thing().code()),
                                worst.said(),
                                worst.thing().least(),
                                BadgeContrast.nearest(color.orElseThrow())));
    }
}
