package org.cairn.world;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.catalog.Adaptations;
import org.cairn.catalog.ApprovalRule;
import org.cairn.catalog.Approvals;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Comments;
import org.cairn.catalog.Draft;
import org.cairn.catalog.DraftId;
import org.cairn.catalog.DraftPublication;
import org.cairn.catalog.Drafts;
import org.cairn.catalog.Edition;
import org.cairn.catalog.Editor;
import org.cairn.catalog.Link;
import org.cairn.catalog.Links;
import org.cairn.catalog.Planning;
import org.cairn.catalog.PlanningStep;
import org.cairn.catalog.PlanningSteps;
import org.cairn.catalog.Sheet;
import org.cairn.catalog.TemplateFiles;
import org.cairn.catalog.Typing;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;
import org.cairn.platform.outside.Knock;
import org.cairn.platform.time.HouseClock;
import org.springframework.stereotype.Component;

/**
 * What is being written in the demo world: one draft in review, one just begun, the planning of a
 * program, and what one county has made of the words of another district.
 */
@Component
class Designing {

    private static final String NOTES =
            """
            Notes of a family night

            Which question did you bring?

            What did children say, word by word?

            What did families say?

            What will you ask next time?
            """;

    private static final Map<String, List<String>> ADAPTED =
            Map.of(
                    "title", List.of("Feedback Across Grade Levels"),
                    "short", List.of("Across"),
                    "slug", List.of("feedback-across-grade-levels"),
                    "summary",
                            List.of(
                                    "Give feedback that students of several grades in one room"
                                            + " understand, can use, and do use."));

    /** A card that a published page recommends and whose page is gone. */
    private static final String DEAD = "https://learning.harbormesa.example/families/goal-card";

    private static final String ALIVE = "https://learning.harbormesa.example/families/table";
    private static final String MISSPELLED = "https://flims.harbormesa.example/family-night";

    private static final Map<String, List<String>> MINE =
            Map.of(
                    "title", List.of("Feedback in Multi-Age Rooms"),
                    "short", List.of("Multi-age"),
                    "slug", List.of("feedback-in-multi-age-rooms"),
                    "summary",
                            List.of(
                                    "Give feedback that students of two or three grades in one room"
                                            + " can use on the same day, and do use."));

    private static final Map<String, List<String>> THEIRS =
            Map.of(
                    "summary",
                    List.of(
                            "Give feedback that students of several grades in one room understand,"
                                    + " can use, and do use before the week ends."),
                    "audience",
                    List.of("Elementary\nMiddle school"));

    private static final Map<String, List<String>> SHARPER =
            Map.of(
                    "levels[1].says",
                    List.of(
                            "A goal is named for all grades at once, and students of one of them"
                                    + " cannot tell what meets it."));

    private static final Sheet BASICS = Sheet.of(Sheet.Kind.BASICS);

    private final Catalog catalog;
    private final Drafts drafts;
    private final Adaptations adaptations;
    private final Approvals approvals;
    private final Comments comments;
    private final TemplateFiles templates;
    private final Planning planning;
    private final Links links;
    private final Clock clock;

    Designing(
            Catalog catalog,
            Drafts drafts,
            Adaptations adaptations,
            Approvals approvals,
            Comments comments,
            TemplateFiles templates,
            Planning planning,
            Links links,
            Clock clock) {
        this.catalog = catalog;
        this.drafts = drafts;
        this.adaptations = adaptations;
        this.approvals = approvals;
        this.comments = comments;
        this.templates = templates;
        this.planning = planning;
        this.links = links;
        this.clock = clock;
    }

    void tell(OrganizationId issuer, Cast cast) {
        approvals.require(issuer, new ApprovalRule(1, true), "system");
        Editor grace = new Editor(cast.person("grace-abernathy"), Set.of(issuer));
        catalog.current("student-questions-that-drive-inquiry")
                .map(edition -> drafts.beginNext(edition, grace.person()).id())
                .ifPresent(draft -> review(draft, grace, cast.person("tomas-alvarez")));
        Draft begun = drafts.begin(issuer, grace.person(), Locale.ENGLISH);
        write(
                grace,
                begun.id(),
                Map.of(
                        "title",
                        List.of("Math Talk on Family Nights"),
                        "short",
                        List.of("Math Talk")));
        templates.add(
                grace,
                begun.id(),
                "part-1",
                new ByteArrayInputStream(NOTES.getBytes(StandardCharsets.UTF_8)),
                "Notes of a family night, to fill in.txt");
        name(grace, begun.id());
        Editor deborah =
                new Editor(cast.person("deborah-youngblood"), Set.of(cast.place("pine-county")));
        Days days = days();
        days.at(210, 10, () -> adapt(cast.place("pine-county"), deborah));
        days.at(34, 10, () -> adaptAnew(grace, issuer, deborah));
        plan(issuer, grace, cast.person("tomas-alvarez"));
        age();
    }

    /** Two addresses that a draft is going to name. */
    private void name(Editor grace, DraftId id) {
        Sheet sources = Sheet.of(Sheet.Kind.SOURCES);
        List<String> steps = List.of("add resources", "add resources");
        for (String step : steps) {
            write(grace, id, sources, Map.of(), step);
        }
        write(
                grace,
                id,
                sources,
                Map.of(
                        "resources[0].title",
                        List.of("Questions for the kitchen table"),
                        "resources[0].url",
                        List.of(ALIVE),
                        "resources[1].title",
                        List.of("A film of a family night"),
                        "resources[1].url",
                        List.of(MISSPELLED)),
                "");
    }

