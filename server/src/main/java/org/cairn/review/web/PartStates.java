package org.cairn.review.web;

import java.util.List;
import org.cairn.catalog.Part;
import org.cairn.platform.web.Text;
import org.cairn.review.Workspace;

/** Says for each part how far it is. */
final class PartStates {

    private PartStates() {}

    static List<PartLink> of(Workspace space, String current) {
        return space.definition().parts().stream()
                .map(part -> of(space, part, part.id().equals(current)))
                .toList();
    }

    private static PartLink of(Workspace space, Part part, boolean current) {
        int open = space.checklist().blocking(part.id()).size();
        if (!space.isDraft()) {
            return link(space, part, Text.of("review.part.handed-in"), Look.MET, current);
        }
        if (space.lastJudged().isPresent()) {
            return revision(space, part, open, current);
        }
        if (open == 0) {
            return link(space, part, Text.of("review.part.complete"), Look.MET, current);
        }
        return space.work().isEmpty(part)
                ? link(space, part, Text.of("review.part.empty", open), Look.OPEN, current)
                : link(space, part, Text.of("review.part.open", open), Look.OPEN, current);
    }

    /** The parts that were "not yet" and are as they were. */
    static List<PartLink> unrevised(Workspace space) {
        return space.unrevised().stream().map(part -> of(space, part, false)).toList();
    }

    private static PartLink revision(Workspace space, Part part, int open, boolean current) {
        if (space.unrevised().contains(part)) {
            return link(space, part, Text.of("review.part.not-revised"), Look.BACK, current);
        }
        return space.isUnchanged(part)
                ? link(space, part, Text.of("review.part.carried"), Look.MET, current)
                : link(space, part, Text.of("review.part.revised", open), Look.BACK, current);
    }

    private enum Look {
        MET("met", "check"),
        BACK("notyet", "back"),
        OPEN("neutral", "text");

        private final String color;
        private final String icon;

        Look(String color, String icon) {
            this.color = color;
            this.icon = icon;
        }
    }

    private static PartLink link(
            Workspace space, Part part, Text state, Look look, boolean current) {
        return new PartLink(
                part,
                "/submissions/" + space.submission().id().value() + "/parts/" + part.id(),
                state,
                look.color,
                look.icon,
                current);
    }
}
