package org.cairn.hostile;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cairn.catalog.Adaptations;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.DraftId;
import org.cairn.catalog.Drafts;
import org.cairn.catalog.Editor;
import org.cairn.catalog.IssuerDays;
import org.cairn.catalog.PilotId;
import org.cairn.catalog.PilotWish;
import org.cairn.catalog.Pilots;
import org.cairn.catalog.Trials;
import org.cairn.people.People;
import org.cairn.people.Role;
import org.cairn.review.Village;
import org.springframework.beans.factory.BeanFactory;

/** A pilot in a village: its educator is at work, has a result, and is asked how it was. */
record Trying(DraftId draft, PilotId pilot) {

    static Trying in(Village village, BeanFactory beans) {
        Editor designer =
                new Editor(village.holder(Role.DESIGNER), Set.of(village.district().id()));
        DraftId draft =
                beans.getBean(Adaptations.class)
                        .beginLike(
                                designer,
                                beans.getBean(Catalog.class).current(village.slug()).orElseThrow(),
                                village.district().id())
                        .id();
        String seen = beans.getBean(Drafts.class).open(designer, draft).seen();
        LocalDate today = beans.getBean(IssuerDays.class).today(village.district().id());
        String email = beans.getBean(People.class).find(village.educator()).orElseThrow().email();
        PilotId pilot =
                beans.getBean(Pilots.class)
                        .begin(
                                designer,
                                draft,
                                new PilotWish(seen, today, today.plusDays(9), List.of(email)));
        Trials trials = beans.getBean(Trials.class);
        trials.begin(village.educator(), pilot);
        trials.concluded(pilot, village.educator(), village.assessor());
        return new Trying(draft, pilot);
    }
}