    /** What the program has seen of some addresses: one died, one never was, one opens. */
    private void age() {
        Instant now = clock.instant();
        HouseClock.at(now.minus(Duration.ofDays(40)), () -> learn(DEAD, Knock.Answer.OPENS, 200));
        for (int day = Link.DAYS; day > 0; day--) {
            HouseClock.at(
                    now.minus(Duration.ofDays(day)), () -> learn(DEAD, Knock.Answer.MISSING, 404));
        }
        learn(ALIVE, Knock.Answer.OPENS, 200);
        learn(MISSPELLED, Knock.Answer.NAMELESS, 0);
        links.tellOfDead();
    }

    private int learn(String address, Knock.Answer answer, int status) {
        links.learn(Map.of(address, new Knock(answer, status)));
        return status;
    }

    /** A program whose first step is approved and whose second waits; the third is late. */
    private void plan(OrganizationId issuer, Editor grace, PersonId tomas) {
        LocalDate today = planning.today(ZoneOffset.UTC);
        Days days = days();
        DraftId draft = days.at(56, 10, () -> begin(issuer, grace, tomas, today));
        PlanningSteps steps = planning.of(drafts.open(grace, draft));
        PlanningStep.Kind plan = PlanningStep.Kind.PLAN;
        PlanningStep.Kind schedule = PlanningStep.Kind.SCHEDULE;
        days.at(39, 15, () -> planning.finish(grace, draft, plan, steps.seen(plan)));
        days.at(36, 11, () -> planning.approve(tomas, draft, plan, steps.seen(plan)));
        days.at(23, 16, () -> planning.finish(grace, draft, schedule, steps.seen(schedule)));
        days.at(
                20,
                9,
                () ->
                        comments.add(
                                new Editor(tomas, Set.of()),
                                draft,
                                Sheet.step(schedule),
                                "",
                                "Could one of the workshops lie in the second half of the year?"));
    }

    private Days days() {
        return new Days(clock.instant(), clock.getZone());
    }

    private DraftId begin(OrganizationId issuer, Editor grace, PersonId tomas, LocalDate today) {
        Draft draft =
                adaptations.beginLike(
                        grace,
                        catalog.current("early-childhood-development").orElseThrow(),
                        issuer);
        write(
                grace,
                draft.id(),
                Map.of(
                        "title",
                        List.of("Outdoor Learning in the Early Years"),
                        "short",
                        List.of("Outdoors")));
        name(grace, draft.id(), tomas, today);
        return draft.id();
    }

    private void name(Editor grace, DraftId draft, PersonId tomas, LocalDate day) {
        int weeks = -5;
        for (PlanningStep.Kind kind : PlanningStep.Kind.values()) {
            planning.assign(
                    grace,
                    draft,
                    kind,
                    new PlanningStep.Assignment(
                            Optional.of(grace.person()),
                            Optional.of(tomas),
                            Optional.of(day.plusWeeks(weeks))),
                    "//");
            weeks += 2;
        }
    }

    private void adapt(OrganizationId issuer, Editor editor) {
        Edition original = catalog.current("feedback-that-moves-learning").orElseThrow();
        DraftId id = adaptations.beginLike(editor, original, issuer).id();
        write(editor, id, ADAPTED);
        if (!(drafts.publish(editor, id, drafts.open(editor, id).seen(), 0)
                instanceof DraftPublication.Published)) {
            throw new IllegalStateException("the adaptation cannot be published");
        }
    }

    /**
     * What Harbor Mesa made of the adaptation, of which the county has published another edition
     * since: one change that both made, and others that only the county made.
     */
    private void adaptAnew(Editor grace, OrganizationId issuer, Editor deborah) {
        Edition first = catalog.current("feedback-across-grade-levels").orElseThrow();
        DraftId mine = adaptations.beginLike(grace, first, issuer).id();
        write(grace, mine, MINE);
        DraftId next = drafts.beginNext(first, deborah.person()).id();
        write(deborah, next, THEIRS);
        Sheet criterion =
                drafts.open(deborah, next).sheets().stream()
                        .filter(sheet -> sheet.kind() == Sheet.Kind.CRITERION)
                        .findFirst()
                        .orElseThrow();
        write(deborah, next, criterion, SHARPER);
        String seen = drafts.open(deborah, next).seen();
        if (!(drafts.publish(deborah, next, seen, 1) instanceof DraftPublication.Published)) {
            throw new IllegalStateException("the next edition cannot be published");
        }
    }

    private void review(DraftId draft, Editor grace, PersonId tomas) {
        write(
                grace,
                draft,
                Map.of(
                        "summary",
                        List.of(
                                "Turn what students wonder about into investigations that they plan"
                                        + " and defend themselves.")));
        approvals.ask(
                grace,
                draft,
                new Approvals.Wish(
                        Set.of(tomas),
                        "Only the summary is new: it now names the step in which groups defend"
                                + " their plans.",
                        Optional.empty()));
        comments.add(
                new Editor(tomas, Set.of()),
                draft,
                BASICS,
                "summary",
                "Good. Would a teacher of small children say “defend”?");
    }

    private void write(Editor editor, DraftId id, Map<String, List<String>> fields) {
        write(editor, id, BASICS, fields);
    }

    private void write(Editor editor, DraftId id, Sheet sheet, Map<String, List<String>> fields) {
        write(editor, id, sheet, fields, "");
    }

    private void write(
            Editor editor, DraftId id, Sheet sheet, Map<String, List<String>> fields, String step) {
        Draft draft = drafts.open(editor, id);
        drafts.save(editor, id, new Typing(sheet, drafts.view(draft, sheet).seen(), fields, step));
    }
}
