package org.cairn.openbadges.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cairn.openbadges.json.JsonProblem;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.status.RevocationList;
import org.cairn.openbadges.status.StatusEntry;
import org.cairn.openbadges.status.StatusListCredential;
import org.cairn.openbadges.status.StatusProblem;
import org.cairn.openbadges.status.StatusPurpose;
import org.cairn.openbadges.verify.Documents.Answer;
import tools.jackson.databind.node.ObjectNode;

/** Looks one badge up in the lists that it names, and trusts only lists of the same issuer. */
final class StatusLookup {

    private static final int MAX_BYTES = 8 << 20;

    private final Badge3 badge;

    StatusLookup(Badge3 badge) {
        this.badge = badge;
    }

    Judgement judge(StatusEntry entry) {
        return switch (entry) {
            case StatusEntry.InList place -> fetched(place.list(), bytes -> inList(place, bytes));
            case StatusEntry.Named named -> fetched(named.list(), bytes -> named(named, bytes));
            case StatusEntry.Unknown unknown ->
                    Judgement.unchecked(
                            Message.of("status.unknown-kind"),
                            "credentialStatus.type " + unknown.type());
        };
    }

    private interface Reading {
        Judgement of(byte[] bytes);
    }

    private Judgement fetched(String list, Reading reading) {
        try {
            return switch (badge.documents().load(list)) {
                case Answer.Found found -> reading.of(found.bytes());
                case Answer.NotFound _ -> unchecked("status.missing", list, "404");
                case Answer.Gone _ -> unchecked("status.missing", list, "410");
                case Answer.Unreachable unreachable ->
                        unchecked("status.unreachable", list, unreachable.reason());
            };
        } catch (StatusProblem | JsonProblem problem) {
            return unchecked("status.list-broken", list, problem.getMessage());
        }
    }

    private Judgement inList(StatusEntry.InList place, byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8).strip();
        var jws = Jws.looksLikeJws(text) ? Jws.parse(text) : Optional.<Jws>empty();
        var json = jws.map(Jws::credential).orElseGet(() -> StrictJson.read(bytes, MAX_BYTES));
        var list = StatusListCredential.read(json);
        if (!list.issuer().equals(badge.issuer())) {
            return unchecked(
                    "status.list-of-other", place.list(), "issuer of the list: " + list.issuer());
        }
        var seal = badge.seals().check(json, jws);
        if (!seal.sound()) {
            return unchecked(
                    "status.list-unsigned",
                    place.list(),
                    seal.signature().summary().english(),
                    seal.issuer().summary().english());
        }
        if (outdated(json)) {
            return unchecked("status.list-outdated", place.list());
        }
        if (!list.purposes().contains(place.purpose())) {
            return unchecked("status.list-purpose", place.list(), "purposes " + list.purposes());
        }
        return bit(place, list);
    }

    private boolean outdated(ObjectNode list) {
        return Times.lenient(list.path("validUntil").asString(""))
                .filter(end -> end.isBefore(badge.now()))
                .isPresent();
    }

    private Judgement bit(StatusEntry.InList place, StatusListCredential credential) {
        var list = credential.list();
        int value = list.value(place.index(), place.size());
        var details =
                new String[] {
                    place.type()
                            + ", statusPurpose "
                            + place.purpose()
                            + ", index "
                            + place.index(),
                    place.list() + ": " + list.entries() + " entries, value " + value
                };
        var purpose = StatusPurpose.of(place.purpose());
        if (value != 0 && purpose.equals(Optional.of(StatusPurpose.REVOCATION))) {
            return Judgement.failed(
                    Message.of(isOnlySuspended(place) ? "status.suspended" : "status.revoked"),
                    details);
        }
        if (value != 0 && purpose.equals(Optional.of(StatusPurpose.SUSPENSION))) {
            return Judgement.failed(Message.of("status.suspended"), details);
        }
        return Judgement.passed(Message.of("status.passed"), details)
                .noting(notices(list.tooShort(), value, purpose));
    }

    /** Whether the list that the entry refers to says that the stop is for a time only. */
    private boolean isOnlySuspended(StatusEntry.InList place) {
        return place.reference()
                .map(list ->
                        judge(
                                new StatusEntry.InList(
                                        place.type(),
                                        StatusPurpose.SUSPENSION.word(),
                                        place.index(),
                                        list,
                                        place.size(),
                                        Optional.empty())))
                .filter(judgement -> judgement.outcome() == Outcome.FAILED)
                .isPresent();
    }

    private static List<Message> notices(
            boolean tooShort, int value, Optional<StatusPurpose> purpose) {
        var notices = new ArrayList<Message>();
        if (tooShort) {
            notices.add(Message.of("status.list-short"));
        }
        if (value != 0) {
            var refresh = purpose.equals(Optional.of(StatusPurpose.REFRESH));
            notices.add(Message.of(refresh ? "status.refresh" : "status.message"));
        }
        return notices;
    }

    private Judgement named(StatusEntry.Named named, byte[] bytes) {
        var list = RevocationList.read(StrictJson.read(bytes, MAX_BYTES));
        if (!list.issuer().isEmpty() && !list.issuer().equals(badge.issuer())) {
            return unchecked(
                    "status.list-of-other", named.list(), "issuer of the list: " + list.issuer());
        }
        var details = named.type() + " " + named.list() + ", " + list.reasons().size() + " revoked";
        return list.revocation(Json.text(badge.json(), "id"))
                .map(reason -> revoked(reason, details))
                .orElseGet(() -> Judgement.passed(Message.of("status.passed"), details));
    }

    static Judgement revoked(String reason, String... details) {
        return Judgement.failed(
                reason.isBlank()
                        ? Message.of("status.revoked")
                        : Message.of("status.revoked-because", "reason", reason),
                details);
    }

    private static Judgement unchecked(String key, String... details) {
        return Judgement.unchecked(Message.of(key), details);
    }
}
