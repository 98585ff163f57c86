package org.cairn.review.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cairn.catalog.Criterion;
import org.cairn.catalog.Definition;
import org.cairn.catalog.EvidenceDemand;
import org.cairn.catalog.EvidenceKind;
import org.cairn.catalog.Exemplars;
import org.cairn.catalog.Part;
import org.cairn.catalog.Prompt;
import org.cairn.catalog.Rule;
import org.cairn.cohorts.DueDays;
import org.cairn.people.PersonId;
import org.cairn.platform.text.WordDiff;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.Text;
import org.cairn.portfolio.Artifact;
import org.cairn.portfolio.ArtifactId;
import org.cairn.portfolio.Contents;
import org.cairn.portfolio.Exhibit;
import org.cairn.portfolio.FileContent;
import org.cairn.portfolio.Portfolio;
import org.cairn.portfolio.Viewing;
import org.cairn.review.Accesses;
import org.cairn.review.Feedback;
import org.cairn.review.PastRound;
import org.cairn.review.Response;
import org.cairn.review.RoundDiff;
import org.cairn.review.Slot;
import org.cairn.review.Workspace;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Puts together the page of one part. */
@Component
class PartPages {

    private final Portfolio portfolio;
    private final Viewing viewing;
    private final Contents contents;
    private final DueDays dueDays;
    private final Accesses accesses;
    private final Exemplars exemplars;
    private final Clock clock;

    PartPages(
            Portfolio portfolio,
            Viewing viewing,
            Contents contents,
            DueDays dueDays,
            Accesses accesses,
            Exemplars exemplars,
            Clock clock) {
        this.portfolio = portfolio;
        this.viewing = viewing;
        this.contents = contents;
        this.dueDays = dueDays;
        this.accesses = accesses;
        this.exemplars = exemplars;
        this.clock = clock;
    }

    /**
     * What a request brought along that the page shows again.
     *
     * @param typed by field, where words could not be saved
     * @param theirs by field, what another tab has saved
     * @param problems by field
     * @param added a piece that was just added for the demand with the id {@code slot}
     */
    record Extra(
            Map<String, String> typed,
            Map<String, Response> theirs,
            Map<String, Text> problems,
            Optional<Text> message,
            Optional<ArtifactId> added,
            String slot) {

        static final Extra NONE =
                new Extra(Map.of(), Map.of(), Map.of(), Optional.empty(), Optional.empty(), "");

        HttpStatus status() {
            if (!theirs.isEmpty()) {
                return HttpStatus.CONFLICT;
            }
            return problems.isEmpty() && message.isEmpty()
                    ? HttpStatus.OK
                    : HttpStatus.UNPROCESSABLE_CONTENT;
        }
    }

    PartPage of(PersonId me, Workspace space, String partId, Extra extra) {
        Part part = space.definition().part(partId).orElseThrow(NotThere::new);
        return new PartPage(
                Heading.of(space),
                space.definition(),
                part,
                PartStates.of(space, partId),
                due(me, space, part),
                EnactmentView.of(space, part, extra),
                part.prompts().stream().map(one -> prompt(space, part, one, extra)).toList(),
                part.evidence().stream().map(one -> demand(me, space, part, one, extra)).toList(),
                criteria(space, part),
                space.checklist().items().stream()
                        .sorted(Comparator.comparing(item -> !item.blocks()))
                        .toList(),
                PartStates.unrevised(space),
                next(space, part),
                space.definition().slug(),
                rule(space.definition()),
                space.lastJudged().flatMap(PastRound::feedback).map(Feedback::decidedAt),
                exemplars.isAnyAt(space.edition().microCredential(), part.id()),
                accesses.beside(me, space.submission().id()),
                clock.instant(),
                extra.message(),
                extra.status());
    }

