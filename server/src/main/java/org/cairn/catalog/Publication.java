package org.cairn.catalog;

import java.util.List;

/** What came of publishing a definition file. */
public sealed interface Publication {

    /** A new edition is public. */
    record Published(Edition edition) implements Publication {}

    /** The current edition says the same already; nothing was done. */
    record Unchanged(Edition edition) implements Publication {}

    /** The file has problems; nothing was done. */
    record Refused(List<DefinitionProblem> problems) implements Publication {

        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
