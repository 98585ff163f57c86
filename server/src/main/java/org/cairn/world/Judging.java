package org.cairn.world;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairn.awards.AwardId;
import org.cairn.people.PersonId;
import org.cairn.review.Assessments;
import org.cairn.review.Condition;
import org.cairn.review.Decisions;
import org.cairn.review.Growth;
import org.cairn.review.Recommendation;
import org.cairn.review.Remark;
import org.cairn.review.Ruling;
import org.cairn.review.ScoreEntry;
import org.springframework.stereotype.Component;

/** The assessor's and the issuer's part of a story. */
@Component
class Judging {

    private final Assessments assessments;
    private final Decisions decisions;

    Judging(Assessments assessments, Decisions decisions) {
        this.assessments = assessments;
        this.decisions = decisions;
    }

    void sendBackIncomplete(Scene scene, StoriesFile.NotReadable flaws) {
        PersonId assessor = scene.cast().person(flaws.by());
        List<Condition> conditions = flaws.conditions().stream().map(Judging::condition).toList();
        scene.days()
                .at(
                        flaws.daysAgo(),
                        9,
                        () -> assessments.sendBackIncomplete(assessor, scene.id(), conditions));
    }

    void assess(Scene scene, StoriesFile.Assessing assessing) {
        PersonId assessor = scene.cast().person(assessing.assessor());
        scene.days()
                .at(
                        assessing.claimedDaysAgo(),
                        9,
                        () -> {
                            takeOver(scene, assessor, assessing);
                            Set<String> settled =
                                    scene.again()
                                            ? assessments
                                                    .open(assessor, scene.id())
                                                    .carried()
                                                    .keySet()
                                            : Set.of();
                            assessing.scores().stream()
                                    .filter(scored -> !settled.contains(scored.criterion()))
                                    .forEach(scored ->
                                            assessments.score(
                                                    assessor,
                                                    scene.id(),
                                                    scored.criterion(),
                                                    entry(scored)));
                        });
        assessing.recommendation().ifPresent(advised -> recommend(scene, assessor, advised));
    }

    /** Work that is still under assessment today is still held today. */
    private void takeOver(Scene scene, PersonId assessor, StoriesFile.Assessing assessing) {
        if (assessing.recommendation().isPresent()) {
            assessments.claim(assessor, scene.id());
        } else {
            assessments.claim(assessor, scene.id(), scene.days().untilLaterToday());
        }
    }

    private void recommend(Scene scene, PersonId assessor, StoriesFile.Advised advised) {
        scene.days()
                .at(
                        advised.daysAgo(),
                        11,
                        () -> {
                            assessments.claim(assessor, scene.id());
                            assessments.remark(
                                    assessor, scene.id(), new Remark("", advised.note(), false));
                            assessments.recommend(
                                    assessor,
                                    scene.id(),
                                    Recommendation.Value.of(advised.value()),
                                    List.of(),
                                    "");
                        });
    }

    Optional<AwardId> decide(Scene scene, StoriesFile.Deciding deciding) {
        PersonId approver = scene.cast().person(deciding.approver());
        Ruling ruling = Ruling.saying(deciding.note()).withHoursOnRecord(deciding.hoursOnRecord());
        return scene.days()
                .at(
                        deciding.daysAgo(),
                        14,
                        () -> {
                            if (deciding.value().equals("award")) {
                                return Optional.of(
                                        decisions.award(approver, scene.id(), ruling).id());
                            }
                            decisions.sendBack(approver, scene.id(), ruling);
                            return Optional.empty();
                        });
    }

    private static ScoreEntry entry(StoriesFile.Scored scored) {
        Growth comment =
                new Growth(scored.strength(), scored.evidence(), scored.gap(), scored.nextStep());
        return scored.level().equals(StoriesFile.Reached.NOT_APPLICABLE)
                ? ScoreEntry.notApplicable(comment)
                : ScoreEntry.reached(scored.level(), comment);
    }

    private static Condition condition(StoriesFile.Flaw flaw) {
        return new Condition(
                Condition.Code.of(flaw.code()), flaw.slot().map(Writing::slot), flaw.says());
    }
}
