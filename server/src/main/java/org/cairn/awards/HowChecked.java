package org.cairn.awards;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cairn.catalog.Criterion;
import org.cairn.catalog.Edition;
import org.cairn.catalog.EvidenceKind;
import org.cairn.catalog.Score;

/** Tells in plain words how a badge came about, out of its own facts and nothing else. */
public final class HowChecked {

    private final Saying saying;

    /** Says a text of the message files in some language. */
    public interface Saying {
        String say(String key, Object... arguments);
    }

    public HowChecked(Saying saying) {
        this.saying = saying;
    }

    /** Who scored what against which rubric, how often it was handed in, and on which path. */
    public List<String> scored(
            Edition edition,
            List<AwardOrder.EvidenceLine> evidence,
            Optional<Examination> examination) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                saying.say(
                        edition.definition().assessment().anonymity().namesEducator()
                                ? "awards.how.scored-named"
                                : "awards.how.scored",
                        examination.map(Examination::assessors).orElse(0),
                        work(evidence),
                        edition.definition().rubric().criteria().size(),
                        edition.number()));
        examination.ifPresent(it -> {
            it.agreement()
                    .ifPresent(agreement ->
                            sentences.add(
                                    saying.say(
                                            "awards.how.agreed",
                                            agreement.same(),
                                            agreement.of())));
            if (it.rounds() > 1) {
                sentences.add(saying.say("awards.how.rounds", it.rounds()));
            }
            it.path()
                    .ifPresent(path -> sentences.add(saying.say("awards.how.path." + path.code())));
        });
        return sentences;
    }

    /** How many criteria were met of those that applied. */
    public String met(Edition edition, Map<String, Score> results) {
        int applied = 0;
        int met = 0;
        for (Criterion criterion : edition.definition().rubric().criteria()) {
            if (results.get(criterion.id()) instanceof Score.Reached(String level)) {
                applied++;
                met += criterion.meets(level) ? 1 : 0;
            }
        }
        return met == applied
                ? saying.say("awards.how.met.all", met)
                : saying.say("awards.how.met.some", met, applied);
    }

    /** "A video and two pictures": the kinds of what was seen, and nothing else of it. */
    public String work(List<AwardOrder.EvidenceLine> lines) {
        if (lines.isEmpty()) {
            return saying.say("awards.how.work");
        }
        Map<EvidenceKind, Long> counts =
                lines.stream()
                        .collect(
                                Collectors.groupingBy(
                                        AwardOrder.EvidenceLine::kind,
                                        TreeMap::new,
                                        Collectors.counting()));
        List<String> words = new ArrayList<>();
        counts.forEach(
                (kind, count) -> words.add(saying.say("awards.count." + kind.code(), count)));
        return words.size() == 1
                ? words.getFirst()
                : saying.say(
                        "awards.and",
                        String.join(", ", words.subList(0, words.size() - 1)),
                        words.getLast());
    }
}
