package org.cairn.verification.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.cairn.openbadges.credential.Vocabulary;
import org.cairn.openbadges.verify.RecordFacts;
import org.cairn.openbadges.verify.Report;
import org.cairn.openbadges.verify.Verdict;
import org.cairn.platform.web.Frame;

/**
 * What a learner's record holds, as the page shows it.
 *
 * @param held what was checked, each by itself
 */
public record RecordView(RecordFacts facts, List<HeldCredential> held) {

    /** More would make a page that nobody reads to the end. */
    private static final int MOST = 200;

    private static final int FEW = 12;

    public RecordView {
        held = List.copyOf(held);
    }

    static RecordView of(RecordFacts facts, List<Report> contained) {
        return new RecordView(
                facts,
                IntStream.range(0, contained.size())
                        .mapToObj(place -> new HeldCredential(place + 1, contained.get(place)))
                        .toList());
    }

    /** How many there are, and how many of them count today. */
    public String counts(Frame frame) {
        long current =
                held.stream().filter(one -> one.report().verdict() == Verdict.GENUINE).count();
        return frame.t("verification.held.counts", facts.held(), current);
    }

    /** How many more it holds than were looked at. */
    public int unseen() {
        return facts.held() - held.size();
    }

    public List<RecordFacts.Named> achievements() {
        return facts.achievements().stream().limit(MOST).toList();
    }

    public int moreAchievements() {
        return facts.achievements().size() - achievements().size();
    }

    /** The credentials in here that are about that achievement. */
    public List<HeldCredential> about(RecordFacts.Named achievement) {
        return achievement.credentials().stream().map(held::get).toList();
    }

    public List<RecordFacts.Tie> ties() {
        return facts.ties().stream().limit(MOST).toList();
    }

    public int moreTies() {
        return facts.ties().size() - ties().size();
    }

    /** Whether all of it is seen at a glance. */
    public boolean isShort() {
        return facts.achievements().size() + facts.ties().size() <= FEW;
    }

    /** "“Clear goals” is part of “Teaching”." */
    public String sentence(Frame frame, RecordFacts.Tie tie) {
        String word = tie.type().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        return Vocabulary.ASSOCIATION_TYPE.allows(tie.type())
                ? frame.t("verification.tie." + word, tie.source(), tie.target())
                : frame.t("verification.tie.other", tie.source(), tie.target(), tie.type());
    }
}
