package org.cairn.openbadges.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.openbadges.verify.BadgeFacts.Issuer;
import org.cairn.openbadges.verify.BadgeFacts.Kind;
import org.cairn.openbadges.verify.BadgeFacts.Result;
import tools.jackson.databind.JsonNode;

/** Gathers what an Open Badges 3.0 credential says of itself. */
final class Facts3 {

    private static final int MAX_RESULTS = 200;

    private Facts3() {}

    static BadgeFacts of(Badge3 badge) {
        var json = badge.json();
        var subject = json.path("credentialSubject");
        var achievement = subject.path("achievement");
        var issuer = json.path("issuer");
        var validity = badge.validity();
        return new BadgeFacts(
                kind(badge),
                badge.standard(),
                Json.text(json, "id"),
                Json.optional(achievement, "name").orElseGet(() -> Json.text(json, "name")),
                Json.optional(achievement, "description")
                        .orElseGet(() -> Json.text(json, "description")),
                Json.text(achievement.path("criteria"), "narrative"),
                new Issuer(badge.issuer(), badge.issuerName(), Json.optional(issuer, "url")),
                recipient(subject),
                validity.from(),
                validity.until(),
                results(subject, achievement),
                image(json, subject, achievement));
    }

    private static Kind kind(Badge3 badge) {
        if (badge.isClr()) {
            return Kind.LEARNER_RECORD;
        }
        if (Json.isType(badge.json(), "EndorsementCredential")) {
            return Kind.ENDORSEMENT;
        }
        return Stream.of("OpenBadgeCredential", "AchievementCredential")
                        .anyMatch(type -> Json.isType(badge.json(), type))
                ? Kind.BADGE
                : Kind.OTHER;
    }

    private static Optional<String> recipient(JsonNode subject) {
        var identities =
                Json.objects(subject.path("identifier")).stream()
                        .filter(item -> !item.path("hashed").asBoolean(false))
                        .toList();
        for (var type : List.of("name", "emailAddress")) {
            for (var identity : identities) {
                if (Json.text(identity, "identityType").equals(type)) {
                    return Json.optional(identity, "identityHash");
                }
            }
        }
        return Json.optional(subject, "name");
    }

    private static List<Result> results(JsonNode subject, JsonNode achievement) {
        Map<String, String> names = new HashMap<>();
        for (var description : Json.objects(achievement.path("resultDescription"))) {
            names.put(Json.text(description, "id"), Json.text(description, "name"));
            for (var level : Json.objects(description.path("rubricCriterionLevel"))) {
                names.put(Json.text(level, "id"), Json.text(level, "name"));
            }
        }
        return Json.objects(subject.path("result")).stream()
                .limit(MAX_RESULTS)
                .map(result -> result(result, names))
                .toList();
    }

    private static Result result(JsonNode json, Map<String, String> names) {
        var level = Json.text(json, "achievedLevel");
        var reached =
                Json.optional(json, "value")
                        .or(() -> Optional.ofNullable(names.get(level)))
                        .orElseGet(() -> Json.text(json, "status"));
        return new Result(names.getOrDefault(Json.text(json, "resultDescription"), ""), reached);
    }

    private static Optional<String> image(JsonNode json, JsonNode subject, JsonNode achievement) {
        for (var holder : List.of(json, subject, achievement)) {
            var id = Json.id(holder.path("image"));
            if (!id.isEmpty()) {
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }
}
