package org.cairn.world;

import java.time.Clock;
import java.util.Optional;
import org.cairn.awards.AwardId;
import org.cairn.catalog.Definition;
import org.cairn.people.PersonId;
import org.cairn.platform.settings.Settings;
import org.cairn.review.SubmissionId;
import org.cairn.review.Submissions;
import org.springframework.stereotype.Component;

/**
 * Lets a story of the demo world happen, attempt by attempt, through the front desks that people
 * use.
 */
@Component
class StoryTeller {

    private final Submissions submissions;
    private final Writing writing;
    private final Judging judging;
    private final Confiding confiding;
    private final Clock clock;
    private final Settings settings;

    StoryTeller(
            Submissions submissions,
            Writing writing,
            Judging judging,
            Confiding confiding,
            Clock clock,
            Settings settings) {
        this.submissions = submissions;
        this.writing = writing;
        this.judging = judging;
        this.confiding = confiding;
        this.clock = clock;
        this.settings = settings;
    }

    /** The badge, if the story ends with one. */
    Optional<AwardId> tell(StoriesFile.Story story, Cast cast) {
        Days days = new Days(clock.instant(), settings.zone());
        PersonId educator = cast.person(story.educator());
        StoriesFile.Attempt first = story.attempts().getFirst();
        SubmissionId id =
                days.at(
                        first.startedDaysAgo(),
                        16,
                        () -> submissions.start(educator, story.microCredential()));
        story.path()
                .map(Definition.Path::of)
                .ifPresent(path ->
                        days.at(
                                first.startedDaysAgo(),
                                16,
                                () -> submissions.take(educator, id, path)));
        Scene scene = new Scene(id, educator, days, cast, false);
        Optional<AwardId> award = live(scene, first);
        for (StoriesFile.Attempt again : story.attempts().stream().skip(1).toList()) {
            days.at(again.startedDaysAgo(), 16, () -> submissions.reopen(educator, id));
            scene = scene.next();
            award = live(scene, again);
        }
        Scene last = scene;
        story.opened().ifPresent(opened -> confiding.tell(last, opened));
        story.withdrawnDaysAgo()
                .ifPresent(daysAgo ->
                        days.at(
                                daysAgo,
                                8,
                                () ->
                                        submissions.withdraw(
                                                educator,
                                                id,
                                                story.withdrawnBecause().orElse(""))));
        return award;
    }

    private Optional<AwardId> live(Scene scene, StoriesFile.Attempt attempt) {
        scene.days().at(attempt.startedDaysAgo(), 17, () -> writing.write(scene, attempt));
        attempt.handedInDaysAgo()
                .ifPresent(daysAgo ->
                        scene.days()
                                .at(
                                        daysAgo,
                                        19,
                                        () -> writing.handIn(scene, attempt.note().orElse(""))));
        attempt.incomplete().ifPresent(flaws -> judging.sendBackIncomplete(scene, flaws));
        attempt.assessment().ifPresent(assessment -> judging.assess(scene, assessment));
        return attempt.decision().flatMap(decision -> judging.decide(scene, decision));
    }
}
