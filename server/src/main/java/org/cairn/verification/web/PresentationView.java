package org.cairn.verification.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.openbadges.verify.Finding;
import org.cairn.openbadges.verify.Outcome;
import org.cairn.openbadges.verify.PresentationReport;
import org.cairn.platform.web.Frame;
import org.cairn.verification.Sayings;

/**
 * A presentation as the page shows it: first what its badges are worth and who showed them, then
 * each badge by itself.
 */
public record PresentationView(PresentationReport together, HeldList held) {

    private static final int LONGEST = 300;

    /** What became of the holder's signature. */
    private enum Seal {
        SIGNED,
        NOBODY,
        OVER,
        BROKEN,
        OPEN;

        String key(String what) {
            return "verification.together." + name().toLowerCase(Locale.ROOT) + "." + what;
        }

        /** Whether that weighs more than what the badges are worth. */
        boolean standsOut() {
            return this == OVER || this == BROKEN;
        }
    }

    private Seal seal() {
        Optional<String> said = finding("shown").map(shown -> shown.summary().key());
        if (said.filter("shown.none"::equals).isPresent()) {
            return Seal.NOBODY;
        }
        List<Outcome> outcomes = ofHolder().stream().map(Finding::outcome).toList();
        if (outcomes.contains(Outcome.FAILED)) {
            boolean isOver = said.filter("shown.expired"::equals).isPresent();
            return isOver && holderIsKnown() ? Seal.OVER : Seal.BROKEN;
        }
        return outcomes.contains(Outcome.UNCHECKED) ? Seal.OPEN : Seal.SIGNED;
    }

    private List<Finding> ofHolder() {
        return Stream.of("shown", "holder").flatMap(rule -> finding(rule).stream()).toList();
    }

    private boolean holderIsKnown() {
        return finding("holder").filter(one -> one.outcome() == Outcome.PASSED).isPresent();
    }

    private Optional<Finding> finding(String rule) {
        return together.finding(rule);
    }

    /** What stands out: a signature that does not hold, or else what the badges are worth. */
    public String title(Frame frame) {
        Seal seal = seal();
        return seal.standsOut() ? frame.t(seal.key("title")) : worth(frame);
    }

    private String worth(Frame frame) {
        int all = together.count();
        int current = held.current().size();
        if (all == 0) {
            return frame.t("verification.together.empty");
        }
        if (current == all) {
            return frame.t("verification.together.all", all);
        }
        return all == 1
                ? held.held().getFirst().verdict(frame)
                : frame.t("verification.together.some", all, current);
    }

    /** The same in sentences, with who showed them and what that does not say. */
    public List<String> words(Frame frame) {
        Seal seal = seal();
        List<String> words = new ArrayList<>();
        if (seal.standsOut()) {
            words.add(worth(frame) + ".");
            words.add(reason(frame) + " " + frame.t(seal.key("words")));
        } else {
            words.add(frame.t(seal.key("words")));
        }
        words.add(
                frame.t(
                        seal == Seal.SIGNED
                                ? "verification.together.once"
                                : "verification.together.unasked"));
        if (earnersAre(Outcome.FAILED)) {
            finding("earner").map(one -> Sayings.say(frame, one.summary())).ifPresent(words::add);
        } else if (seal == Seal.SIGNED && earnersAre(Outcome.UNCHECKED)) {
            words.add(frame.t("verification.together.earner-open"));
        }
        return words;
    }

    /** What came of comparing the earners with the holder. */
    private boolean earnersAre(Outcome outcome) {
        return finding("earner").filter(one -> one.outcome() == outcome).isPresent();
    }

    /** Why the signature does not count. */
    private String reason(Frame frame) {
        return ofHolder().stream()
                .filter(one -> one.outcome() == Outcome.FAILED)
                .findFirst()
                .map(one -> Sayings.say(frame, one.summary()))
                .orElse("");
    }

    public String color() {
        if (seal() == Seal.BROKEN || earnersAre(Outcome.FAILED) || has("c-k-problem")) {
            return "c-k-problem";
        }
        return together.holds() ? "c-k-met" : "c-k-notyet";
    }

    private boolean has(String color) {
        return held.held().stream().anyMatch(one -> one.color().equals(color));
    }

    public String icon() {
        if (color().equals("c-k-met")) {
            return "check";
        }
        return switch (seal()) {
            case BROKEN -> "cross";
            case OVER -> "clock";
            case SIGNED, NOBODY, OPEN -> "warning";
        };
    }

    /** Whom it names as the one who shows it, if it names anybody. */
    public Optional<String> holder() {
        return together.holder()
                .filter(name -> !name.isBlank())
                .map(name -> Abridged.text(name, LONGEST));
    }

    /** How many more it shows than were looked at. */
    public int unseen() {
        return together.count() - held.held().size();
    }

    /** Whether asking once more could tell more. */
    boolean isOpen() {
        return seal() == Seal.OPEN
                || held.held().stream().anyMatch(one -> one.report().count(Outcome.UNCHECKED) > 0);
    }
}
