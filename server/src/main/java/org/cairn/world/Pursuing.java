package org.cairn.world;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cairn.people.PersonId;
import org.cairn.platform.settings.Settings;
import org.cairn.review.ActivityId;
import org.cairn.review.PersonalPlans;
import org.cairn.review.PlanEntry;
import org.cairn.review.SubmissionId;
import org.cairn.review.Submissions;
import org.cairn.review.WorkRow;
import org.springframework.stereotype.Component;

/** Lets somebody who learns alone in the demo world plan it and note what they did. */
@Component
class Pursuing {

    private final Submissions submissions;
    private final PersonalPlans plans;
    private final Clock clock;
    private final Settings settings;

    Pursuing(Submissions submissions, PersonalPlans plans, Clock clock, Settings settings) {
        this.submissions = submissions;
        this.plans = plans;
        this.clock = clock;
        this.settings = settings;
    }

    /** {@code plan.yaml}. */
    record File(
            String educator,
            int daysAgo,
            int targetInDays,
            Map<String, String> entries,
            List<String> done,
            List<Did> activities) {}

    /** Something that was done. */
    record Did(int daysAgo, String kind, String name, int minutes, String learned) {}

    /** The plan goes with the work that the person has under way. */
    void tell(File file, Cast cast) {
        Days days = new Days(clock.instant(), settings.zone());
        PersonId me = cast.person(file.educator());
        SubmissionId id =
                submissions.mine(me).stream()
                        .filter(row -> row.stage().isOpen())
                        .map(WorkRow::id)
                        .findFirst()
                        .orElseThrow();
        LocalDate today = plans.today(me);
        days.at(file.daysAgo(), 20, () -> plan(me, id, file, today));
        for (Did did : file.activities()) {
            days.at(did.daysAgo(), 19, () -> note(me, id, did, today));
        }
    }

    private void plan(PersonId me, SubmissionId id, File file, LocalDate today) {
        file.entries()
                .forEach((entry, words) ->
                        plans.write(me, id, PlanEntry.of(entry), words.strip(), 0));
        plans.write(me, id, PlanEntry.TARGET, today.plusDays(file.targetInDays()).toString(), 0);
        file.done().forEach(stage -> plans.mark(me, id, PlanEntry.of(stage), true));
    }

    private void note(PersonId me, SubmissionId id, Did did, LocalDate today) {
        plans.note(
                me,
                id,
                ActivityId.next(),
                0,
                Map.of(
                        "day", today.minusDays(did.daysAgo()).toString(),
                        "kind", did.kind(),
                        "name", did.name(),
                        "minutes", "" + did.minutes(),
                        "learned", did.learned().strip()));
    }
}
