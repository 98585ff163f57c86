package org.cairn.notices;

import org.cairn.catalog.PilotNews;
import org.cairn.notices.Wording.Date;
import org.cairn.notices.Wording.Words;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells those who take part in a pilot that it begins, that it is over, and that the form waits.
 */
@Component
class TrialNews {

    private final Telling telling;

    TrialNews(Telling telling) {
        this.telling = telling;
    }

    @ApplicationModuleListener
    void on(PilotNews event) {
        String pilot = "/pilots/" + event.pilot();
        telling.tell(
                new News(
                        event.person(),
                        Kind.PILOT,
                        event.pilot() + "/" + event.what().code(),
                        Wording.of(
                                "notices.pilot-" + event.what().code(),
                                new Words(event.title()),
                                new Date(event.lastDay())),
                        event.what() == PilotNews.What.BEGUN ? pilot : pilot + "/feedback",
                        event.at()));
    }
}
