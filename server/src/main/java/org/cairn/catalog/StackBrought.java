package org.cairn.catalog;

import java.util.List;
import java.util.Optional;

/** What bringing the definition file of a stack would do. */
public sealed interface StackBrought {

    /** Where a member that the file names is. */
    enum Where {
        HERE,
        ELSEWHERE,
        MISSING;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * One member.
     *
     * @param card what has this slug today
     */
    record Row(StackRule.Member member, boolean last, Where where, Optional<Card> card) {}

    /**
     * It would become a draft.
     *
     * @param next slug of the stack whose next version it would be; empty = a new stack
     * @param from whose edition it is, word for word
     */
    record Ready(
            String title,
            String summary,
            StackRule rule,
            Optional<String> next,
            Optional<Origin> from,
            List<Row> rows)
            implements StackBrought {

        public Ready {
            rows = List.copyOf(rows);
        }

        /** How many members cannot be in it as things are. */
        public int lacking() {
            return (int) rows.stream().filter(row -> row.where() != Where.HERE).count();
        }
    }

    /** Nothing would be made before this is mended. */
    record Refused(List<DefinitionProblem> problems) implements StackBrought {

        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
