package org.cairn.openbadges.verify;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cairn.openbadges.status.RevocationList;
import org.cairn.openbadges.status.StatusProblem;
import org.cairn.openbadges.verify.Documents.Answer;
import tools.jackson.databind.node.ObjectNode;

/**
 * The list in which an issuer of Open Badges 1.x or 2.0 names the signed badges that it took back.
 */
record ListedByName(Fetcher fetcher, String address) {

    /** Whether the list has the badge under one of its names. */
    Judgement judge(List<String> names, Function<ObjectNode, RevocationList> reading) {
        return switch (fetcher.loadList(address)) {
            case Answer.Found found ->
                    SeenBefore.judge(lookedUp(found.bytes(), names, reading), found.keptSince());
            case Answer.NotFound _, Answer.Gone _ ->
                    Judgement.unchecked(Message.of("status.missing"), address);
            case Answer.Unreachable no ->
                    Judgement.unchecked(
                            no.message("status.unreachable", "status.not-asked"),
                            address,
                            no.reason());
        };
    }

    private Judgement lookedUp(
            byte[] bytes, List<String> names, Function<ObjectNode, RevocationList> reading) {
        try {
            return Fetcher.json(bytes)
                    .map(reading)
                    .map(list -> judge(names, list))
                    .orElseGet(
                            () -> Judgement.unchecked(Message.of("status.list-broken"), address));
        } catch (StatusProblem problem) {
            return Judgement.unchecked(
                    Message.of("status.list-broken"), address, problem.getMessage());
        }
    }

    private Judgement judge(List<String> names, RevocationList list) {
        return names.stream()
                .filter(name -> !name.isEmpty())
                .map(list::revocation)
                .flatMap(Optional::stream)
                .findFirst()
                .map(reason -> StatusLookup.revoked(reason, address))
                .orElseGet(() -> Judgement.passed(Message.of("status.passed"), address));
    }
}
