package org.cairn.catalog;

import java.util.List;

/** What came of beginning a draft with a file. */
public sealed interface Begun {

    /** There is a draft now. */
    record Ready(Draft draft) implements Begun {}

    /** The file has something that cannot be mended on the pages of a draft. */
    record Refused(List<DefinitionProblem> problems) implements Begun {

        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** The micro-credential has a draft already, and that stays as it is. */
    record Taken(Draft draft) implements Begun {}
}
