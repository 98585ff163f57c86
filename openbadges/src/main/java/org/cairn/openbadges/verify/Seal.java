package org.cairn.openbadges.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the checks of a document's signatures showed.
 *
 * @param issuer whether the keys are the issuer's own
 * @param signature whether the document is as it was signed
 */
record Seal(Judgement issuer, Judgement signature) {

    boolean sound() {
        return issuer.outcome() == Outcome.PASSED && signature.outcome() == Outcome.PASSED;
    }

    /** The same, with a word on how old the issuer's keys are. */
    Seal fromKeysOf(Instant time) {
        var kept = Message.of("issuer.kept", "date", time.toString());
        return new Seal(issuer.noting(List.of(kept)), signature);
    }

    /** The same, with a word on signatures of others that were not looked at. */
    Seal besideOthers() {
        var notices = new ArrayList<>(signature.notices());
        notices.add(Message.of("signature.of-others"));
        return new Seal(issuer, signature.noting(notices));
    }

    /**
     * Several proofs as one: one failure fails all, one that passes carries those that could not be
     * checked.
     */
    static Seal of(List<Seal> seals) {
        return new Seal(
                merge(seals.stream().map(Seal::issuer).toList()),
                merge(seals.stream().map(Seal::signature).toList()));
    }

    private static Judgement merge(List<Judgement> judgements) {
        var details = new ArrayList<String>();
        judgements.forEach(judgement -> details.addAll(judgement.details()));
        var decisive = judgements.stream().min(Comparator.comparing(Seal::rank)).orElseThrow();
        return decisive.detailed(details);
    }

    private static int rank(Judgement judgement) {
        return switch (judgement.outcome()) {
            case FAILED -> 0;
            case PASSED -> 1;
            case UNCHECKED -> 2;
        };
    }
}
