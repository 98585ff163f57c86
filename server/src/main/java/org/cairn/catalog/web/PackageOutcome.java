package org.cairn.catalog.web;

import java.util.List;
import java.util.Optional;
import org.cairn.catalog.DefinitionProblem;
import org.cairn.catalog.Draft;
import org.cairn.platform.web.Text;
import org.springframework.http.HttpStatus;

/**
 * Why a package did not become a draft.
 *
 * @param places what is wrong with the definition in it, at its lines
 * @param known the draft, or the edition of one, that was made of the same before
 */
public record PackageOutcome(
        List<Text> problems,
        List<DefinitionProblem> places,
        Optional<Draft> known,
        HttpStatus status) {

    static final PackageOutcome NONE =
            new PackageOutcome(List.of(), List.of(), Optional.empty(), HttpStatus.OK);

    public PackageOutcome {
        problems = List.copyOf(problems);
        places = List.copyOf(places);
    }

    static PackageOutcome refused(List<Text> problems, List<DefinitionProblem> places) {
        return new PackageOutcome(
                problems, places, Optional.empty(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    static PackageOutcome refused(Text problem, HttpStatus status) {
        return new PackageOutcome(List.of(problem), List.of(), Optional.empty(), status);
    }

    static PackageOutcome known(Draft draft) {
        return new PackageOutcome(List.of(), List.of(), Optional.of(draft), HttpStatus.CONFLICT);
    }
}
