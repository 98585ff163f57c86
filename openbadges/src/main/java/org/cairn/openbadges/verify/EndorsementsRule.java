package org.cairn.openbadges.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whether the endorsements inside a badge are themselves genuine and current (Open Badges 3.0,
 * EndorsementCredential) and about something in it. A bad one says nothing about the badge.
 */
final class EndorsementsRule implements Rule<Badge3> {

    private static final int MAX_CHECKED = 8;

    /** An endorsement as it stands in the badge. */
    private record Inside(ObjectNode json, Optional<Jws> jws) {}

    @Override
    public String id() {
        return "endorsements";
    }

    @Override
    public Severity severity() {
        return Severity.ADVICE;
    }

    @Override
    public boolean applies(Badge3 badge) {
        return !inside(badge).isEmpty();
    }

    @Override
    public Message title(Badge3 badge) {
        return Message.of("endorsements.title");
    }

    @Override
    public Judgement check(Badge3 badge) {
        var all = inside(badge);
        var parties = parties(badge);
        var details = new ArrayList<String>();
        int failed = 0;
        int unchecked = Math.max(0, all.size() - MAX_CHECKED);
        for (var endorsement : all.subList(0, Math.min(all.size(), MAX_CHECKED))) {
            var about = Json.id(endorsement.json().path("credentialSubject"));
            var outcome = parties.contains(about) ? judge(endorsement, badge) : Outcome.FAILED;
            details.add(
                    Json.id(endorsement.json().path("issuer"))
                            + " about "
                            + about
                            + ": "
                            + outcome);
            failed += outcome == Outcome.FAILED ? 1 : 0;
            unchecked += outcome == Outcome.UNCHECKED ? 1 : 0;
        }
        return summary(all.size(), failed, unchecked).detailed(details);
    }

    /** An endorsement of anything else would lend the badge a good name that is not its own. */
    private static Set<String> parties(Badge3 badge) {
        var parties = new HashSet<String>();
        parties.add(Json.text(badge.json(), "id"));
        parties.add(badge.issuer());
        for (var subject : Json.objects(badge.json().path("credentialSubject"))) {
            parties.add(Json.text(subject, "id"));
            Json.objects(subject.path("achievement"))
                    .forEach(achievement -> parties.add(Json.text(achievement, "id")));
        }
        parties.remove("");
        return parties;
    }

    private static Judgement summary(int all, int failed, int unchecked) {
        if (failed > 0) {
            return Judgement.failed(count("endorsements.failed", failed));
        }
        return unchecked > 0
                ? Judgement.unchecked(count("endorsements.unchecked", unchecked))
                : Judgement.passed(count("endorsements.passed", all));
    }

    private static Message count(String key, int count) {
        return Message.of(key, "count", Integer.toString(count));
    }

    private static Outcome judge(Inside endorsement, Badge3 badge) {
        var json = endorsement.json();
        var seal = badge.seals().check(json, endorsement.jws());
        boolean started = time(json, "validFrom").filter(t -> t.isAfter(badge.now())).isEmpty();
        boolean ended = time(json, "validUntil").filter(t -> t.isBefore(badge.now())).isPresent();
        if (seal.sound()) {
            return started && !ended ? Outcome.PASSED : Outcome.FAILED;
        }
        boolean wrong =
                seal.issuer().outcome() == Outcome.FAILED
                        || seal.signature().outcome() == Outcome.FAILED;
        return wrong || ended ? Outcome.FAILED : Outcome.UNCHECKED;
    }

    private static Optional<Instant> time(ObjectNode json, String name) {
        return Times.lenient(json.path(name).asString(""));
    }

    private static List<Inside> inside(Badge3 badge) {
        var achievements =
                Json.objects(badge.json().path("credentialSubject")).stream()
                        .flatMap(subject -> Json.objects(subject.path("achievement")).stream())
                        .toList();
        return Stream.concat(
                        Stream.of(badge.json(), badge.json().path("issuer")), achievements.stream())
                .flatMap(holder ->
                        Stream.concat(
                                Json.objects(holder.path("endorsement")).stream()
                                        .map(json -> new Inside(json, Optional.empty())),
                                Json.texts(holder.path("endorsementJwt")).stream()
                                        .filter(Jws::looksLikeJws)
                                        .flatMap(text -> Jws.parse(text).stream())
                                        .map(jws ->
                                                new Inside(jws.credential(), Optional.of(jws)))))
                .toList();
    }
}
