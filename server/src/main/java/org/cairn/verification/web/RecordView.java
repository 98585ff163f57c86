package org.cairn.verification.web;

import java.util.List;
import java.util.Locale;
import org.cairn.openbadges.credential.Vocabulary;
import org.cairn.openbadges.verify.RecordFacts;
import org.cairn.platform.web.Frame;

/**
 * What a learner's record holds, as the page shows it.
 *
 * @param list what was checked, each by itself
 */
public record RecordView(RecordFacts facts, HeldList list) {

    /** More would make a page that nobody reads to the end. */
    private static final int MOST = 200;

    private static final int MOST_CREDENTIALS = 10;
    private static final int LONGEST = 300;
    private static final int FEW = 12;

    /** How many there are, and how many of them count today. */
    public String counts(Frame frame) {
        return frame.t("verification.held.counts", facts.held(), list.current().size());
    }

    /** How many more it holds than were looked at. */
    public int unseen() {
        return facts.held() - list.held().size();
    }

    public List<RecordFacts.Named> achievements() {
        return facts.achievements().stream()
                .limit(MOST)
                .map(named ->
                        new RecordFacts.Named(
                                Abridged.text(named.name(), LONGEST),
                                Abridged.text(named.description(), LONGEST),
                                named.credentials()))
                .toList();
    }

    public int moreAchievements() {
        return facts.achievements().size() - achievements().size();
    }

    /** The first credentials in here that are about that achievement. */
    public List<HeldCredential> about(RecordFacts.Named achievement) {
        return achievement.credentials().stream()
                .limit(MOST_CREDENTIALS)
                .map(list.held()::get)
                .toList();
    }

    public int moreAbout(RecordFacts.Named achievement) {
        return Math.max(0, achievement.credentials().size() - MOST_CREDENTIALS);
    }

    public List<RecordFacts.Tie> ties() {
        return facts.ties().stream()
                .limit(MOST)
                .map(tie ->
                        new RecordFacts.Tie(
                                Abridged.text(tie.type(), LONGEST),
                                Abridged.text(tie.source(), LONGEST),
                                Abridged.text(tie.target(), LONGEST)))
                .toList();
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
