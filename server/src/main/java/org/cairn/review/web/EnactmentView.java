package org.cairn.review.web;

import java.util.List;
import java.util.Optional;
import org.cairn.catalog.Definition;
import org.cairn.catalog.Part;
import org.cairn.platform.web.Text;
import org.cairn.review.Enactment;
import org.cairn.review.PastRound;
import org.cairn.review.Response;
import org.cairn.review.Slot;
import org.cairn.review.Workspace;

/**
 * The choice of the EOLA that a capstone enacts.
 *
 * @param chosen id of the EOLA in the box, which after a conflict is not the saved one
 * @param theirs what another tab has chosen meanwhile
 * @param before the EOLA of the round before, where it is another one
 */
public record EnactmentView(
        Slot slot,
        List<Part> choices,
        String chosen,
        Response answer,
        Optional<Response> theirs,
        Optional<Text> problem,
        Optional<String> before) {

    static final String FIELD = "answer." + Enactment.ID;

    public EnactmentView {
        choices = List.copyOf(choices);
    }

    static Optional<EnactmentView> of(Workspace space, Part part, PartPages.Extra extra) {
        if (!Enactment.isAsked(part)) {
            return Optional.empty();
        }
        Definition definition = space.definition();
        Slot slot = Enactment.slot(part);
        Response answer = space.answer(slot);
        return Optional.of(
                new EnactmentView(
                        slot,
                        Enactment.choices(definition),
                        extra.typed().getOrDefault(FIELD, answer.words()),
                        answer,
                        Optional.ofNullable(extra.theirs().get(FIELD)),
                        Optional.ofNullable(extra.problems().get(FIELD)),
                        space.lastRound()
                                .map(PastRound::work)
                                .map(work -> work.response(slot))
                                .filter(before -> !before.equals(answer.words()))
                                .flatMap(before -> Enactment.chosen(definition, before))
                                .map(Part::title)));
    }

    public String field() {
        return FIELD;
    }

    public boolean isChosen(Part part) {
        return part.id().equals(chosen);
    }

    /** The title of what another tab has chosen; empty where it took the choice back. */
    public String title(String id) {
        return choices.stream()
                .filter(part -> part.id().equals(id))
                .findFirst()
                .map(Part::title)
                .orElse("");
    }

    public long version() {
        return theirs.orElse(answer).version();
    }
}