    /** Who earns it alone has no due days, also where the person is in a cohort. */
    private Optional<PartPage.Due> due(PersonId me, Workspace space, Part part) {
        if (part.is(Part.Role.PART) || !space.isWithCohort()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return Optional.ofNullable(
                        dueDays.ofProgram(me, space.edition().microCredential()).get(part.id()))
                .map(day -> new PartPage.Due(day, day.isPast(now)));
    }

    private static PromptView prompt(Workspace space, Part part, Prompt prompt, Extra extra) {
        Slot slot = new Slot(part.id(), prompt.id());
        Response answer = space.answer(slot);
        String field = "answer." + prompt.id();
        return new PromptView(
                slot,
                prompt,
                answer,
                extra.typed().getOrDefault(field, answer.words()),
                Optional.ofNullable(extra.theirs().get(field)),
                Optional.ofNullable(extra.problems().get(field)),
                space.lastRound()
                        .map(round -> WordDiff.of(round.work().response(slot), answer.words()))
                        .filter(diff -> !diff.isSame()));
    }

    private DemandView demand(
            PersonId me, Workspace space, Part part, EvidenceDemand demand, Extra extra) {
        Slot slot = new Slot(part.id(), demand.id());
        List<Exhibit> now = space.work().evidence(slot);
        Optional<RoundDiff.Pieces> pieces =
                space.lastRound()
                        .map(round -> RoundDiff.Pieces.between(round.work().evidence(slot), now));
        List<ExhibitView> exhibits =
                IntStream.range(0, now.size())
                        .mapToObj(i ->
                                view(me, now.get(i), pieces.map(fates -> fates.now().get(i)))
                                        .showingSigner(tellsSigner(space, now.get(i))))
                        .toList();
        Optional<Artifact> added =
                extra.added()
                        .filter(id -> extra.slot().equals(demand.id()))
                        .flatMap(id -> portfolio.find(me, id))
                        .filter(one ->
                                exhibits.stream()
                                        .noneMatch(there ->
                                                there.exhibit().artifact().equals(one.id())));
        String here = "/submissions/" + space.submission().id().value() + "/parts/" + part.id();
        String back = encoded(here + "?slot=" + demand.id() + "#" + demand.id());
        return new DemandView(
                slot,
                demand,
                exhibits,
                "/portfolio/picker?for="
                        + encoded(here + "/evidence/" + demand.id())
                        + "&kinds="
                        + encoded(kinds(demand))
                        + "&next="
                        + back,
                "/portfolio/new?kind=" + first(demand) + "&next=" + back,
                added);
    }

    private boolean tellsSigner(Workspace space, Exhibit exhibit) {
        return !space.definition().assessment().anonymity().namesEducator()
                && contents.isSigned(exhibit.content());
    }

    ExhibitView view(PersonId me, Exhibit exhibit, Optional<RoundDiff.Fate> fate) {
        return new ExhibitView(
                exhibit,
                exhibit.content() instanceof FileContent
                        ? Optional.of(viewing.address(exhibit, me))
                        : Optional.empty(),
                false,
                fate);
    }

    /** The criteria of the part; what is not yet met comes first. */
    static List<CriterionView> criteria(Workspace space, Part part) {
        return criteria(space).stream()
                .filter(view -> part.criteria().contains(view.criterion().id()))
                .sorted(Comparator.comparing(view -> !view.notYet()))
                .toList();
    }

    /** All criteria in the order of the rubric, with what the last judged round said of them. */
    static List<CriterionView> criteria(Workspace space) {
        Optional<PastRound> judged = space.lastJudged();
        Optional<Feedback> feedback = judged.flatMap(PastRound::feedback);
        List<CriterionView> views = new ArrayList<>();
        for (Criterion criterion : space.definition().rubric().criteria()) {
            String id = criterion.id();
            boolean met = space.carried().containsKey(id);
            views.add(
                    new CriterionView(
                            views.size() + 1,
                            criterion,
                            feedback.map(f -> f.marks().get(id)),
                            judged.map(PastRound::attempt).orElse(0),
                            met,
                            !met && feedback.filter(f -> f.notYet().contains(id)).isPresent()));
        }
        return views;
    }

    private static PartPage.Next next(Workspace space, Part here) {
        String path = "/submissions/" + space.submission().id().value();
        List<Part> parts = space.definition().parts();
        int from = parts.indexOf(here);
        for (int i = 1; i < parts.size(); i++) {
            Part part = parts.get((from + i) % parts.size());
            if (!space.checklist().blocking(part.id()).isEmpty()
                    || space.unrevised().contains(part)) {
                return new PartPage.Next(
                        path + "/parts/" + part.id(), Text.of("review.work.next", part.title()));
            }
        }
        return new PartPage.Next(
                path + "/hand-in",
                space.checklist().isComplete()
                        ? Text.of(
                                "review.work.check-and-hand-in",
                                space.submission().facts().attempt())
                        : Text.of("review.work.what-is-missing"));
    }

    private static Text rule(Definition definition) {
        int criteria = definition.rubric().criteria().size();
        return switch (definition.rubric().rule()) {
            case Rule.All all -> Text.of("review.rule.all", criteria);
            case Rule.NOfM some -> Text.of("review.rule.n-of-m", some.n(), criteria);
            case Rule.Weighted weighted -> Text.of("review.rule.weighted", weighted.atLeast());
            case Rule.Holistic holistic -> Text.of("review.rule.holistic");
        };
    }

    private static String kinds(EvidenceDemand demand) {
        return demand.choices().stream()
                .flatMap(choice -> choice.kinds().stream())
                .distinct()
                .map(EvidenceKind::code)
                .collect(Collectors.joining(","));
    }

    private static String first(EvidenceDemand demand) {
        return demand.choices().getFirst().kinds().getFirst().code();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
