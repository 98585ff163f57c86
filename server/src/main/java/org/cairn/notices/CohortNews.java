package org.cairn.notices;

import org.cairn.cohorts.DueSoon;
import org.cairn.notices.Wording.Date;
import org.cairn.notices.Wording.Words;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Turns what happens in cohorts into news for those who are in them. */
@Component
class CohortNews {

    private final Telling telling;

    CohortNews(Telling telling) {
        this.telling = telling;
    }

    @ApplicationModuleListener
    void on(DueSoon event) {
        telling.tell(
                new News(
                        event.person(),
                        Kind.DUE_SOON,
                        event.cohort() + "/" + event.part() + "@" + event.day(),
                        Wording.of(
                                "notices.due-soon",
                                new Words(event.title()),
                                new Date(event.day())),
                        "/cohorts/mine/" + event.cohort(),
                        event.at()));
    }
}
