package org.cairn.catalog;

/** The file cannot be read any further; what was found so far goes with it. */
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient DefinitionProblem problem;

    Unreadable(DefinitionProblem problem) {
        super("unreadable", null, false, false);
        this.problem = problem;
    }

    DefinitionProblem problem() {
        return problem;
    }
}
