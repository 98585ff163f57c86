package org.cairn.world;

import java.time.Clock;
import java.util.Map;
import org.cairn.people.PersonId;
import org.cairn.platform.settings.Settings;
import org.cairn.review.SubmissionId;
import org.cairn.review.Submissions;
import org.springframework.stereotype.Component;

/** Lets people of the demo's cohort begin the artifacts that are due, each in a sentence. */
@Component
class Beginning {

    /** So many days ago the first one was begun, and so many fewer each one after it. */
    private static final int FIRST = 62;

    private static final int APART = 30;

    private final Submissions submissions;
    private final Writing writing;
    private final Clock clock;
    private final Settings settings;

    Beginning(Submissions submissions, Writing writing, Clock clock, Settings settings) {
        this.submissions = submissions;
        this.writing = writing;
        this.clock = clock;
        this.settings = settings;
    }

    void tell(CohortFile file, Cast cast) {
        file.begun()
                .forEach(
                        (person, words) -> begin(file.program(), cast.person(person), words, cast));
    }

    private void begin(String program, PersonId person, Map<String, String> words, Cast cast) {
        Days days = new Days(clock.instant(), settings.zone());
        SubmissionId id = days.at(FIRST, 17, () -> submissions.start(person, program));
        Scene scene = new Scene(id, person, days, cast, false);
        int daysAgo = FIRST;
        for (Map.Entry<String, String> one : words.entrySet()) {
            days.at(
                    daysAgo,
                    18,
                    () ->
                            writing.answer(
                                    scene,
                                    submissions.open(person, id),
                                    Writing.slot(one.getKey()),
                                    one.getValue()));
            daysAgo -= APART;
        }
    }
}
