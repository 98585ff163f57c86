package org.cairn.awards;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cairn.catalog.Criterion;
import org.cairn.catalog.Definition;
import org.cairn.catalog.Edition;
import org.cairn.catalog.Level;
import org.cairn.catalog.Picture;
import org.cairn.catalog.Rubric;
import org.cairn.catalog.Score;
import org.cairn.openbadges.credential.Achievement;
import org.cairn.openbadges.credential.AchievementBuilder;
import org.cairn.openbadges.credential.Alignment;
import org.cairn.openbadges.credential.Criteria;
import org.cairn.openbadges.credential.Image;
import org.cairn.openbadges.credential.Result;
import org.cairn.openbadges.credential.ResultDescription;
import org.cairn.openbadges.credential.RubricCriterionLevel;
import org.cairn.openbadges.credential.Vocabulary;
import org.springframework.stereotype.Component;

/** Says an edition of a micro-credential in the words of Open Badges 3.0, its rubric included. */
@Component
class Achievements {

    private final Addresses addresses;
    private final CriteriaText text;

    Achievements(Addresses addresses, CriteriaText text) {
        this.addresses = addresses;
        this.text = text;
    }

    /** What can be earned (Open Badges 3.0, Achievement); the creator may be added. */
    AchievementBuilder of(Edition edition) {
        Definition definition = edition.definition();
        String id = addresses.achievement(edition);
        return Achievement.builder(
                        id,
                        definition.title(),
                        definition.summary(),
                        new Criteria(id, text.narrative(definition)))
                .achievementType(type(definition.kind()))
                .image(new Image(id + "/badge.png", caption(definition)))
                .alignment(alignments(definition))
                .resultDescription(descriptions(id, definition.rubric()))
                .tag(definition.topics().stream().filter(topic -> !topic.isBlank()).toList())
                .version(String.valueOf(edition.number()))
                .inLanguage(definition.language().toLanguageTag());
    }

    /** What its picture shows, where the issuer made one; else what the drawing says, its title. */
    static String caption(Definition definition) {
        return definition.picture().own().map(Picture.Own::alternative).orElse(definition.title());
    }

    private static String type(Definition.Kind kind) {
        return kind == Definition.Kind.MICRO_CREDENTIAL ? "MicroCredential" : "LearningProgram";
    }

    /**
     * A stack names its parts as credentials that it is aligned with (Open Badges 3.0, Alignment,
     * targetType ceterms:Credential). "related" is for what counts as the same achievement.
     */
    private List<Alignment> alignments(Definition definition) {
        return Stream.concat(
                        definition.stack().rule().stream()
                                .flatMap(rule -> rule.everything().stream())
                                .map(part ->
                                        new Alignment(
                                                part.title(),
                                                addresses.microCredential(part.slug()),
                                                "",
                                                "",
                                                definition.title(),
                                                "ceterms:Credential")),
                        definition.alignment().stream().map(Achievements::alignment))
                .toList();
    }

    private static Alignment alignment(Definition.Alignment item) {
        boolean known = Vocabulary.ALIGNMENT_TARGET_TYPE.allows(item.type());
        return new Alignment(
                item.name(),
                item.url().toString(),
                item.code(),
                item.statement().orElse(""),
                item.framework(),
                known ? item.type() : "");
    }

    private static List<ResultDescription> descriptions(String achievement, Rubric rubric) {
        return rubric.criteria().stream()
                .map(criterion ->
                        ResultDescription.ofRubric(
                                criterionId(achievement, criterion),
                                criterion.title(),
                                criterion.levels().stream()
                                        .map(level -> level(achievement, criterion, level))
                                        .toList(),
                                levelId(achievement, criterion, criterion.meets())))
                .toList();
    }

    private static RubricCriterionLevel level(
            String achievement, Criterion criterion, Level level) {
        return new RubricCriterionLevel(
                levelId(achievement, criterion, level.id()),
                level.name(),
                String.valueOf(criterion.rank(level.id())),
                "",
                level.says().strip(),
                List.of());
    }

    /** The level reached per criterion in the rubric's order; what did not apply is left out. */
    List<Result> results(Edition edition, Map<String, Score> scores) {
        String achievement = addresses.achievement(edition);
        List<Result> results = new ArrayList<>();
        for (Criterion criterion : edition.definition().rubric().criteria()) {
            if (scores.get(criterion.id()) instanceof Score.Reached(String level)) {
                results.add(
                        Result.ofLevel(
                                criterionId(achievement, criterion),
                                levelId(achievement, criterion, level)));
            }
        }
        return results;
    }

    private static String criterionId(String achievement, Criterion criterion) {
        return achievement + "#criterion/" + criterion.id();
    }

    private static String levelId(String achievement, Criterion criterion, String level) {
        return criterionId(achievement, criterion) + "/" + level;
    }
}
