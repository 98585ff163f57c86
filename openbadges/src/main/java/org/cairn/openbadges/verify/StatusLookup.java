package org.cairn.openbadges.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cairn.openbadges.json.JsonProblem;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.status.RevocationList;
import org.cairn.openbadges.status.StatusEntry;
import org.cairn.openbadges.status.StatusList;
import org.cairn.openbadges.status.StatusListCredential;
import org.cairn.openbadges.status.StatusProblem;
import org.cairn.openbadges.status.StatusPurpose;
import org.cairn.openbadges.verify.Documents.Answer;

/** Looks one badge up in the lists that it names, and trusts only lists of the same issuer. */
final class StatusLookup {

    private static final int MAX_BYTES = 8 << 20;

    private final Badge3 badge;

    StatusLookup(Badge3 badge) {
        this.badge = badge;
    }

    Judgement judge(StatusEntry entry) {
        return switch (entry) {
            case StatusEntry.InList place -> fetched(place.list(), found -> inList(place, found));
            case StatusEntry.Named named ->
                    fetched(
                            named.list(),
                            found ->
                                    SeenBefore.judge(
                                            named(named, found.bytes()), found.keptSince()));
            case StatusEntry.Unknown unknown ->
                    Judgement.unchecked(
                            Message.of("status.unknown-kind"),
                            "credentialStatus.type " + unknown.type());
        };
    }

    private interface Reading {
        Judgement of(Answer.Found found);
    }

    private Judgement fetched(String list, Reading reading) {
        try {
            return switch (badge.documents().loadList(list)) {
                case Answer.Found found -> reading.of(found);
                case Answer.NotFound _ -> unchecked("status.missing", list, "404");
                case Answer.Gone _ -> unchecked("status.missing", list, "410");
                case Answer.Unreachable unreachable ->
                        Judgement.unchecked(
                                unreachable.message("status.unreachable", "status.not-asked"),
                                list,
                                unreachable.reason());
            };
        } catch (StatusProblem | JsonProblem problem) {
            return unchecked("status.list-broken", list, problem.getMessage());
        }
    }

    private Judgement inList(StatusEntry.InList place, Answer.Found found) {
        var read = badge.documents().readList(found);
        var list = read.list();
        return dated(
                doubt(place, read).orElseGet(() -> bit(place, list.list(), found.keptSince())),
                list,
                found.keptSince());
    }

    /** A copy that is younger than the issuer wants lists to be asked for is as good as new. */
    private Judgement dated(
            Judgement judgement, StatusListCredential list, Optional<Instant> seen) {
        var lives = list.timeToLive().orElse(StatusListCredential.DEFAULT_TIME_TO_LIVE);
        return seen.filter(time -> Duration.between(time, badge.now()).compareTo(lives) < 0)
                .map(time -> SeenBefore.dated(judgement, time))
                .orElseGet(() -> SeenBefore.judge(judgement, seen));
    }

    /** Why the list is not believed. */
    private Optional<Judgement> doubt(StatusEntry.InList place, KnownLists.Read read) {
        var list = read.list();
        if (!list.issuer().equals(badge.issuer())) {
            return Optional.of(
                    unchecked(
                            "status.list-of-other",
                            place.list(),
                            "issuer of the list: " + list.issuer()));
        }
        var seal = badge.seals().check(read.document());
        if (!seal.sound()) {
            return Optional.of(
                    unchecked(
                            "status.list-unsigned",
                            place.list(),
                            seal.signature().summary().english(),
                            seal.issuer().summary().english()));
        }
        if (!list.purposes().contains(place.purpose())) {
            return Optional.of(
                    unchecked("status.list-purpose", place.list(), "purposes " + list.purposes()));
        }
        return untimely(Validity.ofCredential(read.document().json()))
                .map(key -> unchecked(key, place.list()));
    }

    /** A list need not say when it begins or ends (Bitstring Status List 1.0, section 2.2). */
    private Optional<String> untimely(Validity dates) {
        if (dates.endedBefore(badge.now())) {
            return Optional.of("status.list-outdated");
        }
        if (dates.isToCome(badge.now())) {
            return Optional.of("status.list-early");
        }
        return dates.beginnings().unreadable() || dates.ends().unreadable()
                ? Optional.of("status.list-undated")
                : Optional.empty();
    }

    private Judgement bit(StatusEntry.InList place, StatusList list, Optional<Instant> seen) {
        int value = list.value(place.index(), place.size());
        var details =
                new String[] {
                    place.type()
                            + ", statusPurpose "
                            + place.purpose()
                            + ", index "
                            + place.index()
                            + (place.size() == 1 ? "" : ", statusSize " + place.size()),
                    place.list() + ": " + list.entries() + " bits, value " + value
                };
        var purpose = StatusPurpose.of(place.purpose());
        boolean revocation = purpose.equals(Optional.of(StatusPurpose.REVOCATION));
        boolean stops = revocation || purpose.equals(Optional.of(StatusPurpose.SUSPENSION));
        var judgement =
                Judgement.passed(Message.of(stops ? "status.passed" : "status.none"), details);
        if (stops && value != 0) {
            boolean forGood = revocation && !isOnlySuspended(place, seen.isPresent());
            judgement =
                    Judgement.failed(
                            Message.of(forGood ? "status.revoked" : "status.suspended"), details);
        }
        return judgement.noting(notices(place, list, value, stops));
    }

    /**
     * Whether the list that the entry refers to says that the stop is for a time only. Of a copy
     * that is assumed until that list says otherwise, as the stop may be over by now.
     */
    private boolean isOnlySuspended(StatusEntry.InList place, boolean copy) {
        return place.suspension()
                .map(this::judge)
                .filter(told ->
                        told.outcome() == Outcome.FAILED
                                || told.summary().key().equals("status.kept-stopped")
                                || copy
                                        && told.outcome() == Outcome.UNCHECKED
                                        && !told.summary().key().equals("status.kept-passed"))
                .isPresent();
    }

    private static List<Message> notices(
            StatusEntry.InList place, StatusList list, int value, boolean stops) {
        var notices = new ArrayList<Message>();
        if (list.tooShort(place.size())) {
            notices.add(Message.of("status.list-short"));
        }
        var message = place.messages().getOrDefault(value, "");
        if (!message.isBlank() && (value != 0 || !stops)) {
            notices.add(Message.of("status.message-says", "message", message));
        } else if (value != 0 && !stops) {
            var refresh = place.purpose().equals(StatusPurpose.REFRESH.word());
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
