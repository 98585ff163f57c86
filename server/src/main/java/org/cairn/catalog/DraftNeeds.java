package org.cairn.catalog;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a draft needs: to be sound, the files that it names, and what its issuer wants. */
@Component
class DraftNeeds {

    private final TemplateFiles templates;
    private final OwnPictures pictures;
    private final BlueprintStore blueprints;

    DraftNeeds(TemplateFiles templates, OwnPictures pictures, BlueprintStore blueprints) {
        this.templates = templates;
        this.pictures = pictures;
        this.blueprints = blueprints;
    }

    /** All of it, page by page. */
    Map<DraftId, List<ToMend>> of(Collection<Draft> all) {
        Map<DraftId, Blueprint> began = blueprints.ofDrafts(all);
        Map<DraftId, List<ToMend>> needs = new HashMap<>();
        for (Draft draft : all) {
            List<Sheet> order = draft.sheets();
            Stream<ToMend> unsound = DraftChecks.check(draft.publishable()).stream();
            Optional<Blueprint> template = Optional.ofNullable(began.get(draft.id()));
            needs.put(
                    draft.id(),
                    Stream.concat(unsound, besides(draft, template))
                            .sorted(Comparator.comparingInt(one -> order.indexOf(one.sheet())))
                            .toList());
        }
        return needs;
    }

    /** Whether it needs something although it is sound. */
    boolean areLeft(Draft draft) {
        return besides(draft, blueprints.of(draft)).findAny().isPresent();
    }

    private Stream<ToMend> besides(Draft draft, Optional<Blueprint> template) {
        return Stream.of(
                        templates.missing(draft).stream(),
                        pictures.missing(draft).stream(),
                        template.stream()
                                .flatMap(one -> one.wanted().stream())
                                .flatMap(wish -> wish.lacking(draft)))
                .flatMap(found -> found);
    }
}
