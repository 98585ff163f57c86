package org.cairn.catalog;

import java.util.List;
import org.cairn.platform.web.Text;

/** What came of bringing a package. */
public sealed interface PackageTaken {

    /** There is a draft now. */
    record Begun(Draft draft) implements PackageTaken {}

    /** The micro-credential is one's own and has a draft already, which stays as it is. */
    record Open(Draft draft) implements PackageTaken {}

    /** The issuer has adapted the same edition already; another draft has to be asked for. */
    record Known(Draft earlier) implements PackageTaken {}

    /** The issuer goes on with an earlier edition of the same, and can take changes there. */
    record Newer(Draft draft) implements PackageTaken {}

    /**
     * Nothing was kept.
     *
     * @param places what is wrong with the definition in it, at its lines
     */
    record Refused(List<Text> problems, List<DefinitionProblem> places) implements PackageTaken {

        public Refused {
            problems = List.copyOf(problems);
            places = List.copyOf(places);
        }
    }
}
