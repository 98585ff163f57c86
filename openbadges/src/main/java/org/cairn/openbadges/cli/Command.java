package org.cairn.openbadges.cli;

import java.util.List;

/** One thing that the command line can do. */
interface Command {

    /** The word by which it is called. */
    String name();

    /** One line for the list of commands. */
    String summary();

    /** How it is used, with examples; ends with a line feed. */
    String help();

    /**
     * Does it.
     *
     * @return the exit code
     * @throws UsageProblem when the words do not make a command
     * @throws org.cairn.openbadges.OpenBadgesProblem when what was given is refused
     */
    int run(List<String> words, Console console);
}
