package org.cairn.openbadges.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whether the endorsements inside a badge are themselves genuine, current and not taken back (Open
 * Badges 3.0, EndorsementCredential) and about something in it. A bad one says nothing about the
 * badge.
 */
final class EndorsementsRule implements Rule<Badge3> {

    private static final int MAX_CHECKED = 8;

    private final StatusRule status = new StatusRule();

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
        return !items(badge).isEmpty();
    }

    @Override
    public Message title(Badge3 badge) {
        return Message.of("endorsements.title");
    }

    @Override
    public Judgement check(Badge3 badge) {
        var all = items(badge);
        var parties = parties(badge);
        var details = new ArrayList<String>();
        int failed = 0;
        int unchecked = Math.max(0, all.size() - MAX_CHECKED);
        for (var item : all.subList(0, Math.min(all.size(), MAX_CHECKED))) {
            var endorsement = Opened.Credential.inside(item);
            var outcome =
                    endorsement
                            .map(credential -> judge(badge, credential, parties))
                            .orElse(Outcome.UNCHECKED);
            details.add(
                    endorsement
                                    .map(credential -> whoOfWhom(credential.json()))
                                    .orElse("no endorsement that can be read")
                            + ": "
                            + outcome);
            failed += outcome == Outcome.FAILED ? 1 : 0;
            unchecked += outcome == Outcome.UNCHECKED ? 1 : 0;
        }
        return summary(all.size(), failed, unchecked).detailed(details);
    }

    private static String whoOfWhom(ObjectNode endorsement) {
        return Json.id(endorsement.path("issuer")) + " about " + about(endorsement);
    }

    private static String about(ObjectNode endorsement) {
        return Json.id(endorsement.path("credentialSubject"));
    }

    /** An endorsement of anything else would lend the badge a good name that is not its own. */
    private static Set<String> parties(Badge3 badge) {
        var parties = new HashSet<String>();
        parties.add(badge.issuer());
        Json.objects(badge.json().path("credentialSubject"))
                .forEach(subject -> parties.add(Json.text(subject, "id")));
        endorsed(badge).forEach(party -> parties.add(Json.text(party, "id")));
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

    private Outcome judge(Badge3 badge, Opened.Credential credential, Set<String> parties) {
        if (!parties.contains(about(credential.json()))) {
            return Outcome.FAILED;
        }
        var endorsement = badge.inner(credential);
        var seal = endorsement.seal();
        var genuine =
                worst(
                        seal.issuer().outcome(),
                        seal.signature().outcome(),
                        DatesRule.judge(endorsement.validity(), endorsement.now()).outcome());
        return genuine == Outcome.PASSED ? status.check(endorsement).outcome() : genuine;
    }

    private static Outcome worst(Outcome... outcomes) {
        var all = List.of(outcomes);
        if (all.contains(Outcome.FAILED)) {
            return Outcome.FAILED;
        }
        return all.contains(Outcome.UNCHECKED) ? Outcome.UNCHECKED : Outcome.PASSED;
    }

    /** What stands in the places of endorsements. */
    private static List<JsonNode> items(Badge3 badge) {
        return endorsed(badge).stream()
                .flatMap(party ->
                        Stream.of("endorsement", "endorsementJwt")
                                .flatMap(name -> Json.items(party.path(name)).stream()))
                .toList();
    }

    /** What can carry endorsements: the badge, its achievements, and all who stand behind them. */
    private static List<ObjectNode> endorsed(Badge3 badge) {
        var endorsed = new ArrayList<ObjectNode>();
        endorsed.add(badge.json());
        addProfiles(endorsed, badge.json().path("issuer"));
        for (var subject : Json.objects(badge.json().path("credentialSubject"))) {
            addProfiles(endorsed, subject.path("source"));
            for (var achievement : Json.objects(subject.path("achievement"))) {
                endorsed.add(achievement);
                addProfiles(endorsed, achievement.path("creator"));
            }
        }
        return endorsed;
    }

    private static void addProfiles(List<ObjectNode> endorsed, JsonNode profiles) {
        for (var profile : Json.objects(profiles)) {
            endorsed.add(profile);
            addProfiles(endorsed, profile.path("parentOrg"));
        }
    }
}
