package org.cairn.openbadges.verify;

import java.util.ArrayList;
import java.util.List;
import org.cairn.openbadges.verify.Documents.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks the site that hosts an assertion for it: what it answers decides, whatever the file says
 * (Open Badges 2.0, hosted verification).
 */
final class HostedCopy {

    private static final List<String> TIMES = List.of("issuedOn", "expires");
    private static final List<String> MEMBERS = List.of("narrative", "evidence");

    private final Fetcher fetcher;

    /** What the site says. */
    record Answered(ObjectNode record, Judgement confirmation, Judgement revoked) {

        /** What is left of an assertion that was taken back names no badge class any more. */
        boolean isOnlyWordOfRevocation() {
            return !record.has("badge")
                    && confirmation.outcome() == Outcome.PASSED
                    && revoked.outcome() == Outcome.FAILED;
        }
    }

    HostedCopy(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    Answered of(Opened.Assertion opened) {
        var given = opened.json();
        var id = Json.text(given, "id");
        if (!Fetcher.isWeb(id)) {
            return new Answered(
                    given,
                    Judgement.failed(Message.of("hosted.no-address"), "id " + id),
                    revocation(given, false));
        }
        return switch (fetcher.load(id)) {
            case Answer.Found found -> found(given, id, found.bytes());
            case Answer.Gone gone -> gone(given, id, gone.bytes());
            case Answer.NotFound _ ->
                    answered(given, Judgement.failed(Message.of("hosted.missing"), id + ": 404"));
            case Answer.Unreachable no ->
                    new Answered(
                            given,
                            Judgement.unchecked(
                                    no.message("hosted.unreachable", "hosted.not-asked"),
                                    id,
                                    no.reason()),
                            Judgement.unchecked(
                                    no.message("status.unreachable", "status.not-asked"),
                                    id,
                                    no.reason()));
        };
    }

    private static Answered found(ObjectNode given, String id, byte[] bytes) {
        var hosted = Fetcher.json(bytes);
        if (hosted.isEmpty()) {
            return answered(given, Judgement.failed(Message.of("hosted.not-a-record"), id));
        }
        var copy = FirstVersion.assertion(hosted.get());
        if (Json.isTrue(copy, "revoked") && !copy.has("id") && !copy.has("badge")) {
            return gone(given, id, bytes);
        }
        if (!Json.text(copy, "id").equals(id)) {
            return answered(
                    given,
                    Judgement.failed(
                            Message.of("hosted.other"), id + " has " + Json.text(copy, "id")));
        }
        if (Json.isTrue(copy, "revoked")) {
            return gone(given, id, bytes);
        }
        var differences = differences(given, copy);
        return differences.isEmpty()
                ? answered(
                        copy,
                        Judgement.passed(Message.of("hosted.passed"), "GET " + id + ": equal"))
                : answered(
                        copy, Judgement.failed(Message.of("hosted.differs")).detailed(differences));
    }

    private static Answered gone(ObjectNode given, String id, byte[] bytes) {
        var copy = Fetcher.json(bytes);
        return new Answered(
                given.has("badge") ? given : copy.orElse(given),
                Judgement.passed(Message.of("hosted.withdrawn"), id + ": withdrawn"),
                revocation(copy.orElse(given), true));
    }

    private static Answered answered(ObjectNode record, Judgement confirmation) {
        return new Answered(record, confirmation, revocation(record, false));
    }

    private static Judgement revocation(ObjectNode record, boolean certain) {
        return certain || Json.isTrue(record, "revoked")
                ? StatusLookup.revoked(Json.text(record, "revocationReason"))
                : Judgement.passed(Message.of("status.passed-hosted"));
    }

    /** Only what the badge says; how it is written may differ. */
    private static List<String> differences(ObjectNode given, ObjectNode hosted) {
        var differences = new ArrayList<String>();
        compare(differences, "badge", Json.id(given.path("badge")), Json.id(hosted.path("badge")));
        compare(differences, "recipient", earner(given), earner(hosted));
        TIMES.forEach(name -> compare(differences, name, time(given, name), time(hosted, name)));
        MEMBERS.forEach(name ->
                compare(
                        differences,
                        name,
                        Meaning.of(given.path(name)),
                        Meaning.of(hosted.path(name))));
        return differences;
    }

    private static String earner(ObjectNode json) {
        return Json.objects(json.path("recipient")).stream()
                .map(recipient -> Json.text(recipient, "identity"))
                .findFirst()
                .orElse("");
    }

    private static String time(JsonNode json, String name) {
        var text = Json.text(json, name);
        return Times.lenient(text).map(Object::toString).orElse(text);
    }

    private static void compare(
            List<String> differences, String name, String given, String hosted) {
        if (!given.equals(hosted)) {
            differences.add(name + ": the file has " + given + ", the site has " + hosted);
        }
    }
}
