package org.cairn.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.cairn.review.Sample.DEFINITION;
import static org.cairn.review.Sample.HELPFUL;
import static org.cairn.review.Sample.IMANI;
import static org.cairn.review.Sample.NOON;
import static org.cairn.review.Sample.SETTING;
import static org.cairn.review.Sample.TEXTS;
import static org.cairn.review.Sample.WHY;
import static org.cairn.review.Sample.YOLANDA;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.catalog.EvidenceKind;
import org.cairn.catalog.Score;
import org.cairn.platform.files.Sha256;
import org.cairn.portfolio.Exhibit;
import org.junit.jupiter.api.Test;

/** What a round carries forward to the next one. */
class RoundTest {

    private static final Mark MET = new Mark(new Score.Reached("shown"), HELPFUL);
    private static final Mark MISSED = new Mark(new Score.Reached("not-met"), HELPFUL);

    @Test
    void aMetCriterionStaysMetWhileItsPartIsTheSame() {
        Round round = judged(1, Sample.work(), Map.of(), Set.of());
        assertThat(round.carriedTo(Sample.work(), DEFINITION)).containsOnlyKeys("question");
        Work otherTexts =
                new Work(
                        Sample.work().responses(),
                        Map.of(TEXTS, List.of(Sample.note("Another set"))));
        assertThat(round.carriedTo(otherTexts, DEFINITION)).containsOnlyKeys("question");
    }

    @Test
    void aChangedWordInItsPartOpensTheCriterionAgain() {
        Round round = judged(1, Sample.work(), Map.of(), Set.of());
        assertThat(round.carriedTo(Sample.work("quite other words here"), DEFINITION)).isEmpty();
        assertThat(
                        round.carriedTo(
                                Sample.work(Sample.work().response(SETTING) + "  \n"), DEFINITION))
                .as("white space at the end is no change")
                .containsOnlyKeys("question");
    }

    @Test
    void whatWasCarriedStaysTiedToTheWorkItWasJudgedOn() {
        Round first = judged(1, Sample.work(), Map.of(), Set.of());
        Map<String, Carried> carried = first.carriedTo(Sample.work(), DEFINITION);
        Round second = judged(2, Sample.work(), carried, Set.of());
        assertThat(second.met(DEFINITION).get("question"))
                .isEqualTo(carried.get("question"))
                .extracting(Carried::round)
                .isEqualTo(1);
    }

    @Test
    void anIncompleteRoundPassesOnWhatItCameWith() {
        Map<String, Carried> carried =
                judged(1, Sample.work(), Map.of(), Set.of()).carriedTo(Sample.work(), DEFINITION);
        Round incomplete = round(2, Sample.work(), carried, Optional.empty(), Optional.empty());
        assertThat(incomplete.carriedTo(Sample.work(), DEFINITION)).isEqualTo(carried);
    }

    @Test
    void aCriterionThatTheIssuerReopenedIsNotCarried() {
        Round round = judged(1, Sample.work(), Map.of(), Set.of("question"));
        assertThat(round.carriedTo(Sample.work(), DEFINITION)).isEmpty();
    }

    @Test
    void theChecklistNamesWhatIsMissingAndWhatIsTooLong() {
        assertThat(keys(Work.EMPTY))
                .containsExactly(
                        "review.check.response-missing",
                        "review.check.response-missing",
                        "review.check.evidence-missing");
        Work tooLong =
                new Work(
                        Map.of(SETTING, "word ".repeat(13), WHY, "word ".repeat(13)),
                        Map.of(TEXTS, List.of(Sample.note("x"))));
        Checklist checklist = Checklist.of(DEFINITION, tooLong);
        assertThat(checklist.items())
                .extracting(item -> item.words().key(), Checklist.Item::blocks)
                .containsExactly(
                        tuple("review.check.over-limit", true),
                        tuple("review.check.over-guide", false));
    }

    @Test
    void piecesOfOneSlotKeepToOneChoice() {
        var text = Sample.note("x");
        var small = Sample.file(EvidenceKind.FILE, 1_000_000);
        var large = Sample.file(EvidenceKind.FILE, 1_000_001);
        assertThat(keys(with(text))).isEmpty();
        assertThat(keys(with(small))).isEmpty();
        assertThat(keys(with(small, text))).containsExactly("review.check.evidence-mixed");
        assertThat(keys(with(large))).containsExactly("review.check.evidence-large");
        assertThat(keys(with(text, Sample.note("y"), Sample.note("z"))))
                .containsExactly("review.check.evidence-many");
    }

    private static Work with(Exhibit... exhibits) {
        return new Work(Sample.work().responses(), Map.of(TEXTS, List.of(exhibits)));
    }

    private static List<String> keys(Work work) {
        return Checklist.of(DEFINITION, work).items().stream()
                .map(item -> item.words().key())
                .toList();
    }

    private static Round judged(
            int number, Work work, Map<String, Carried> carried, Set<String> reopened) {
        Recommendation advice =
                new Recommendation(
                        IMANI,
                        Recommendation.Value.NOT_YET,
                        Optional.of(Recommendation.Value.NOT_YET),
                        new Scorecard(Map.of("question", MET, "range", MISSED), ""),
                        List.of(),
                        "",
                        "",
                        false,
                        NOON);
        Decision decision =
                new Decision(
                        YOLANDA,
                        Verdict.NOT_YET,
                        Optional.empty(),
                        "",
                        "",
                        reopened,
                        List.of(),
                        "",
                        NOON);
        return round(number, work, carried, Optional.of(advice), Optional.of(decision));
    }

    private static Round round(
            int number,
            Work work,
            Map<String, Carried> carried,
            Optional<Recommendation> advice,
            Optional<Decision> decision) {
        return new Round(
                new SubmissionId(1042),
                number,
                number,
                Sample.facts().edition(),
                NOON,
                work,
                Sample.papers("").statement(),
                "",
                carried,
                Sha256.ofText("seal"),
                advice,
                decision);
    }
}
