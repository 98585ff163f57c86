package org.cairn.catalog;

import java.util.List;

/** What publishing a definition file would do. */
public sealed interface Preview {

    /** It would be the first edition of a new micro-credential. */
    record First(Definition definition) implements Preview {}

    /** It would be the next edition; the changes stand in the order of the definition. */
    record Next(Edition current, Definition definition, List<Change> changes) implements Preview {

        public Next {
            changes = List.copyOf(changes);
        }
    }

    /** Nothing would change. */
    record Same(Edition current) implements Preview {}

    /** It cannot be published. */
    record Refused(List<DefinitionProblem> problems) implements Preview {

        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /**
     * One text that would differ.
     *
     * @param path where it stands, such as {@code parts.lesson.title}
     * @param before empty when it is new
     * @param after empty when it goes
     */
    record Change(String path, String before, String after) {}
}
