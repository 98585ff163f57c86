package org.cairn.review;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Definition;
import org.cairn.catalog.EditionId;
import org.cairn.catalog.Part;
import org.cairn.cohorts.ArtifactProgress;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells cohorts where the artifacts of their people stand. That somebody assesses or recommends is
 * not told before the decision.
 */
@Component
class CohortProgress implements ArtifactProgress {

    private final CohortProgressStore store;
    private final Catalog catalog;

    CohortProgress(CohortProgressStore store, Catalog catalog) {
        this.store = store;
        this.catalog = catalog;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Work, Progress> of(Collection<Work> works) {
        List<CohortProgressStore.Standing> latest =
                works.isEmpty() ? List.of() : store.latest(works);
        if (latest.isEmpty()) {
            return Map.of();
        }
        List<SubmissionId> ids = latest.stream().map(CohortProgressStore.Standing::id).toList();
        Map<SubmissionId, List<CohortProgressStore.Begun>> begun =
                store.begun(ids).stream()
                        .collect(Collectors.groupingBy(CohortProgressStore.Begun::submission));
        Map<SubmissionId, List<CohortProgressStore.Judged>> judged =
                store.judged(ids).stream()
                        .collect(Collectors.groupingBy(CohortProgressStore.Judged::submission));
        Map<EditionId, Definition> definitions = definitions(latest);
        Map<Work, Progress> all = new HashMap<>();
        for (CohortProgressStore.Standing one : latest) {
            Definition definition = Objects.requireNonNull(definitions.get(one.edition()));
            Set<String> met = met(definition, judged.getOrDefault(one.id(), List.of()));
            all.put(
                    one.work(),
                    progress(one, definition, begun.getOrDefault(one.id(), List.of()), met));
        }
        return all;
    }

    private Map<EditionId, Definition> definitions(List<CohortProgressStore.Standing> all) {
        Map<EditionId, Definition> definitions = new HashMap<>();
        catalog.editions(
                        all.stream().map(CohortProgressStore.Standing::edition).distinct().toList())
                .forEach((id, edition) -> definitions.put(id, edition.definition()));
        return definitions;
    }

    /** The criteria that are met, or do not apply. */
    private static Set<String> met(Definition definition, List<CohortProgressStore.Judged> judged) {
        return judged.stream()
                .filter(one ->
                        one.level().isEmpty()
                                || definition
                                        .rubric()
                                        .criterion(one.criterion())
                                        .filter(criterion ->
                                                criterion.meets(one.level().orElseThrow()))
                                        .isPresent())
                .map(CohortProgressStore.Judged::criterion)
                .collect(Collectors.toSet());
    }

    private static Progress progress(
            CohortProgressStore.Standing standing,
            Definition definition,
            List<CohortProgressStore.Begun> begun,
            Set<String> met) {
        Set<String> written =
                begun.stream().map(CohortProgressStore.Begun::part).collect(Collectors.toSet());
        Map<String, State> states = new HashMap<>();
        for (Part part : definition.parts()) {
            boolean done = !part.criteria().isEmpty() && met.containsAll(part.criteria());
            states.put(part.id(), state(standing, written.contains(part.id()), done));
        }
        Instant changed =
                begun.stream()
                        .map(CohortProgressStore.Begun::at)
                        .reduce(standing.changedAt(), (a, b) -> a.isAfter(b) ? a : b);
        return new Progress(
                states,
                changed,
                isBack(standing.stage()) ? Optional.of(standing.changedAt()) : Optional.empty());
    }

    private static boolean isBack(Stage stage) {
        return stage == Stage.RETURNED || stage == Stage.INCOMPLETE;
    }

    private static State state(
            CohortProgressStore.Standing standing, boolean written, boolean met) {
        return switch (standing.stage()) {
            case AWARDED -> State.AWARDED;
            case HANDED_IN, UNDER_ASSESSMENT, RECOMMENDED -> State.HANDED_IN;
            case RETURNED, INCOMPLETE -> met ? State.MET : State.RETURNED;
            case DRAFT -> met ? State.MET : written ? State.DRAFT : State.NOT_BEGUN;
            case PILOTED, WITHDRAWN -> State.NOT_BEGUN; // no cohort has a pilot
        };
    }
}
