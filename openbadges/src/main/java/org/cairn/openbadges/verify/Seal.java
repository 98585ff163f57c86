package org.cairn.openbadges.verify;

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
