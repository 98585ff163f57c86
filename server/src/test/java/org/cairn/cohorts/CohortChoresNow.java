package org.cairn.cohorts;

import java.time.Instant;
import org.cairn.platform.time.HouseClock;
import org.springframework.beans.factory.BeanFactory;

/** What time brings by itself in a cohort, at the time that a journey is in. */
public final class CohortChoresNow {

    private CohortChoresNow() {}

    public static void run(BeanFactory beans, Instant now) {
        HouseClock.at(
                now,
                () -> {
                    beans.getBean(Selections.class).endRunOut();
                    beans.getBean(Surveys.class).askAround();
                    return now;
                });
    }
}
