package org.cairn.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.awards.AwardId;
import org.cairn.awards.Awards;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Criterion;
import org.cairn.catalog.Definition;
import org.cairn.catalog.EvidenceDemand;
import org.cairn.catalog.EvidenceKind;
import org.cairn.catalog.Judgement;
import org.cairn.catalog.Part;
import org.cairn.catalog.Prompt;
import org.cairn.catalog.Score;
import org.cairn.catalog.WordRule;
import org.cairn.people.PersonId;
import org.cairn.platform.text.Words;
import org.cairn.review.Enactment;
import org.cairn.world.StoriesFile.Advised;
import org.cairn.world.StoriesFile.Assessing;
import org.cairn.world.StoriesFile.Attempt;
import org.cairn.world.StoriesFile.Deciding;
import org.cairn.world.StoriesFile.OldAward;
import org.cairn.world.StoriesFile.Piece;
import org.cairn.world.StoriesFile.Reached;
import org.cairn.world.StoriesFile.Scored;
import org.cairn.world.StoriesFile.Show;
import org.cairn.world.StoriesFile.Story;
import org.springframework.stereotype.Component;

/**
 * The awards of earlier years, told as short stories: work that came on paper, judged with the bank
 * of comments.
 */
@Component
class Archive {

    private static final String ON_PAPER =
            "I answered this on paper at the time; my pages are scanned and attached to this part.";
    private static final String PAGE =
            " shows one more example from my classroom, with its date and the work that it belongs to.";
    private static final String HOURS_ON_PAPER =
            "Attendance lists that the program office kept on paper.";
    private static final int DAYS_TO_DECISION = 9;

    private final StoryTeller stories;
    private final Catalog catalog;
    private final Awards awards;

    Archive(StoryTeller stories, Catalog catalog, Awards awards) {
        this.stories = stories;
        this.catalog = catalog;
        this.awards = awards;
    }

    AwardId tell(OldAward old, StoriesFile file, Cast cast) {
        Definition definition = catalog.current(old.microCredential()).orElseThrow().definition();
        Map<String, List<String>> bank =
                file.commentBank().getOrDefault(old.microCredential(), Map.of());
        AwardId award = stories.tell(story(old, definition, bank), cast).orElseThrow();
        old.revoked()
                .ifPresent(revoked -> {
                    PersonId by = cast.person(old.approver());
                    new Days(java.time.Instant.now(), java.time.ZoneId.systemDefault())
                            .at(
                                    revoked.daysAgo(),
                                    15,
                                    () -> awards.revoke(award, revoked.reason(), by));
                });
        return award;
    }

    private static Story story(
            OldAward old, Definition definition, Map<String, List<String>> bank) {
        List<Attempt> attempts = new ArrayList<>();
        int decided = old.daysAgo();
        if (old.attempt() > 1) {
            attempts.add(first(old, definition, decided + 40, bank));
            attempts.add(last(old, definition, decided, bank, true));
        } else {
            attempts.add(last(old, definition, decided, bank, false));
        }
        return new Story(
                old.educator() + "-" + old.microCredential(),
                old.educator(),
                old.microCredential(),
                old.path(),
                "awarded",
                attempts,
                Optional.empty(),
                Optional.of(new Show(old.visibility())),
                Optional.empty(),
                Optional.empty());
    }

    /** The first attempt misses just as many criteria, from the last one on, as it takes. */
    private static Attempt first(
            OldAward old, Definition definition, int decided, Map<String, List<String>> bank) {
        List<Scored> scores = new ArrayList<>(scores(old, definition, bank));
        for (Criterion missed : missed(old, definition)) {
            scores.removeIf(scored -> scored.criterion().equals(missed.id()));
            scores.add(notYet(missed));
        }
        return attempt(old, definition, decided, scores, "not-yet");
    }

    private static List<Criterion> missed(OldAward old, Definition definition) {
        List<Criterion> missed = new ArrayList<>();
        Map<String, Score> scores = new HashMap<>();
        for (Criterion criterion : definition.rubric().criteria()) {
            scores.put(criterion.id(), score(level(old, criterion)));
        }
        for (Criterion criterion : definition.rubric().criteria().reversed()) {
            scores.put(criterion.id(), new Score.Reached(criterion.levels().getFirst().id()));
            missed.add(criterion);
            if (definition.rubric().judge(scores).outcome() == Judgement.Outcome.NOT_YET) {
                break;
            }
        }
        return missed;
    }

    private static Score score(String level) {
        return level.equals(Reached.NOT_APPLICABLE)
                ? new Score.NotApplicable()
                : new Score.Reached(level);
    }

    private static String level(OldAward old, Criterion criterion) {
        return Optional.ofNullable(old.results().get(criterion.id()))
                .map(Reached::level)
                .orElse(criterion.meets());
    }

