package org.cairn.openbadges.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cairn.openbadges.proof.Proof;
import tools.jackson.databind.node.ObjectNode;

/**
 * For whom and for which occasion a presentation says that it was made.
 *
 * @param domains of each proof; those of a JWT are its {@code aud}
 * @param challenges of each proof, empty where it has none; that of a JWT is its {@code nonce}
 */
record Binding(List<List<String>> domains, List<String> challenges) {

    Binding {
        domains = List.copyOf(domains);
        challenges = List.copyOf(challenges);
    }

    static Binding of(Jws jws) {
        return new Binding(
                List.of(Json.texts(jws.payload().path("aud"))),
                List.of(jws.payload().path("nonce").asString("")));
    }

    static Binding of(ObjectNode presentation) {
        var proofs = Proof.of(presentation);
        return new Binding(
                proofs.stream().map(proof -> Json.texts(proof.node().path("domain"))).toList(),
                proofs.stream().map(proof -> proof.node().path("challenge").asString("")).toList());
    }

    /** Whether it is bound as the verifier asked. */
    Judgement judge(Occasion occasion) {
        return occasion.isAsked() ? compared(occasion) : unasked();
    }

    private Judgement compared(Occasion occasion) {
        if (isUnbound(occasion)) {
            return Judgement.failed(Message.of("meeting.unbound")).detailed(details());
        }
        if (!occasion.domain().stream()
                .allMatch(asked -> domains.stream().allMatch(named -> named.contains(asked)))) {
            return Judgement.failed(Message.of("meeting.other-verifier")).detailed(details());
        }
        if (!occasion.challenge().stream()
                .allMatch(asked -> challenges.stream().allMatch(asked::equals))) {
            return Judgement.failed(Message.of("meeting.other-occasion")).detailed(details());
        }
        return Judgement.passed(Message.of(passed(occasion)))
                .noting(uncompared(occasion))
                .detailed(details());
    }

    private boolean isUnbound(Occasion occasion) {
        return domains.isEmpty()
                || occasion.domain().isPresent() && domains.stream().anyMatch(List::isEmpty)
                || occasion.challenge().isPresent() && challenges.contains("");
    }

    private static String passed(Occasion occasion) {
        if (occasion.challenge().isEmpty()) {
            return "meeting.passed-verifier";
        }
        return occasion.domain().isEmpty() ? "meeting.passed-occasion" : "meeting.passed";
    }

    private Judgement unasked() {
        var named = uncompared(Occasion.UNASKED);
        return named.isEmpty()
                ? Judgement.unchecked(Message.of("meeting.unbound"))
                : Judgement.unchecked(Message.of("meeting.unasked")).noting(named);
    }

    /** What it names, and nobody asked for. */
    private List<Message> uncompared(Occasion occasion) {
        var named = new ArrayList<Message>();
        verifiers()
                .filter(_ -> occasion.domain().isEmpty())
                .map(all -> Message.of("meeting.names-verifier", "domain", all))
                .ifPresent(named::add);
        occasions()
                .filter(_ -> occasion.challenge().isEmpty())
                .map(all -> Message.of("meeting.names-occasion", "challenge", all))
                .ifPresent(named::add);
        return named;
    }

    private Optional<String> verifiers() {
        return joined(domains.stream().flatMap(List::stream).toList());
    }

    private Optional<String> occasions() {
        return joined(challenges);
    }

    private static Optional<String> joined(List<String> names) {
        return names.stream()
                .filter(name -> !name.isEmpty())
                .distinct()
                .reduce((first, next) -> first + ", " + next);
    }

    private List<String> details() {
        return List.of(
                "domain " + verifiers().orElse("(none)"),
                "challenge " + occasions().orElse("(none)"));
    }
}
