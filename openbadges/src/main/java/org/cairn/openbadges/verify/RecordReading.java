package org.cairn.openbadges.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.openbadges.verify.RecordFacts.Named;
import org.cairn.openbadges.verify.RecordFacts.Tie;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Gathers what a learner's record says of the achievements in it. */
final class RecordReading {

    private final List<ObjectNode> subjects;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, List<Integer>> places = new HashMap<>();

    private RecordReading(Badge3 record) {
        this.subjects = Json.objects(record.json().path("credentialSubject"));
        for (int i = 0; i < record.contained().size(); i++) {
            int place = i;
            Contents.inside(record, i).ifPresent(credential -> learn(credential, place));
        }
        places.replaceAll((_, known) -> List.copyOf(known));
        all("achievement").forEach(this::name);
    }

    /** Empty for what is no learner's record. */
    static Optional<RecordFacts> of(Badge3 record) {
        return record.isClr()
                ? Optional.of(new RecordReading(record).facts(Contents.count(record)))
                : Optional.empty();
    }

    private RecordFacts facts(int held) {
        return new RecordFacts(
                held,
                all("achievement").stream().map(this::named).toList(),
                all("association").stream().map(this::tie).toList());
    }

    private List<ObjectNode> all(String member) {
        return subjects.stream()
                .flatMap(subject -> Json.objects(subject.path(member)).stream())
                .toList();
    }

    private void learn(ObjectNode credential, int place) {
        for (var subject : Json.objects(credential.path("credentialSubject"))) {
            for (var achievement : Json.objects(subject.path("achievement"))) {
                name(achievement);
                var known =
                        places.computeIfAbsent(
                                Json.text(achievement, "id"), _ -> new ArrayList<>());
                if (known.isEmpty() || known.getLast() != place) {
                    known.add(place);
                }
            }
        }
    }

    private void name(JsonNode achievement) {
        Json.optional(achievement, "id")
                .ifPresent(id ->
                        Json.optional(achievement, "name").ifPresent(name -> names.put(id, name)));
    }

    private Named named(JsonNode achievement) {
        var id = Json.text(achievement, "id");
        return new Named(
                Json.optional(achievement, "name").orElse(id),
                Json.text(achievement, "description"),
                id.isEmpty() ? List.of() : places.getOrDefault(id, List.of()));
    }

    private Tie tie(JsonNode association) {
        return new Tie(
                Json.text(association, "associationType"),
                known(Json.text(association, "sourceId")),
                known(Json.text(association, "targetId")));
    }

    private String known(String id) {
        return names.getOrDefault(id, id);
    }
}