    private static Attempt last(
            OldAward old,
            Definition definition,
            int decided,
            Map<String, List<String>> bank,
            boolean again) {
        List<Scored> scores = scores(old, definition, bank);
        if (!again) {
            return attempt(old, definition, decided, scores, "award");
        }
        Attempt whole = attempt(old, definition, decided, scores, "award");
        Map<String, Map<String, String>> changed = new LinkedHashMap<>();
        for (Criterion missed : missed(old, definition)) {
            Part part = definition.partsAnswering(missed.id()).getFirst();
            part.prompts().stream()
                    .findFirst()
                    .ifPresent(prompt ->
                            changed.put(part.id(), Map.of(prompt.id(), ON_PAPER + " Revised.")));
        }
        return new Attempt(
                whole.startedDaysAgo(),
                whole.handedInDaysAgo(),
                changed,
                List.of(),
                Optional.of("Revised pages for the criterion that was not yet met."),
                Optional.empty(),
                whole.assessment(),
                whole.decision());
    }

    private static Attempt attempt(
            OldAward old, Definition definition, int decided, List<Scored> scores, String value) {
        int handedIn = decided + DAYS_TO_DECISION;
        Assessing assessing =
                new Assessing(
                        old.assessor(),
                        decided + 3,
                        scores,
                        Optional.of(new Advised(value, "", decided + 2)));
        return new Attempt(
                handedIn + 15,
                Optional.of(handedIn),
                answers(definition),
                evidence(definition),
                Optional.empty(),
                Optional.empty(),
                Optional.of(assessing),
                Optional.of(new Deciding(old.approver(), value, "", decided, HOURS_ON_PAPER)));
    }

    private static Map<String, Map<String, String>> answers(Definition definition) {
        Map<String, Map<String, String>> answers = new LinkedHashMap<>();
        for (Part part : definition.parts()) {
            Map<String, String> words = new LinkedHashMap<>();
            part.prompts().forEach(prompt -> words.put(prompt.id(), onPaper(prompt)));
            if (Enactment.isAsked(part)) {
                words.put(Enactment.ID, Enactment.choices(definition).getFirst().id());
            }
            answers.put(part.id(), words);
        }
        return answers;
    }

    /** Where a limit is a rule, the answer says more about its pages. */
    private static String onPaper(Prompt prompt) {
        StringBuilder words = new StringBuilder(ON_PAPER);
        int least = prompt.words().filter(WordRule::isLimit).map(WordRule::min).orElse(0);
        for (int page = 1; Words.count(words.toString()) < least; page++) {
            words.append(" Page ").append(page).append(PAGE);
        }
        return words.toString();
    }

    private static List<Piece> evidence(Definition definition) {
        List<Piece> pieces = new ArrayList<>();
        for (Part part : definition.parts()) {
            for (EvidenceDemand demand : part.evidence()) {
                for (int i = 0; demand.required() && i < demand.min(); i++) {
                    pieces.add(piece(part.id() + "/" + demand.id(), demand));
                }
            }
        }
        return pieces;
    }

    private static Piece piece(String slot, EvidenceDemand demand) {
        EvidenceKind kind = demand.choices().getFirst().kinds().getFirst();
        String code = kind.name().toLowerCase(java.util.Locale.ROOT);
        Optional<String> none = Optional.empty();
        return switch (kind) {
            case TEXT ->
                    new Piece(slot, demand.title(), code, none, Optional.of(ON_PAPER), none, false);
            case LINK ->
                    new Piece(
                            slot,
                            demand.title(),
                            code,
                            none,
                            none,
                            Optional.of("https://harbormesa.example/portfolio"),
                            false);
            case FILE -> sample(slot, demand.title(), code, "pdf:student-work");
            case IMAGE -> sample(slot, demand.title(), code, "image:poster");
            case VIDEO -> sample(slot, demand.title(), code, "video:lesson");
            case AUDIO -> sample(slot, demand.title(), code, "audio:voice-note");
        };
    }

    private static Piece sample(String slot, String title, String kind, String sample) {
        return new Piece(
                slot, title, kind, Optional.of(sample), Optional.empty(), Optional.empty(), false);
    }

    private static List<Scored> scores(
            OldAward old, Definition definition, Map<String, List<String>> bank) {
        int turn = old.educator().hashCode() & Integer.MAX_VALUE;
        return definition.rubric().criteria().stream()
                .map(criterion ->
                        scored(old, criterion, bank.getOrDefault(criterion.id(), List.of()), turn))
                .toList();
    }

    private static Scored scored(
            OldAward old, Criterion criterion, List<String> comments, int turn) {
        Reached reached =
                old.results()
                        .getOrDefault(
                                criterion.id(), new Reached(criterion.meets(), Optional.empty()));
        String strength =
                reached.comment()
                        .orElse(
                                comments.isEmpty()
                                        ? criterion.title()
                                        : comments.get(turn % comments.size()));
        boolean met = !reached.applies() || criterion.meets(reached.level());
        return new Scored(
                criterion.id(),
                reached.level(),
                strength,
                "The scanned pages and the pieces attached to this part.",
                met ? "" : "The step to the next level is in sight but not yet shown in the work.",
                met ? "" : "Choose one example from next month’s work and show the whole way.");
    }

    private static Scored notYet(Criterion criterion) {
        return new Scored(
                criterion.id(),
                criterion.levels().getFirst().id(),
                "The beginning is there, and it is your own.",
                "The last pages of the scan.",
                "The pages say that something changed but do not yet show what students did.",
                "Add two pieces of student work from the same week and say what they tell you.");
    }
}
