package org.cairn.openbadges.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The credentials in a learner's record (CLR 2.0, ClrSubject.verifiableCredential). */
final class Contents {

    /** In one verification; those in records inside of records count, too. */
    static final int MAX_CHECKED = 1_000;

    private static final int MAX_NAMES = 5;

    private Contents() {}

    /** A report on each, made like one on a credential that came alone. */
    static List<Report> judge(Badge3 record, Function<Badge3, Report> judging) {
        if (!record.isClr()) {
            return List.of();
        }
        int room = record.seals().roomFor(count(record));
        return items(record).stream()
                .limit(room)
                .map(item ->
                        Opened.Credential.inside(item)
                                .map(credential -> judging.apply(record.inner(credential)))
                                .orElseGet(() -> unreadable(record, item)))
                .toList();
    }

    static int count(Badge3 record) {
        return items(record).size();
    }

    /** What there is to know of those inside, for an engineer. */
    static List<String> details(Badge3 record) {
        return record.contained().stream()
                .flatMap(report ->
                        Stream.concat(
                                Stream.of(line(report)),
                                report.findings().stream()
                                        .filter(finding -> finding.outcome() != Outcome.PASSED)
                                        .map(finding ->
                                                "- "
                                                        + finding.rule()
                                                        + ": "
                                                        + finding.summary().english())))
                .toList();
    }

    /** Sentences for one and for several of those inside. */
    record Words(String once, String several) {}

    /** A sentence that says how many of those inside are so, and which. */
    static Message message(Words words, Badge3 record, Predicate<Report> which) {
        var names = record.contained().stream().filter(which).map(Contents::name).toList();
        return Message.of(
                names.size() == 1 ? words.once() : words.several(),
                "count",
                Integer.toString(names.size()),
                "all",
                Integer.toString(count(record)),
                "names",
                listed(names));
    }

    /** The names of those that somebody else earned, as far as that is certain. */
    static String ofOthers(Badge3 record) {
        var items = items(record);
        var names = new ArrayList<String>();
        for (int i = 0; i < record.contained().size(); i++) {
            var inside = json(items.get(i));
            if (inside.filter(json -> OtherLearner.isCertain(record.json(), json)).isPresent()) {
                names.add(name(record.contained().get(i)));
            }
        }
        return listed(names);
    }

    private static String listed(List<String> names) {
        var shown = String.join(", ", names.subList(0, Math.min(names.size(), MAX_NAMES)));
        return names.size() > MAX_NAMES ? shown + ", …" : shown;
    }

    static boolean has(Report report, Outcome outcome, Predicate<Finding> which) {
        return report.findings().stream()
                .filter(which)
                .anyMatch(finding -> finding.outcome() == outcome);
    }

    /** The credential in that place, with or without a proof; nothing when it is none. */
    static Optional<ObjectNode> inside(Badge3 record, int place) {
        return json(items(record).get(place));
    }

    private static Optional<ObjectNode> json(JsonNode item) {
        return Opened.Credential.inside(item).map(Opened.Credential::json);
    }

    private static List<JsonNode> items(Badge3 record) {
        return Json.objects(record.json().path("credentialSubject")).stream()
                .flatMap(subject -> Json.items(subject.path("verifiableCredential")).stream())
                .toList();
    }

    private static Report unreadable(Badge3 record, JsonNode item) {
        return new Report(
                record.now(),
                Optional.empty(),
                List.of(
                        Finding.of(
                                RecordRule.ID,
                                Severity.GENUINENESS,
                                RecordRule.title(false),
                                Judgement.unchecked(
                                        Message.of("record.other"),
                                        "type " + Json.texts(item.path("type"))))));
    }

    private static String name(Report report) {
        return report.badge()
                .map(badge -> badge.name().isBlank() ? badge.id() : badge.name())
                .filter(name -> !name.isBlank())
                .map(name -> "“" + name + "”")
                .orElse("?");
    }

    private static String line(Report report) {
        return name(report)
                + report.badge()
                        .map(badge -> " " + badge.id() + ", issuer " + badge.issuer().id())
                        .orElse("")
                + ": "
                + report.verdict();
    }
}
